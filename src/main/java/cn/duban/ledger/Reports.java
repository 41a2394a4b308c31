package cn.duban.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What units reported: every revision of each report, and which of them stand.
///
/// @param revisions by report, oldest first, those withdrawn with them
/// @param standing the reports as they stand now
record Reports(Tree<ReportKey, List<FiledReport>> revisions, Tree<ReportKey, FiledReport> standing) {

    static final Reports NONE = new Reports(Tree.empty(), Tree.empty());

    Reports after(Event.OfReports event, Instant at) {
        return switch (event) {
            case Event.ReportFiled filed -> filed(new FiledReport(filed.key(), filed.revision(), filed.report(),
                    filed.by(), at, Objects.requireNonNullElse(filed.basis(), Basis.NONE)));
            case Event.ReportConfirmed(var key, var revision, _) -> confirmed(key, revision);
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

    private Reports confirmed(ReportKey key, int revision) {
        var all = revisions(key).stream().map(report -> report.revision() == revision ? report.confirmed() : report);
        var now = standing.get(key).filter(report -> report.revision() == revision).map(FiledReport::confirmed);
        return new Reports(revisions.with(key, all.toList()),
                now.map(report -> standing.with(key, report)).orElse(standing));
    }
}
