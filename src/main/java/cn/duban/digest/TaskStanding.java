package cn.duban.digest;

import cn.duban.ledger.FiledReport;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where one task stands in one period: by the report of its lead unit, since a task counts once.
///
/// @param lead canonical name of the lead unit; null while it is pending
/// @param report the lead unit's; null while there is none
/// @param behind by how many points it lags; null where no figure tells
/// @param figure what the standing goes by; empty where there is nothing
public record TaskStanding(
        Task task,
        @Nullable String lead,
        Standing standing,
        @Nullable FiledReport report,
        @Nullable BigDecimal behind,
        String figure) {

    static TaskStanding of(Task task, Period period, AsOf ledger) {
        var lead = ledger.ledger().registry().leadUnitOf(task.number()).orElse(null);
        var report = lead == null
                ? null
                : ledger.report(new ReportKey(period, task.number(), lead)).orElse(null);
        if (report == null) {
            return new TaskStanding(task, lead, Standing.MISSING, null, null, "");
        }
        var judged = Judgement.of(report.report(), task, period);
        return new TaskStanding(task, lead, judged.standing(), report, judged.behind(), judged.figure());
    }

    public int number() {
        return task.number();
    }

    /// The problem its lead unit named.
    public Optional<String> problem() {
        return Optional.ofNullable(report).map(filed -> filed.report().problems()).filter(text -> !text.isBlank());
    }
}
