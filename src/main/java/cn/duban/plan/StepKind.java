package cn.duban.plan;

/// What a step of a round is for.
public enum StepKind {
    /// Tells every unit what it is to report, and until when.
    OPENING,
    /// Reminds the units that still owe a report.
    REMINDER,
    /// Tells the leaders where things stand.
    DIGEST
}
