package cn.duban.ledger;

import java.time.Instant;

/// A plan as it stands in the ledger.
///
/// @param unit canonical name
/// @param revision 1 for the first, then counting up
/// @param by who gave it
public record FiledPlan(int task, String unit, int revision, Plan plan, Person by, Instant at) {}
