package cn.duban.digest;

import cn.duban.ledger.FiledAmendment;
import cn.duban.ledger.FiledPlan;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.LoggedProblem;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Text;
import cn.duban.registry.Amendment;
import cn.duban.registry.Period;
import cn.duban.registry.Target;
import cn.duban.registry.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// One task with all there is to know of it (任务 6).
public final class TaskView {

    private static final int FEW = 3;

    private TaskView() {}

    /// Its text, units, leaders and targets, and what each unit has reported in a period.
    public static Text text(Ledger ledger, Task task, Period period, Instant at) {
        var items = new ArrayList<String>();
        items.add("\n" + units(ledger, task));
        items.add("责任区领导：" + leaders(task));
        if (!task.targets().isEmpty()) {
            items.add("量化目标：" + task.targets().stream().map(TaskView::target).collect(Collectors.joining("；")));
        }
        items.add("\n**" + period.label() + "：" + standing(ledger, task, period, at) + "**");
        lead(ledger, task, period, at).forEach(items::add);
        ledger.registry().unitsOf(task.number()).forEach(unit -> items.add(report(ledger, task, period, unit)));
        items.addAll(concerns(ledger, task));
        return Letter.text("任务 " + task.number(), task.text().replaceAll("\\s+", ""), items, "");
    }

    /// What stands in its way and who pushes it: the problems that are open, visits and leaders' comments, the latest of
    /// each; none where there is none.
    public static List<String> concerns(Ledger ledger, Task task) {
        var items = new ArrayList<String>();
        section(items, "存在问题", problems(ledger, task));
        section(items, "调研推动", visits(ledger, task));
        section(items, "批示", latest(CommentLines.ofTask(ledger, task.number())));
        return items;
    }

    /// Whether a unit owns a task, and what it plans for a period, e.g. `已认领；工作安排未报`.
    ///
    /// @param unit canonical name
    public static String commitment(Ledger ledger, Task task, String unit, Period period) {
        return (Unclaimed.of(ledger, unit).contains(task.number()) ? "未认领" : "已认领")
                + new AsOf(ledger, Instant.MAX).plan(unit, task.number(), period)
                        .map(filed -> "；工作安排：" + plan(filed, period))
                        .orElse(ledger.registry().leads(unit, task.number()) ? "；工作安排未报" : "");
    }

    /// What there is to know of one that was cancelled.
    public static String cancelled(FiledAmendment filed) {
        var task = ((Amendment.OfTask) filed.amendment()).task();
        return task + "号已于" + Words.day(Words.local(filed.at()).toLocalDate())
                + "取消，不再填报"
                + (filed.reason() == null ? "" : "：" + Typed.excerpt(filed.reason()))
                + (filed.document() == null ? "。" : "（依据：" + Typed.excerpt(filed.document()) + "）。")
                + "\n以前的填报和办理可发“留痕 "
                + task + "”查看。";
    }

