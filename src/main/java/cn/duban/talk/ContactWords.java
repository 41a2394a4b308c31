package cn.duban.talk;

import cn.duban.digest.TaskView;
import cn.duban.digest.Unclaimed;
import cn.duban.digest.Unplanned;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Period;
import cn.duban.registry.Registry;
import cn.duban.registry.Task;
import cn.duban.understanding.Ask;
import cn.duban.understanding.Intent;
import cn.duban.understanding.Reading;
import cn.duban.understanding.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What contacts are told.
final class ContactWords {

    /// How many tasks are named with their text when asking which one is meant.
    private static final int CHOICES = 8;

    private ContactWords() {}

    /// A question to a contact.
    ///
    /// @param about numbers of the tasks to choose from
    record Asking(String text, List<Integer> about) {}

    static String help(Ledger ledger, String unit, Period period) {
        if (ledger.registry().tasksOf(unit).isEmpty()) {
            return "您是" + unit + "的联络员。\n" + none(unit);
        }
        var example = example(ledger, unit, period);
        return String.join("\n", "您是" + unit + "的联络员，可以这样用：", "**填报**：直接发进展，写明任务编号，一次可报多项，例如“" + example + "”。",
                "**更正、撤回**：重新发送该任务，以最后一次为准；“撤回" + number(ledger, unit, period) + "号”整项作废。",
                "**认领、异议、延期、工作安排**：直接说，例如“全部认领”“" + number(ledger, unit, period) + "号申请延期到下周五，因…”。",
                "**提问**：截止日、谁牵头、怎么填、记了什么，直接问。", "**佐证材料**：把图片或文件单独发给我，群里收不到文件。", "**我的任务**：查看本单位任务和填报情况。",
                "**任务 " + number(ledger, unit, period) + "**：查看某项任务的内容和已报进展。",
                "**为什么**：看刚才的填报是从哪几个字看出来的。", "在群里请先 @ 我。");
    }

    /// How to answer, with a number of the unit's own.
    static String example(Ledger ledger, String unit, Period period) {
        return example(number(ledger, unit, period), period);
    }

    /// How to answer for a task.
    static String example(int number, Period period) {
        return number + "号完成35%，进展正常；问题：暂无；下一步：" + next(period) + "完成剩余部分";
    }

    private static String next(Period period) {
        return period.quarter() == 4 ? "年底前" : "下季度";
    }

    private static String none(String unit) {
        return unit + "目前没有列入台账的任务。如有疑问，请联系督查室。";
    }

    private static int number(Ledger ledger, String unit, Period period) {
        var owed = ledger.owedBy(unit, period);
        var tasks = owed.isEmpty() ? ledger.registry().tasksOf(unit) : owed;
        return tasks.getFirst().number();
    }

    /// A question said again, without the tasks to choose from: they stand where it was asked first.
    static String again(String question) {
        return question.lines()
                .filter(line -> !line.matches("\\*\\*\\d+号\\*\\* .*|……共 .*"))
                .map(line -> line.replace("请问是下面的哪一项？", "请问是哪一项？"))
                .collect(Collectors.joining("\n"));
    }

    static String chat(Ledger ledger, String unit, Period period, String text) {
        var owed = ledger.owedBy(unit, period);
        var meant = Suggestion.nearest(Order.plain(text), List.of("帮助", "我的任务"))
                .map(command -> "\n您要的是“" + command + "”吗？")
                .orElse("");
        return "好的，这条没有记为填报。\n" + (owed.isEmpty()
                ? period.label() + "任务已全部填报。"
                : period.label() + "还有 " + owed.size() + " 项未报：" + Figures.numbers(owed) + "。") + meant;
    }

    static String tasks(Ledger ledger, String unit, Period period) {
        var registry = ledger.registry();
        var tasks = registry.tasksOf(unit);
        if (tasks.isEmpty()) {
            return none(unit);
        }
        var owed = ledger.owedBy(unit, period);
        var lines = new ArrayList<String>();
        lines.add("**" + unit + "** 共 " + tasks.size() + " 项任务，" + period.label() + "已报 "
                + (tasks.size() - owed.size()) + " 项，未报 " + owed.size() + " 项。");
        tasks.forEach(task -> lines.add(line(ledger, unit, period, task)));
        commitments(lines, "未认领", Unclaimed.of(ledger, unit));
        commitments(lines, "未报工作安排", Unplanned.of(ledger, unit));
        lines.add("发送“任务 编号”可查看详情。");
        return String.join("\n", lines);
    }

    private static void commitments(List<String> lines, String what, List<Integer> missing) {
        if (!missing.isEmpty()) {
            lines.add(what + "：" + list(missing));
        }
    }

    private static String line(Ledger ledger, String unit, Period period, Task task) {
        var state = ledger.report(new ReportKey(period, task.number(), unit)).map(filed -> {
            var figures = Figures.figures(filed.report());
            return (figures.isEmpty() ? "已报" : figures) + returned(ledger, filed);
        }).orElse("未报");
        return Figures.name(task) + "（" + role(ledger.registry(), unit, task) + "）：" + state;
    }

    /// That a report was returned, why, and until when it is to be given again; empty where it was not.
    private static String returned(Ledger ledger, FiledReport filed) {
        return ledger.reviews()
                .returned(filed)
                .map(back -> "，**已退回**，请于" + DutyWords.day(back.due()) + "前重报（" + Figures.excerpt(back.reason()) + "）")
                .orElse("");
    }

