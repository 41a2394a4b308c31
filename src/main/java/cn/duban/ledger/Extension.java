package cn.duban.ledger;

import java.time.Instant;
import java.time.LocalDate;

/// That a unit has more time for a report (延期).
///
/// @param former the last day it had before
/// @param until the last day it has now
/// @param by the member of staff who agreed
public record Extension(ReportKey key, LocalDate former, LocalDate until, Person by, Instant at) {}
