package cn.duban.digest;

import cn.duban.ledger.Ledger;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far the review of some tasks' reports had come by a moment.
///
/// @param done how many had been passed or returned
/// @param all how many had been given
public record Reviewed(int done, int all) {

    /// @param unit canonical name of the only unit whose reports count; null for all
    static Reviewed of(Ledger ledger, List<Task> tasks, @Nullable String unit, Period period, Instant at) {
        var reports = tasks.stream()
                .flatMap(task -> ledger.registry()
                        .unitsOf(task.number())
                        .stream()
                        .filter(each -> unit == null || each.equals(unit))
                        .map(each -> new ReportKey(period, task.number(), each)))
                .map(key -> ledger.report(key, at))
                .flatMap(Optional::stream)
                .toList();
        var done = reports.stream().filter(report -> ledger.reviews().of(report, at).isPresent()).count();
        return new Reviewed((int) done, reports.size());
    }

    @Override
    public String toString() {
        return done + "/" + all;
    }
}
