package cn.duban.contact;

import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Quantity;
import cn.duban.ledger.Report;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Status;
import cn.duban.registry.Target;
import cn.duban.registry.Target.Kind;
import cn.duban.registry.Task;
import cn.duban.talk.Figures;
import cn.duban.understanding.TargetWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells what is hard to believe about a report. It is recorded all the same, and asked back.
final class Plausibility {

    /// Reaching more than this share of a target is doubted.
    private static final BigDecimal BY_FAR = new BigDecimal("1.5");
    /// A rate further from its target than so many points is doubted.
    private static final BigDecimal FAR_OFF = BigDecimal.valueOf(20);
    /// The completion of a task of rates that is so near to its target may be the rate.
    private static final BigDecimal NEAR = BigDecimal.valueOf(5);

    /// How people may put right a rate and a share.
    private static final String RATE = "是增长5.3%";
    private static final String SHARE = "应为45%";

    private final Ledger ledger;
    private final ReportKey key;
    private final Task task;
    private final boolean correction;
    private final List<Doubt> doubts = new ArrayList<>();

    private Plausibility(Ledger ledger, ReportKey key, boolean correction) {
        this.ledger = ledger;
        this.key = key;
        this.correction = correction;
        task = ledger.registry().task(key.task()).orElseThrow();
    }

    /// What is doubtful; only of what is said now, as the rest was asked about before.
    ///
    /// @param report as it is going to stand
    /// @param said what of it is new
    /// @param correction whether it takes the place of a wrong one, to which it need not be compared
    static List<Doubt> doubts(Ledger ledger, ReportKey key, Report report, Report said, boolean correction) {
        var plausibility = new Plausibility(ledger, key, correction);
        plausibility.completion(said);
        plausibility.values(said);
        plausibility.whole(report, said);
        return plausibility.doubts;
    }

    /// Whether a completion is probably the rate that a task's target asks for.
    static boolean isGrowth(Task task, Report report) {
        var percent = report.percent();
        return percent != null && report.status() != Status.DONE && !task.targets().isEmpty()
                && report.values().stream().noneMatch(value -> value.unit().equals("%"))
                && task.targets()
                        .stream()
                        .allMatch(target -> target.kind() == Kind.GROWTH_RATE
                                && percent.subtract(target.value()).abs().compareTo(NEAR) <= 0);
    }

    private void completion(Report said) {
        var percent = said.percent();
        if (percent == null) {
            return;
        }
        if (isGrowth(task, said)) {
            doubt(RATE, "存疑.像增长率", Map.of("比例", Figures.percent(percent)));
            return;
        }
        for (var earlier : earlier()) {
            var before = earlier.report().percent();
            if (before != null) {
                if (percent.compareTo(before) < 0) {
                    doubt(SHARE, "存疑.比例变低", Map.of("比例", Figures.percent(percent), "何时", when(earlier), "以前",
                            Figures.percent(before)));
                }
                return;
            }
        }
    }

    private void values(Report said) {
        for (var value : said.values()) {
            targetOf(value).ifPresent(target -> {
                switch (target.kind()) {
                    case GROWTH_RATE -> rate(value, target);
                    case ANNUAL_FLOW, WORKS_COUNT -> {
                        sum(value);
                        excess(value, target);
                    }
                    case STOCK_LEVEL -> excess(value, target);
                }
            });
        }
    }

    private void rate(Quantity value, Target target) {
        if (value.value().subtract(target.value()).abs().compareTo(FAR_OFF) > 0) {
            doubt(target.metric().contains("增长率") ? RATE : SHARE, "存疑.与目标相差",
                    Map.of("指标", target.metric(), "数", value, "目标", goal(target)));
        }
    }

    /// A sum over the year does not grow less.
    private void sum(Quantity value) {
        for (var earlier : earlier()) {
            var same = earlier.report().values().stream().filter(old -> isSameMeasure(old, value)).toList();
            if (same.size() == 1) {
                if (value.amount().compareTo(same.getFirst().amount()) < 0) {
                    doubt(amount(value), "存疑.数变低",
                            Map.of("数", value, "何时", when(earlier), "以前", same.getFirst()));
                }
                return;
            }
        }
    }

    private void excess(Quantity value, Target target) {
        var goal = new Quantity(target.value(), target.unit()).amount();
        if (goal.signum() > 0 && value.amount().compareTo(goal.multiply(BY_FAR)) > 0) {
            doubt(amount(value), "存疑.远超目标", Map.of("数", value, "目标", goal(target)));
        }
    }

    private void whole(Report report, Report said) {
        var isNew = said.status() == Status.DONE || said.problems() != null;
        if (isNew && report.status() == Status.DONE && report.problems() != null) {
            doubt("", "存疑.完成有问题", Map.of());
        }
    }

    /// @param example how the right figure may be given
    /// @param name of the template that tells what is doubtful
    private void doubt(String example, String name, Map<String, ?> values) {
        doubts.add(new Doubt(key.task(), ledger.registry().wording().text(name, values), example));
    }

    /// How people may put right an amount.
    private static String amount(Quantity value) {
        return "应为" + (value.unit().equals(value.measure()) ? "18" : "1.8") + value.unit();
    }

    /// The target that alone can be meant by a value.
    private Optional<Target> targetOf(Quantity value) {
        var targets = task.targets()
                .stream()
                .filter(target -> isSameMeasure(new Quantity(target.value(), target.unit()), value))
                .toList();
        return targets.size() == 1 ? Optional.of(targets.getFirst()) : Optional.empty();
    }

    /// What the unit reported before, the last first.
    private List<FiledReport> earlier() {
        var reports = new ArrayList<>(ledger.reports()
                .stream()
                .filter(filed -> filed.key().task() == key.task() && filed.key().unit().equals(key.unit()))
                .filter(filed -> filed.key().period().compareTo(key.period()) < (correction ? 0 : 1))
                .sorted(Comparator.comparing(filed -> filed.key().period()))
                .toList());
        Collections.reverse(reports);
        return reports;
    }

    private String when(FiledReport earlier) {
        return earlier.key().period().equals(key.period()) ? "上次填报" : earlier.key().period().label();
    }

    private static boolean isSameMeasure(Quantity one, Quantity other) {
        return TargetWords.isSameMeasure(one.measure(), other.measure());
    }

    private static String goal(Target target) {
        return target.value().stripTrailingZeros().toPlainString() + target.unit();
    }
}
