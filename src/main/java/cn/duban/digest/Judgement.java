package cn.duban.digest;

import cn.duban.ledger.FiledPlan;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Plan;
import cn.duban.ledger.Report;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Status;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import cn.duban.wording.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How far a report says that a task is.
///
/// Figures of the task's own target are held against the pace and count first, so that nobody can talk a task green;
/// likewise the completion of a task whose target is a sum over the year, or whose plan sets one. Any other task has nothing but the unit's own
/// word: what it says of its standing, and without that its completion. 未启动 is an exception for leaders to see, so it
/// stands as 欠序时.
///
/// @param behind by how many points it lags; negative when ahead; null where no figure tells
/// @param figure what it goes by, in a few words, e.g. `完成 10%`; empty where there is nothing
/// @param against the pace it is held against, e.g. `序时 25%，差 15 个百分点`; empty where none applies
/// @param measured the figure of the task's own target held against it; empty where there is none
public record Judgement(
        Standing standing,
        @Nullable BigDecimal behind,
        String figure,
        String against,
        String measured) {

    /// Points either side of the pace that still count as on pace.
    static final BigDecimal TOLERANCE = BigDecimal.valueOf(5);
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /// Judges a report by itself, whatever plan there is.
    public static Judgement of(Wording wording, Report report, Task task, Period period) {
        return of(wording, report, task, period, null);
    }

    /// Judges a report on a ledger as it stood at a moment, against the plan its unit gave.
    public static Judgement of(Ledger ledger, ReportKey key, Report report, Task task, Instant at) {
        return of(ledger.registry().wording(), report, task, key.period(),
                new AsOf(ledger, at).plan(key.unit(), key.task(), key.period())
                        .map(FiledPlan::plan)
                        .orElse(null));
    }

    /// @param plan of the report's unit; null where there is none
    static Judgement of(Wording wording, Report report, Task task, Period period, @Nullable Plan plan) {
        var pace = new Pace(task, period, plan);
        var byValues = Measure.worst(wording, report.values(), task.targets(), pace);
        var behind = behind(report, byValues, pace.whole());
        var standing = standing(report, pace, byValues, behind);
        return new Judgement(standing, behind, figure(wording, report, byValues),
                against(wording, report, byValues, standing, behind, pace), byValues == null ? "" : byValues.words());
    }

    /// What pace says to the report, e.g. `欠序时（序时 25%，差 15 个百分点）`; empty where nothing can be judged.
    public String remark(Wording wording) {
        if (standing == Standing.DONE || standing == Standing.UNJUDGED || standing == Standing.MISSING) {
            return "";
        }
        var grounds = Stream.of(measured, against).filter(words -> !words.isEmpty()).collect(Collectors.joining("，"));
        return standing.label() + "（" + (grounds.isEmpty() ? wording.text("进度.自报") : grounds) + "）";
    }

    /// Whether nothing but the unit's own word tells how far it is.
    public boolean isOwnWord() {
        return measured.isEmpty() && against.isEmpty();
    }

    static Standing byGap(BigDecimal behind) {
        if (behind.abs().compareTo(TOLERANCE) <= 0) {
            return Standing.ON_PACE;
        }
        return behind.signum() > 0 ? Standing.BEHIND : Standing.AHEAD;
    }

    private static @Nullable BigDecimal behind(Report report, @Nullable Measure byValues,
            Pace.Expected pace) {
        if (byValues != null) {
            return byValues.behind();
        }
        if (report.percent() != null) {
            return pace.share().subtract(report.percent());
        }
        return report.status() == Status.NOT_STARTED ? pace.share() : null;
    }

    private static Standing standing(Report report, Pace pace, @Nullable Measure byValues,
            @Nullable BigDecimal behind) {
        if (report.status() == Status.DONE || (report.percent() != null && report.percent().compareTo(ALL) == 0)) {
            return Standing.DONE;
        }
        if (byValues != null) {
            return byValues.standing();
        }
        return report.percent() != null && behind != null && pace.holdsCompletion()
                ? byGap(behind)
                : byWord(report, behind);
    }

    private static Standing byWord(Report report, @Nullable BigDecimal behind) {
        return switch (report.status()) {
            case DONE -> Standing.DONE;
            case AHEAD -> Standing.AHEAD;
            case ON_TRACK -> Standing.ON_PACE;
            case BEHIND, NOT_STARTED -> Standing.BEHIND;
            case null -> report.percent() != null && behind != null ? byGap(behind) : Standing.UNJUDGED;
        };
    }

    private static String figure(Wording wording, Report report, @Nullable Measure byValues) {
        var words = new ArrayList<String>();
        if (report.status() == Status.NOT_STARTED) {
            words.add(wording.text("进度.未启动"));
        }
        if (report.percent() != null) {
            words.add(wording.text("进度.完成", Map.of("比例", Words.number(report.percent()))));
        }
        if (byValues != null) {
            words.add(byValues.words());
        } else {
            report.values().forEach(value -> words.add(value.toString()));
        }
        if (words.isEmpty() && report.status() != null) {
            words.add(wording.text("进度.自报"));
        }
        return String.join("，", words);
    }

    private static String against(Wording wording, Report report, @Nullable Measure byValues, Standing standing,
            @Nullable BigDecimal behind, Pace pace) {
        var measured = byValues == null ? report.percent() != null : byValues.expected() != null;
        var paced = measured || report.status() == Status.NOT_STARTED;
        if (!paced || standing == Standing.DONE) {
            return "";
        }
        var lag = measured && standing == Standing.BEHIND ? Words.lag(wording, behind) : "";
        var own = behind != null && byGap(behind) != standing ? wording.text("进度.按自报") : "";
        var expected = byValues == null || byValues.expected() == null ? pace.whole() : byValues.expected();
        return expected.words(wording) + lag + own;
    }
}
