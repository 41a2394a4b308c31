package cn.duban.talk;

import cn.duban.ledger.Ledger;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Period;
import cn.duban.registry.Registry;
import cn.duban.registry.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What contacts are told.
final class ContactWords {

    /// How many tasks are named with their text when asking which one is meant.
    private static final int CHOICES = 8;

    private ContactWords() {}

    /// A question to a contact.
    ///
    /// @param about numbers of the tasks to choose from
    record Asking(Ask kind, String text, List<Integer> about) {}

    static String help(Ledger ledger, String unit, Period period) {
        var example = example(ledger, unit, period);
        return String.join("\n", "您是" + unit + "的联络员，可以这样用：", "**填报**：直接发进展，写明任务编号，一次可报多项。例如：", "> " + example,
                "**更正**：重新发送该任务，以最后一次为准。", "**我的任务**：查看本单位任务和填报情况。",
                "**任务 " + number(ledger, unit, period) + "**：查看某项任务的内容和已报进展。",
                "在群里请先 @ 我。");
    }

    /// How to answer, with a number of the unit's own.
    static String example(Ledger ledger, String unit, Period period) {
        return number(ledger, unit, period) + "号完成35%，进展正常；问题：暂无；下一步：二季度完成剩余部分";
    }

    private static int number(Ledger ledger, String unit, Period period) {
        var owed = ledger.owedBy(unit, period);
        var tasks = owed.isEmpty() ? ledger.registry().tasksOf(unit) : owed;
        return tasks.isEmpty() ? 1 : tasks.getFirst().number();
    }

    static String chat(Ledger ledger, String unit, Period period) {
        var owed = ledger.owedBy(unit, period);
        return owed.isEmpty()
                ? "好的。" + period.label() + "任务已全部填报。"
                : "好的。" + period.label() + "还有 " + owed.size() + " 项未报：" + Figures.numbers(owed) + "。";
    }

    static String tasks(Ledger ledger, String unit, Period period) {
        var registry = ledger.registry();
        var tasks = registry.tasksOf(unit);
        var owed = ledger.owedBy(unit, period);
        var lines = new ArrayList<String>();
        lines.add("**" + unit + "** 共 " + tasks.size() + " 项任务，" + period.label() + "已报 "
                + (tasks.size() - owed.size()) + " 项，未报 " + owed.size() + " 项。");
        tasks.forEach(task -> lines.add(line(ledger, unit, period, task)));
        lines.add("发送“任务 编号”可查看详情。");
        return String.join("\n", lines);
    }

    private static String line(Ledger ledger, String unit, Period period, Task task) {
        var state = ledger.report(new ReportKey(period, task.number(), unit)).map(filed -> {
            var figures = Figures.figures(filed.report());
            return figures.isEmpty() ? "已报" : figures;
        }).orElse("未报");
        return Figures.name(task) + "（" + role(ledger.registry(), unit, task) + "）：" + state;
    }

    static String role(Registry registry, String unit, Task task) {
        return registry.leads(unit, task.number()) ? "牵头" : "配合";
    }

    static String task(Ledger ledger, String unit, Period period, Task task) {
        var registry = ledger.registry();
        var lines = new ArrayList<String>();
        lines.add("**" + task.number() + "号**（" + role(registry, unit, task) + "）" + task.text());
        lines.add("责任单位：" + String.join("、", registry.unitsOf(task.number())));
        lines.add("责任区领导：" + leaders(task));
        var filed = ledger.report(new ReportKey(period, task.number(), unit));
        lines.add(period.label() + "：" + (filed.isEmpty() ? "未报" : "已报"));
        filed.ifPresent(report -> lines.addAll(Figures.lines(report.report())));
        return String.join("\n", lines);
    }

    private static String leaders(Task task) {
        var names = new ArrayList<>(task.leaders());
        names.addAll(task.leaderGroups());
        return names.isEmpty() ? "待明确" : String.join("、", names);
    }

    static String ownNumbers(Ledger ledger, String unit) {
        return unit + "的任务：" + Figures.numbers(ledger.registry().tasksOf(unit)) + "。";
    }

    /// What must be known before anything is recorded.
    static Asking asking(Ledger ledger, String unit, Period period, Ask kind, List<Integer> known) {
        return switch (kind) {
            case WHICH_TASK -> whichTask(ledger, unit, period);
            case WHICH_PERCENT -> new Asking(kind,
                    (known.isEmpty() ? "" : list(known) + "号的") + "完成比例有几种说法，请问以哪个为准？\n请直接回复，例如“45%”。以上内容暂未记录。", known);
            case WHICH_ITEM ->
                new Asking(kind, "还缺少必要的内容，请补充完整后再发一次（例如新的完成日期）。以上内容暂未记录。", known);
        };
    }

    private static Asking whichTask(Ledger ledger, String unit, Period period) {
        var owed = ledger.owedBy(unit, period);
        var choices = owed.isEmpty() ? ledger.registry().tasksOf(unit) : owed;
        var lines = new ArrayList<String>();
        lines.add("请问您报的是哪一项？" + (owed.isEmpty() ? "本单位的任务有：" : "本单位未报的有："));
        choices.stream().limit(CHOICES).forEach(task -> lines.add(Figures.name(task)));
        if (choices.size() > CHOICES) {
            lines.add("……共 " + choices.size() + " 项，发送“我的任务”可查看全部。");
        }
        lines.add("请回复编号，例如“" + choices.getFirst().number() + "号”。以上内容暂未记录。");
        return new Asking(Ask.WHICH_TASK, String.join("\n", lines), choices.stream().map(Task::number).toList());
    }

    private static String list(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }
}
