package cn.duban.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What units reported: every revision of each report, and which of them stand.
///
/// @param revisions by report, oldest first, those withdrawn with them
/// @param standing the reports as they stand now
record Reports(Tree<ReportKey, List<FiledReport>> revisions, Tree<ReportKey, FiledReport> standing) {

    static final Reports NONE = new Reports(Tree.empty(), Tree.empty());

    Reports after(Event.OfReports event, Instant at) {
        return switch (event) {
            case Event.ReportFiled filed ->
                filed(new FiledReport(filed.key(), filed.revision(), filed.report(), filed.by(), at));
        };
    }

    /// The report as last given; empty while it is owed.
    Optional<FiledReport> standing(ReportKey key) {
        return standing.get(key);
    }

    /// Every revision of a report, oldest first.
    List<FiledReport> revisions(ReportKey key) {
        return revisions.get(key).orElse(List.of());
    }

    private Reports filed(FiledReport report) {
        var all = new ArrayList<>(revisions(report.key()));
        all.add(report);
        return new Reports(revisions.with(report.key(), List.copyOf(all)), standing.with(report.key(), report));
    }
}
