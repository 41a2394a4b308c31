package cn.duban.digest;

import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Status;
import cn.duban.registry.Task;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// That the lead unit, or each where several lead, takes a task for done, which staff have still to confirm (待确认办结).
///
/// @param unit canonical name of the lead unit
/// @param at when it said so
public record SaidDone(Task task, String unit, Instant at) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /// What the last report of a task's lead unit says; empty where it does not say that the task is done, where staff
    /// did not agree since, or where the task is closed.
    public static Optional<SaidDone> of(Ledger ledger, Task task) {
        if (ledger.amendments().closing(task.number()).isPresent()) {
            return Optional.empty();
        }
        var denied = ledger.amendments().denial(task.number());
        var units = ledger.registry().answerableFor(task.number());
        var done = units.stream()
                .flatMap(unit -> last(ledger, task, unit).stream())
                .filter(SaidDone::isDone)
                .filter(report -> denied.filter(denial -> !denial.at().isBefore(report.at())).isEmpty())
                .toList();
        return done.size() < units.size()
                ? Optional.empty()
                : done.stream()
                        .max(Comparator.comparing(FiledReport::at))
                        .map(report -> new SaidDone(task, report.key().unit(), report.at()));
    }

    /// Those that no unit has asked to have closed, by number.
    static List<SaidDone> unasked(Ledger ledger) {
        return ledger.registry()
                .tasks()
                .stream()
                .filter(task -> ledger.commitments().openCompletions(task.number()).isEmpty())
                .flatMap(task -> of(ledger, task).stream())
                .toList();
    }

    private static Optional<FiledReport> last(Ledger ledger, Task task, String unit) {
        return reports(ledger, task.number(), unit).reduce((earlier, later) -> later);
    }

    private static Stream<FiledReport> reports(Ledger ledger, int task, String unit) {
        return ledger.reports()
                .stream()
                .filter(report -> report.key().task() == task && report.key().unit().equals(unit));
    }

    private static boolean isDone(FiledReport filed) {
        var percent = filed.report().percent();
        return filed.report().status() == Status.DONE || (percent != null && percent.compareTo(ALL) == 0);
    }
}
