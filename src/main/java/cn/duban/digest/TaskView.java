package cn.duban.digest;

import cn.duban.ledger.FiledAmendment;
import cn.duban.ledger.FiledPlan;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.LoggedProblem;
import cn.duban.ledger.Text;
import cn.duban.registry.Amendment;
import cn.duban.registry.Period;
import cn.duban.registry.Target;
import cn.duban.registry.Task;
import cn.duban.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One task with all there is to know of it (任务 6).
public final class TaskView {

    private static final int FEW = 3;

    private TaskView() {}

    /// Its text, units, leaders and targets, and what each unit has reported in a period.
    public static Text text(Ledger ledger, Task task, Period period, Instant at) {
        var wording = ledger.registry().wording();
        var items = new ArrayList<String>();
        items.add("\n" + units(ledger, task));
        items.add(wording.text("任务.领导", Map.of("领导", leaders(wording, task))));
        if (task.due() != null) {
            items.add(wording.text("任务.时限", Map.of("日期", task.due().getYear() + "年" + Words.day(task.due()))));
        }
        if (!task.targets().isEmpty()) {
            items.add(wording.text("任务.目标",
                    Map.of("目标", task.targets().stream().map(TaskView::target).collect(Collectors.joining("；")))));
        }
        items.add("\n**" + wording.text("任务.评估",
                Map.of("报告期", period.label(), "评估", standing(ledger, task, period, at))) + "**");
        items.addAll(lead(ledger, task, period, at));
        ledger.registry()
                .unitsOf(task.number())
                .forEach(unit -> items.add("- " + TaskReport.of(ledger, task, period, unit)));
        items.addAll(concerns(ledger, task));
        return Letter.text(wording.text("任务.标题", Map.of("编号", task.number())), task.text().replaceAll("\\s+", ""),
                items,
                "");
    }

    /// What stands in its way and who pushes it: the problems that are open, visits and leaders' comments, the latest of
    /// each; none where there is none.
    public static List<String> concerns(Ledger ledger, Task task) {
        var items = new ArrayList<String>();
        var wording = ledger.registry().wording();
        section(items, wording.text("任务.问题标题"), problems(ledger, task));
        section(items, wording.text("任务.调研标题"), visits(ledger, task));
        section(items, wording.text("任务.批示标题"), latest(wording, CommentLines.ofTask(ledger, task.number())));
        return items;
    }

    /// Whether a unit owns a task, and what it plans for a period, e.g. `已认领；工作安排未报`.
    ///
    /// @param unit canonical name
    public static String commitment(Ledger ledger, Task task, String unit, Period period) {
        var wording = ledger.registry().wording();
        var plan = new AsOf(ledger, Instant.MAX).plan(unit, task.number(), period)
                .map(filed -> wording.text("任务.安排", Map.of("内容", plan(wording, filed, period))))
                .orElseGet(
                        () -> ledger.registry().leads(unit, task.number()) ? wording.text("任务.没有安排") : "");
        var isClaimed = !Unclaimed.of(ledger, unit).contains(task.number());
        return wording.text("任务.认领", Map.of("认领", isClaimed ? "已认领" : "未认领", "安排", plan));
    }

    /// What there is to know of one that was cancelled.
    public static String cancelled(Wording wording, FiledAmendment filed) {
        var reason = filed.reason() == null
                ? ""
                : wording.text("任务.取消原因", Map.of("内容", Typed.excerpt(filed.reason())));
        var document = filed.document() == null
                ? ""
                : wording.text("任务.取消依据", Map.of("文件", Typed.excerpt(filed.document())));
        return wording.text("任务.取消", Map.of("编号", ((Amendment.OfTask) filed.amendment()).task(), "日期",
                Words.day(Words.local(filed.at()).toLocalDate()), "原因", reason, "依据", document));
    }

