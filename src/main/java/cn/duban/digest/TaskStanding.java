package cn.duban.digest;

import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where one task stands in one period: by the report of its lead unit, since a task counts once; by the worst where
/// several lead or nobody does.
///
/// @param lead canonical name of the unit whose report counts; null while it is pending
/// @param report the lead unit's; null while there is none
/// @param behind by how many points it lags; null where no figure tells
/// @param figure what the standing goes by, e.g. `完成 10%`; empty where there is nothing
/// @param against the pace it is held against, e.g. `序时 25%，差 15 个百分点`; empty where none applies
/// @param troubles the problems that are open
public record TaskStanding(
        Task task,
        @Nullable String lead,
        Standing standing,
        @Nullable FiledReport report,
        @Nullable BigDecimal behind,
        String figure,
        String against,
        List<Trouble> troubles) {

    private static final List<Standing> WORST_FIRST = List.of(Standing.BEHIND, Standing.MISSING, Standing.UNJUDGED,
            Standing.ON_PACE, Standing.AHEAD, Standing.DONE);

    public TaskStanding {
        troubles = List.copyOf(troubles);
    }

    /// As it stood at a moment.
    public static TaskStanding of(Ledger ledger, Task task, Period period, Instant at) {
        return of(task, period, new AsOf(ledger, at));
    }

    /// By the report of one of its units, as it stood at a moment.
    public static TaskStanding of(Ledger ledger, Task task, String unit, Period period, Instant at) {
        return of(task, unit, period, new AsOf(ledger, at));
    }

    static TaskStanding of(Task task, Period period, AsOf ledger) {
        return ledger.ledger()
                .registry()
                .answerableFor(task.number())
                .stream()
                .map(unit -> of(task, unit, period, ledger))
                .min(Comparator.comparingInt(standing -> WORST_FIRST.indexOf(standing.standing())))
                .orElseGet(() -> of(task, null, period, ledger));
    }

    /// By the report of one of its units, as if that one led it.
    static TaskStanding of(Task task, @Nullable String lead, Period period, AsOf ledger) {
        var report = lead == null
                ? null
                : ledger.report(new ReportKey(period, task.number(), lead)).orElse(null);
        var troubles = Trouble.of(ledger, task.number(), lead, report);
        if (closed(task, period, ledger)) {
            return new TaskStanding(task, lead, Standing.DONE, report, null,
                    ledger.ledger().registry().wording().text("进度.已办结"), "", troubles);
        }
        if (report == null) {
            return new TaskStanding(task, lead, Standing.MISSING, null, null, "", "", troubles);
        }
        var judged = Judgement.of(ledger.ledger(), report.key(), report.report(), task, ledger.moment());
        return new TaskStanding(task, lead, judged.standing(), report, judged.behind(), judged.figure(),
                judged.against(), troubles);
    }

    private static boolean closed(Task task, Period period, AsOf ledger) {
        return ledger.ledger()
                .amendments()
                .closing(task.number())
                .filter(closing -> !closing.at().isAfter(ledger.moment()) && closing.period().compareTo(period) <= 0)
                .isPresent();
    }

    static String account(String figure, String against) {
        return against.isEmpty() ? figure : figure + "（" + against + "）";
    }

    /// The figure and the pace it is held against; empty where there is nothing.
    public String account() {
        return account(figure, against);
    }

    public int number() {
        return task.number();
    }

    /// Whether a problem of it is open.
    public boolean troubled() {
        return !troubles.isEmpty();
    }
}
