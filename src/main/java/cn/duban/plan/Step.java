package cn.duban.plan;

import cn.duban.ledger.StepId;
import java.time.Instant;

/// One step of one round.
///
/// @param at when it is due
public record Step(StepId id, StepKind kind, Instant at) {}