    private static String units(Ledger ledger, Task task) {
        var units = ledger.registry().unitsOf(task.number());
        var names = new ArrayList<>(units.stream()
                .map(unit -> ledger.registry().leads(unit, task.number()) ? unit + "（牵头）" : unit)
                .toList());
        pending(ledger, task).forEach(group -> names.add(group + "（待明确）"));
        return "责任单位：" + String.join("、", names);
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

    private static String leaders(Task task) {
        var names = new ArrayList<>(task.leaders());
        names.addAll(task.leaderGroups());
        return names.isEmpty() ? "待明确" : String.join("、", names);
    }

    private static String target(Target target) {
        var comparator = switch (target.comparator()) {
            case AT_LEAST -> "不少于 ";
            case MORE_THAN -> "超过 ";
            case EQUAL -> " ";
        };
        return target.metric() + comparator + Measure.goal(target);
    }

    private static String standing(Ledger ledger, Task task, Period period, Instant at) {
        var standing = TaskStanding.of(task, period, new AsOf(ledger, at));
        return standing.lead() == null ? "待明确责任单位" : standing.standing().label();
    }

    /// The light, and whether the lead unit owns the task and what it plans for the quarter.
    private static List<String> lead(Ledger ledger, Task task, Period period, Instant at) {
        var lines = new ArrayList<String>();
        lines.add("亮灯：" + Lighting.of(ledger, task, period, at).words());
        var lead = ledger.registry().leadUnitOf(task.number());
        lead.ifPresent(unit -> lines.add(commitment(ledger, task, unit, period)));
        ledger.commitments()
                .openObjections(task.number())
                .forEach(objection -> lines.add(objection.unit() + "有异议，待研究（第 " + objection.number() + " 号申请）"));
        return lines;
    }

    private static String plan(FiledPlan filed, Period period) {
        var parts = filed.plan()
                .parts()
                .stream()
                .filter(part -> part.first() <= period.quarter() && period.quarter() <= part.last())
                .map(part -> Typed.excerpt(part.text()))
                .toList();
        return parts.isEmpty() ? "已报，没有写这个季度" : String.join("；", parts);
    }

    private static void section(List<String> items, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            items.add("\n**" + title + "**");
            items.addAll(lines);
        }
    }

    private static List<String> problems(Ledger ledger, Task task) {
        return latest(ledger.problems()
                .openOf(task.number())
                .stream()
                .map(LoggedProblem::problem)
                .map(problem -> "- 问题 " + problem.number() + (problem.unit() == null ? "" : "（" + problem.unit() + "）")
                        + "：" + Typed.excerpt(problem.text()))
                .toList());
    }

    private static List<String> visits(Ledger ledger, Task task) {
        return latest(ledger.problems()
                .visits(task.number())
                .stream()
                .map(visit -> "- " + Words.day(visit.day()) + "：" + Typed.excerpt(visit.account()))
                .toList());
    }

    /// The last few, so that all of it fits a phone.
    private static List<String> latest(List<String> lines) {
        if (lines.size() <= FEW) {
            return lines;
        }
        var few = new ArrayList<>(lines.subList(lines.size() - FEW, lines.size()));
        few.addFirst("- 更早的 " + (lines.size() - FEW) + " 条从略");
        return few;
    }

    private static String report(Ledger ledger, Task task, Period period, String unit) {
        var name = "- " + unit + "（" + Words.role(ledger.registry(), unit, task) + "）";
        return ledger.report(new ReportKey(period, task.number(), unit))
                .map(filed -> name + account(ledger, filed, task) + review(ledger, filed))
                .orElse(name + "未报");
    }

    private static String review(Ledger ledger, FiledReport filed) {
        return ledger.reviews().of(filed).map(review -> {
            var returned = review.returned();
            var day = Words.time(review.at());
            return returned == null
                    ? "\n  审核：" + day + "通过"
                    : "\n  审核：" + day + "退回（" + Typed.excerpt(returned.reason()) + "），请于" + Words.day(returned.due())
                            + "前重报";
        }).orElse("");
    }

    private static String account(Ledger ledger, FiledReport filed, Task task) {
        var report = filed.report();
        var words = new ArrayList<String>();
        words.add(Words.time(filed.at()) + (filed.revision() == 1 ? "" : "，第 " + filed.revision() + " 次"));
        var judged = Judgement.of(ledger, filed.key(), report, task, Instant.MAX);
        words.add(judged.standing().label() + (judged.figure().isEmpty()
                ? ""
                : "，" + TaskStanding.account(judged.figure(), judged.against())));
        if (!report.progress().isBlank()) {
            words.add("进展：" + Typed.excerpt(report.progress()));
        }
        if (report.problems() != null) {
            words.add("问题：" + Typed.excerpt(report.problems()));
        }
        if (report.next() != null) {
            words.add("下一步：" + Typed.excerpt(report.next()));
        }
        filed.basis().doubts().forEach(doubt -> words.add("存疑：" + Typed.line(doubt) + "（单位未确认）"));
        return String.join("\n  ", words);
    }
}