    private static String units(Ledger ledger, Task task) {
        var wording = ledger.registry().wording();
        var units = ledger.registry().unitsOf(task.number());
        var names = new ArrayList<>(units.stream()
                .map(unit -> ledger.registry().leadUnitsOf(task.number()).contains(unit)
                        ? wording.text("任务.牵头单位", Map.of("单位", unit))
                        : unit)
                .toList());
        pending(ledger, task).forEach(group -> names.add(wording.text("任务.单位待明确", Map.of("单位", group))));
        return wording.text("任务.单位", Map.of("单位", String.join("、", names)));
    }

    private static List<String> pending(Ledger ledger, Task task) {
        return ledger.registry()
                .roster()
                .unitGroups()
                .stream()
                .filter(group -> group.pending() && task.unitGroups().contains(group.phrase()))
                .map(group -> group.phrase())
                .toList();
    }

    private static String leaders(Wording wording, Task task) {
        var names = new ArrayList<>(task.leaders());
        names.addAll(task.leaderGroups());
        return names.isEmpty() ? wording.text("任务.待明确") : String.join("、", names);
    }

    private static String target(Target target) {
        var comparator = switch (target.comparator()) {
            case AT_LEAST -> "不少于 ";
            case MORE_THAN -> "超过 ";
            case AT_MOST -> "不超过 ";
            case LESS_THAN -> "低于 ";
            case EQUAL -> " ";
        };
        return target.metric() + comparator + Measure.goal(target);
    }

    private static String standing(Ledger ledger, Task task, Period period, Instant at) {
        var standing = TaskStanding.of(task, period, new AsOf(ledger, at));
        return standing.lead() == null
                ? ledger.registry().wording().text("任务.待明确单位")
                : standing.standing().label();
    }

    /// The light, and whether the lead unit owns the task and what it plans for the quarter.
    private static List<String> lead(Ledger ledger, Task task, Period period, Instant at) {
        var lines = new ArrayList<String>();
        var wording = ledger.registry().wording();
        lines.add(wording.text("任务.亮灯", Map.of("灯", Lighting.of(ledger, task, period, at).words(wording))));
        var lead = ledger.registry().leadUnitOf(task.number());
        lead.ifPresent(unit -> lines.add(commitment(ledger, task, unit, period)));
        ledger.commitments()
                .openObjections(task.number())
                .forEach(objection -> lines.add(
                        wording.text("任务.异议", Map.of("单位", objection.unit(), "申请", objection.number()))));
        return lines;
    }

    private static String plan(Wording wording, FiledPlan filed, Period period) {
        var parts = filed.plan()
                .parts()
                .stream()
                .filter(part -> part.first() <= period.quarter() && period.quarter() <= part.last())
                .map(part -> Typed.excerpt(part.text()))
                .toList();
        return parts.isEmpty() ? wording.text("任务.安排没写") : String.join("；", parts);
    }

    private static void section(List<String> items, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            items.add("\n**" + title + "**");
            items.addAll(lines);
        }
    }

    private static List<String> problems(Ledger ledger, Task task) {
        var wording = ledger.registry().wording();
        return latest(wording, ledger.problems()
                .openOf(task.number())
                .stream()
                .map(LoggedProblem::problem)
                .map(problem -> "- "
                        + new Trouble(problem.number(), problem.unit(), problem.text()).line(wording))
                .toList());
    }

    private static List<String> visits(Ledger ledger, Task task) {
        var wording = ledger.registry().wording();
        return latest(wording, ledger.problems()
                .visits(task.number())
                .stream()
                .map(visit -> "- " + wording.text("任务.调研",
                        Map.of("日期", Words.day(visit.day()), "内容", Typed.excerpt(visit.account()))))
                .toList());
    }

    /// The last few, so that all of it fits a phone.
    private static List<String> latest(Wording wording, List<String> lines) {
        if (lines.size() <= FEW) {
            return lines;
        }
        var few = new ArrayList<>(lines.subList(lines.size() - FEW, lines.size()));
        few.addFirst("- " + wording.text("任务.从略", Map.of("条数", lines.size() - FEW)));
        return few;
    }
}
