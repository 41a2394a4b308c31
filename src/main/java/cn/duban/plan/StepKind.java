package cn.duban.plan;

/// What a step of a round is for.
public enum StepKind {
    /// Tells every unit what it is to report, and until when.
    OPENING("启动填报"),
    /// Reminds the units that still owe a report.
    REMINDER("提醒"),
    /// Presses the units that let the day go by (催办单).
    PRESS_NOTE("催办单"),
    /// Orders the units that let the press note run out, or stay behind pace (督办单).
    ORDER("督办单"),
    /// Tells the leaders where things stand.
    DIGEST("汇总"),
    /// Shows staff the draft of the bulletin (督查通报), which they issue.
    BULLETIN("通报草稿");

    private final String label;

    StepKind(String label) {
        this.label = label;
    }

    /// Whether a later step of the round makes it pointless.
    boolean isOvertaken() {
        return this == OPENING || this == REMINDER;
    }

    /// What people call it.
    public String label() {
        return label;
    }
}
