package cn.duban.ledger;

import java.time.Instant;

/// That staff did not close a task (不予办结).
///
/// @param reason in their words
public record Denial(int task, String reason, Person by, Instant at) {}
