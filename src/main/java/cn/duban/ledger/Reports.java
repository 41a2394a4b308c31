package cn.duban.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What units reported: every revision of each report, and which of them stand.
///
/// @param revisions by report, oldest first, those withdrawn with them
/// @param withdrawals by report, oldest first
/// @param standing the reports as they stand now
record Reports(
        Tree<ReportKey, List<FiledReport>> revisions,
        Tree<ReportKey, List<WithdrawnReport>> withdrawals,
        Tree<ReportKey, FiledReport> standing) {

    static final Reports NONE = new Reports(Tree.empty(), Tree.empty(), Tree.empty());

    Reports after(Event.OfReports event, Instant at) {
        return switch (event) {
            case Event.ReportFiled filed -> filed(new FiledReport(filed.key(), filed.revision(), filed.report(),
                    filed.by(), at, Objects.requireNonNullElse(filed.basis(), Basis.NONE)));
            case Event.ReportConfirmed(var key, var revision, _) -> confirmed(key, revision);
            case Event.ReportWithdrawn gone ->
                withdrawn(new WithdrawnReport(gone.key(), gone.revision(), gone.by(), at));
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

    /// The report as it stood at a moment; empty where none was given or it had been withdrawn.
    Optional<FiledReport> standing(ReportKey key, Instant moment) {
        var withdrawn = withdrawals.get(key)
                .orElse(List.of())
                .stream()
                .filter(gone -> !gone.at().isAfter(moment))
                .reduce((earlier, later) -> later)
                .map(WithdrawnReport::revision)
                .orElse(0);
        return revisions(key).stream()
                .filter(report -> !report.at().isAfter(moment) && report.revision() > withdrawn)
                .reduce((earlier, later) -> later);
    }

    private Reports filed(FiledReport report) {
        var key = report.key();
        return new Reports(revisions.with(key, with(revisions(key), report)), withdrawals, standing.with(key, report));
    }

    private Reports withdrawn(WithdrawnReport gone) {
        var key = gone.key();
        return new Reports(revisions, withdrawals.with(key, with(withdrawals.get(key).orElse(List.of()), gone)),
                standing.without(key));
    }

    private static <T> List<T> with(List<T> list, T next) {
        var all = new ArrayList<>(list);
        all.add(next);
        return List.copyOf(all);
    }

    private Reports confirmed(ReportKey key, int revision) {
        var all = revisions(key).stream().map(report -> report.revision() == revision ? report.confirmed() : report);
        var now = standing.get(key).filter(report -> report.revision() == revision).map(FiledReport::confirmed);
        return new Reports(revisions.with(key, all.toList()), withdrawals,
                now.map(report -> standing.with(key, report)).orElse(standing));
    }
}
