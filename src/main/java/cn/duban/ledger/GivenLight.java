package cn.duban.ledger;

import cn.duban.registry.Period;
import java.time.Instant;

/// A light that staff set over the one that follows from the rules.
///
/// @param reason in their words
/// @param by the member of staff who set it
public record GivenLight(int task, Period period, Light light, String reason, Person by, Instant at) {}
