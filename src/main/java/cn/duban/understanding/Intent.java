package cn.duban.understanding;

/// What a contact wants with a reply.
public enum Intent {
    REPORT("report"),
    CLAIM("claim"),
    EXTENSION("extension"),
    CORRECTION("correction"),
    WITHDRAWAL(
            "withdraw"),
    QUESTION("question"),
    CHAT("chat");

    private final String wireName;

    Intent(String wireName) {
        this.wireName = wireName;
    }

    /// The name used in corpora and in the tool's output.
    String wireName() {
        return wireName;
    }
}
