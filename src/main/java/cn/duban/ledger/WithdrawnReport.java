package cn.duban.ledger;

import java.time.Instant;

/// That a report was withdrawn.
///
/// @param revision the last one that fell away with it
/// @param by who withdrew it
public record WithdrawnReport(ReportKey key, int revision, Person by, Instant at) {}
