package cn.duban.digest;

import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Text;
import cn.duban.registry.Period;
import cn.duban.registry.Target;
import cn.duban.registry.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// One task with all there is to know of it (任务 6).
public final class TaskView {

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
        ledger.registry().unitsOf(task.number()).forEach(unit -> items.add(report(ledger, task, period, unit)));
        return Letter.text("任务 " + task.number(), task.text().replaceAll("\\s+", ""), items, "");
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
