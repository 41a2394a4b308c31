package cn.duban.ledger;

import java.time.Instant;

/// A report as it stands in the ledger.
///
/// @param revision 1 for the first, then counting up
/// @param by who gave it
public record FiledReport(ReportKey key, int revision, Report report, Person by, Instant at, Basis basis) {

    FiledReport confirmed() {
        return new FiledReport(key, revision, report, by, at, basis.confirmed());
    }
}
