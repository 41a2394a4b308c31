package cn.duban.digest;

import cn.duban.ledger.FiledPlan;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Report;
import cn.duban.ledger.Text;
import cn.duban.registry.Period;
import cn.duban.registry.Target;
import cn.duban.registry.Task;
import cn.duban.wording.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How the standing and the light of a task come about (依据 6): target, figure, what is expected, difference, rule.
public final class GroundsView {

    private GroundsView() {}

    /// The calculation for a period as it stood at a moment.
    public static Text text(Ledger ledger, Task task, Period period, Instant at) {
        var wording = ledger.registry().wording();
        var standing = TaskStanding.of(task, period, new AsOf(ledger, at));
        var lines = new ArrayList<String>();
        lines.add(wording.text("依据.目标", Map.of("目标", targets(wording, task))));
        lines.addAll(report(new AsOf(ledger, at), task, standing));
        var lead = standing.lead();
        if (lead != null) {
            lines.addAll(plan(new AsOf(ledger, at), lead, task, period));
        }
        lines.add(wording.text("依据.评估", Map.of("评估", standing.standing().label())));
        lines.add(wording.text("依据.亮灯", Map.of("灯", Lighting.of(ledger, task, period, at).words(wording))));
        return Letter.text(wording.text("依据.标题", Map.of("编号", task.number(), "报告期", period.label())),
                task.shortText(), lines, "");
    }

    private static String targets(Wording wording, Task task) {
        return task.targets().isEmpty()
                ? wording.text("依据.没有目标")
                : task.targets().stream().map(GroundsView::target).collect(Collectors.joining("；"));
    }

    private static List<String> report(AsOf ledger, Task task, TaskStanding standing) {
        var wording = ledger.ledger().registry().wording();
        var report = standing.report();
        var lead = standing.lead();
        if (lead == null) {
            return List.of(wording.text("依据.待明确"));
        }
        if (report == null) {
            return List.of(wording.text("依据.未报", Map.of("单位", lead)));
        }
        var figure = standing.figure().isEmpty() ? wording.text("依据.没有数字") : Typed.line(standing.figure());
        var lines = new ArrayList<String>();
        lines.add(wording.text("依据.填报", Map.of("单位", lead, "时间", Words.time(report.at()), "数字", figure)));
        lines.addAll(calculation(ledger, report, task, standing));
        return lines;
    }

    private static List<String> calculation(AsOf ledger, FiledReport filed, Task task, TaskStanding standing) {
        var wording = ledger.ledger().registry().wording();
        var lines = new ArrayList<String>();
        var key = filed.key();
        var report = filed.report();
        var plan = ledger.plan(key.unit(), key.task(), key.period()).map(FiledPlan::plan).orElse(null);
        var pace = new Pace(task, key.period(), plan);
        var measure = Measure.worst(wording, report.values(), task.targets(), pace);
        var expected = measure == null ? expected(report, standing, pace) : measure.expected();
        lines.add(expected != null
                ? wording.text("依据.应达", Map.of("应达", expected.words(wording)))
                : wording.text(measure == null ? "依据.应达自报" : "依据.应达目标"));
        if (standing.behind() != null) {
            lines.add(gap(wording, standing.behind()));
        }
        var rules = expected != null && expected.planned()
                ? wording.text("依据.按计划") + several(wording, task)
                : rule(wording, report, task, measure != null);
        lines.add(wording.text("依据.规则", Map.of("规则", rules)));
        return lines;
    }

    private static String gap(Wording wording, BigDecimal behind) {
        return switch (behind.signum()) {
            case 0 -> wording.text("依据.持平");
            case 1 -> wording.text("依据.差", Map.of("百分点", Words.number(behind)));
            default -> wording.text("依据.超", Map.of("百分点", Words.number(behind.negate())));
        };
    }

    private static Pace.@Nullable Expected expected(Report report, TaskStanding standing, Pace pace) {
        var isHeld = report.percent() != null || !standing.against().isEmpty();
        return isHeld ? pace.whole() : null;
    }

    private static String rule(Wording wording, Report report, Task task, boolean isMeasured) {
        if (task.targets().isEmpty() || (!isMeasured && report.percent() == null)) {
            return report.status() == null && report.percent() != null
                    ? wording.text("依据.按比例")
                    : wording.text("依据.看自报");
        }
        var kinds = task.targets()
                .stream()
                .map(target -> rule(wording, target))
                .distinct()
                .collect(Collectors.joining("；"));
        return kinds + several(wording, task);
    }

    private static String several(Wording wording, Task task) {
        return task.targets().size() > 1 ? wording.text("依据.取最差") : "";
    }

    private static String rule(Wording wording, Target target) {
        return wording.text(target.isCeiling() ? "依据.上限" : switch (target.kind()) {
            case GROWTH_RATE -> "依据.增速";
            case STOCK_LEVEL -> "依据.水平";
            case ANNUAL_FLOW, WORKS_COUNT -> Measure.isStraight(target) ? "依据.累计" : "依据.播种收获";
        });
    }

    private static List<String> plan(AsOf ledger, String lead, Task task, Period period) {
        var wording = ledger.ledger().registry().wording();
        return ledger.plan(lead, task.number(), period).map(filed -> {
            var lines = new ArrayList<String>();
            filed.plan()
                    .parts()
                    .stream()
                    .filter(part -> part.first() <= period.quarter() && period.quarter() <= part.last())
                    .forEach(part -> lines.add(wording.text("依据.安排",
                            Map.of("时间", Words.time(filed.at()), "内容", Typed.excerpt(part.text())))));
            if (lines.isEmpty()) {
                lines.add(wording.text("依据.安排没写", Map.of("时间", Words.time(filed.at()))));
            }
            if (PlannedShare.of(filed.plan(), task, period.quarter()).isEmpty()) {
                lines.add(wording.text("依据.安排没数字"));
            }
            return (List<String>) lines;
        }).orElseGet(() -> List.of(wording.text("依据.没有安排")));
    }

    private static String target(Target target) {
        return target.metric() + " " + target.comparator().sign() + " " + Measure.goal(target);
    }
}
