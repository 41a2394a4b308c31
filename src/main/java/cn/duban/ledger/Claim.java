package cn.duban.ledger;

import java.time.Instant;

/// That a unit owns a task (认领).
///
/// @param unit canonical name
/// @param by who said so for the unit
public record Claim(int task, String unit, Person by, Instant at) {}
