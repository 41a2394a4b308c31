package cn.duban.digest;

/// Where a task stands in a period (进度). Every task has exactly one, so that the counts add up to the tasks.
public enum Standing {
    DONE("已完成"),
    AHEAD("超序时"),
    ON_PACE("达序时"),
    BEHIND("欠序时"),
    /// Reported, but with nothing that says how far it is; it is not guessed.
    UNJUDGED("已报未判"),
    /// Not reported by its lead unit, or there is no lead unit yet.
    MISSING("未报");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
