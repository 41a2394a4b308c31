package cn.duban.understanding;

/// What has to be asked before anything of a reply may be recorded.
public enum Ask {
    WHICH_TASK("which-task"),
    WHICH_PERCENT("which-percent"),
    /// Another needed detail is missing, e.g. the date of an extension.
    WHICH_ITEM("which-item");

    private final String wireName;

    Ask(String wireName) {
        this.wireName = wireName;
    }

    /// The name used in corpora, in the tool's output and for the kind of a question.
    public String wireName() {
        return wireName;
    }
}
