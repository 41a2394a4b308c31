package cn.duban.digest;

import cn.duban.ledger.FiledPlan;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Report;
import cn.duban.ledger.Text;
import cn.duban.registry.Period;
import cn.duban.registry.Target;
import cn.duban.registry.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How the standing and the light of a task come about (依据 6): target, figure, what is expected, difference, rule.
public final class GroundsView {

    private GroundsView() {}

    /// The calculation for a period as it stood at a moment.
    public static Text text(Ledger ledger, Task task, Period period, Instant at) {
        var standing = TaskStanding.of(task, period, new AsOf(ledger, at));
        var lines = new ArrayList<String>();
        lines.add("目标：" + (task.targets().isEmpty()
                ? "没有量化目标"
                : task.targets().stream().map(GroundsView::target).collect(Collectors.joining("；"))));
        var report = standing.report();
        var lead = standing.lead();
        if (report == null || lead == null) {
            lines.add("填报：" + (lead == null ? "待明确责任单位" : lead + "（牵头）未报"));
        } else {
            lines.add("填报：" + lead + "（牵头）" + Words.time(report.at()) + "，"
                    + (standing.figure().isEmpty() ? "没有数字" : Typed.line(standing.figure())));
            lines.addAll(calculation(new AsOf(ledger, at), report, task, standing));
        }
        if (lead != null) {
            plan(new AsOf(ledger, at), lead, task, period).forEach(lines::add);
        }
        lines.add("评估：**" + standing.standing().label() + "**");
        lines.add("亮灯：**" + Lighting.of(ledger, task, period, at).words() + "**");
        return Letter.text("依据 " + task.number() + "号 " + period.label(), task.shortText(), lines, "");
    }

    private static List<String> calculation(AsOf ledger, FiledReport filed, Task task, TaskStanding standing) {
        var lines = new ArrayList<String>();
        var key = filed.key();
        var report = filed.report();
        var plan = ledger.plan(key.unit(), key.task(), key.period()).map(FiledPlan::plan).orElse(null);
        var pace = new Pace(task, key.period(), plan);
        var measure = Measure.worst(report.values(), task.targets(), pace);
        var expected = measure == null ? expected(report, standing, pace) : measure.expected();
        lines.add("应达：" + (expected != null ? expected.words() : measure == null ? "以单位自报为准" : "目标值本身"));
        var behind = standing.behind();
        if (behind != null) {
            lines.add("差额：" + (behind.signum() > 0
                    ? "差 " + Words.number(behind) + " 个百分点"
                    : behind.signum() == 0 ? "持平" : "超 " + Words.number(behind.negate()) + " 个百分点"));
        }
        lines.add("规则：" + (expected != null && expected.planned()
                ? "对照单位报送的工作安排，±5 个百分点内为达序时" + several(task)
                : rule(report, task, measure != null)));
        return lines;
    }

    private static Pace.@Nullable Expected expected(Report report, TaskStanding standing, Pace pace) {
        var isHeld = report.percent() != null || standing.against().contains("序时");
        return isHeld ? pace.whole() : null;
    }

    private static String rule(Report report, Task task, boolean isMeasured) {
        if (task.targets().isEmpty() || (!isMeasured && report.percent() == null)) {
            return report.status() == null && report.percent() != null
                    ? "没有量化目标，按完成比例对照全年序时，±5 个百分点内为达序时"
                    : "没有可折算的数字，只看单位自报，没有另行核算";
        }
        var kinds = task.targets().stream().map(GroundsView::rule).distinct().collect(Collectors.joining("；"));
        return kinds + several(task);
    }

    private static String several(Task task) {
        return task.targets().size() > 1 ? "；多个目标取最差的一个" : "";
    }

    private static String rule(Target target) {
        return switch (target.kind()) {
            case GROWTH_RATE -> "增速与目标直接比较，不按季度折算";
            case STOCK_LEVEL -> "当前水平与目标比较，差 5% 以内为达序时";
            case ANNUAL_FLOW, WORKS_COUNT -> Measure.isStraight(target)
                    ? "全年累计数按季度折算序时，±5 个百分点内为达序时"
                    : "播种、收获类不按季度折算，看单位工作安排和自报";
        };
    }

    private static List<String> plan(AsOf ledger, String lead, Task task, Period period) {
        return ledger.plan(lead, task.number(), period).map(filed -> {
            var lines = new ArrayList<String>();
            filed.plan()
                    .parts()
                    .stream()
                    .filter(part -> part.first() <= period.quarter() && period.quarter() <= part.last())
                    .forEach(part -> lines.add("工作安排（" + Words.time(filed.at()) + "报送）：" + Typed.excerpt(part.text())));
            if (lines.isEmpty()) {
                lines.add("工作安排：" + Words.time(filed.at()) + "报送，没有写这个季度");
            }
            if (PlannedShare.of(filed.plan(), task, period.quarter()).isEmpty()) {
                lines.add("安排里没有能折算的数字，不据此核算");
            }
            return (List<String>) lines;
        }).orElse(List.of("工作安排：未报"));
    }

    private static String target(Target target) {
        return target.metric() + " " + target.comparator().sign() + " " + Measure.goal(target);
    }
}
