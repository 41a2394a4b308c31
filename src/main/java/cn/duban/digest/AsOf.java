package cn.duban.digest;

import cn.duban.ledger.FiledPlan;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Period;
import java.time.Instant;
import java.util.Optional;

/// The ledger as it stood at a moment.
record AsOf(Ledger ledger, Instant moment) {

    Optional<FiledReport> report(ReportKey key) {
        return ledger.report(key, moment);
    }

    /// The plan of a unit for a task that counts in a period: the last one given by the period's end, since what is
    /// changed afterwards shall turn nobody green; the first one after it where there was none.
    ///
    /// @param unit canonical name
    Optional<FiledPlan> plan(String unit, int task, Period period) {
        var given = ledger.commitments()
                .planRevisions(unit, task)
                .stream()
                .filter(plan -> !plan.at().isAfter(moment))
                .toList();
        return given.stream()
                .filter(plan -> !Words.local(plan.at()).toLocalDate().isAfter(period.lastDay()))
                .reduce((earlier, later) -> later)
                .or(() -> given.stream().findFirst());
    }
}