    static String role(Registry registry, String unit, Task task) {
        return registry.leads(unit, task.number()) ? "牵头" : "配合";
    }

    static String task(Ledger ledger, String unit, Period period, Task task) {
        var registry = ledger.registry();
        var lines = new ArrayList<String>();
        lines.add(
                "**" + task.number() + "号**（" + role(registry, unit, task) + "）" + task.text().replaceAll("\\s+", ""));
        lines.add("责任单位：" + String.join("、", registry.unitsOf(task.number())));
        lines.add("责任区领导：" + leaders(task));
        lines.add(TaskView.commitment(ledger, task, unit, period));
        var filed = ledger.report(new ReportKey(period, task.number(), unit));
        lines.add(period.label() + "：" + (filed.isEmpty() ? "未报" : "已报"));
        filed.ifPresent(report -> lines.addAll(Figures.lines(report.report())));
        filed.map(report -> returned(ledger, report))
                .filter(words -> !words.isEmpty())
                .ifPresent(words -> lines.add(words.substring(1)));
        lines.addAll(TaskView.concerns(ledger, task));
        return String.join("\n", lines);
    }

    static String leaders(Task task) {
        var names = new ArrayList<>(task.leaders());
        names.addAll(task.leaderGroups());
        return names.isEmpty() ? "待明确" : String.join("、", names);
    }

    static String ownNumbers(Ledger ledger, String unit) {
        var tasks = ledger.registry().tasksOf(unit);
        return tasks.isEmpty() ? none(unit) : unit + "的任务：" + Figures.numbers(tasks) + "。";
    }

    /// What must be known before anything is recorded.
    ///
    /// @param known tasks that are known for certain; with `WHICH_PERCENT` the one it is about
    /// @param reading what of the message was understood
    static Asking asking(Ledger ledger, String unit, Period period, Ask kind, List<Integer> known,
            Reading reading) {
        return switch (kind) {
            case WHICH_TASK -> whichTask(ledger, unit, period, known, reading);
            case WHICH_PERCENT, WHICH_ITEM -> new Asking(list(known) + "的完成比例不能确定（" + unsure(reading.reasons())
                    + "），请问是多少？\n请直接回复，例如“45%”。您发的内容暂未记录。", known);
        };
    }

    private static String unsure(List<Reason> reasons) {
        return reasons.stream()
                .flatMap(reason -> reason instanceof Reason.Unsure(var _, var figures) ? figures.stream() : Stream.of())
                .limit(4)
                .map(figure -> "“" + Figures.excerpt(figure) + "”")
                .reduce((one, other) -> one + "、" + other)
                .map(figures -> "您写了" + figures)
                .orElse("有几种说法，或没有说清");
    }

    /// Where an answer alone could not be told from other things: all of it is to be sent once more.
    static String again(Ask kind, List<Integer> known) {
        return kind == Ask.WHICH_ITEM
                ? "请把更正后的内容写全，例如“更正：" + known.getFirst() + "号完成45%”。这条没有记录。"
                : list(known) + "中有完成比例不能确定（有几种说法，或没有说清）。\n请改好后整条重新发送，这条没有记录。";
    }

    /// Where a sample was sent with its blanks.
    static String unfilled(List<Integer> known) {
        return list(known) + "里还有没填的数（如“××”）。\n请填好后整条重新发送，这条没有记录。";
    }

    /// What a new question takes the place of.
    static String dropped(List<Integer> about) {
        return "\n之前关于" + list(about) + "的内容也没有记录，请另行重发。";
    }

    private static Asking whichTask(Ledger ledger, String unit, Period period, List<Integer> known, Reading reading) {
        var foreign = reading.foreign();
        var from = reading.intent() == Intent.CORRECTION
                ? ledger.registry().tasksOf(unit).stream().filter(task -> isReported(ledger, unit, period, task))
                : ledger.owedBy(unit, period).stream();
        var likely = from.filter(task -> !known.contains(task.number())).toList();
        var choices = likely.isEmpty() ? ledger.registry().tasksOf(unit) : likely;
        var lines = new ArrayList<String>();
        if (!foreign.isEmpty()) {
            lines.add(list(foreign.subList(0, Math.min(CHOICES, foreign.size()))) + "不是" + unit + "的任务。");
        }
        reading.reasons()
                .stream()
                .filter(Reason.Contradiction.class::isInstance)
                .limit(2)
                .forEach(reason -> lines.add(WhyWords.sentence(reason)));
        lines.add((known.isEmpty() ? "没有看出您报的是哪一项" : list(known) + "已看明白，其余的没有看出是哪一项") + "，请问是下面的哪一项？");
        choices.stream().limit(CHOICES).forEach(task -> lines.add(Figures.name(task)));
        if (choices.size() > CHOICES) {
            lines.add("……共 " + choices.size() + " 项，发送“我的任务”可查看全部。");
        }
        lines.add("请回复编号，例如“" + choices.getFirst().number() + "号”。您发的内容暂未记录。");
        return new Asking(lines.stream().collect(Collectors.joining("\n")),
                choices.stream().map(Task::number).toList());
    }

    private static boolean isReported(Ledger ledger, String unit, Period period, Task task) {
        return ledger.report(new ReportKey(period, task.number(), unit)).isPresent();
    }

    private static String list(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("、")) + "号";
    }
}
