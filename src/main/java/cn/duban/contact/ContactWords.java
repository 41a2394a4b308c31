package cn.duban.contact;

import cn.duban.command.WhyWords;
import cn.duban.digest.TaskView;
import cn.duban.digest.Unclaimed;
import cn.duban.digest.Unplanned;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Period;
import cn.duban.registry.Registry;
import cn.duban.registry.Task;
import cn.duban.talk.Asking;
import cn.duban.talk.Figures;
import cn.duban.talk.Nearest;
import cn.duban.talk.Order;
import cn.duban.talk.OwnTasks;
import cn.duban.understanding.Ask;
import cn.duban.understanding.Intent;
import cn.duban.understanding.Reading;
import cn.duban.understanding.Reason;
import cn.duban.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What contacts are told.
final class ContactWords {

    /// How many tasks are named with their text when asking which one is meant.
    private static final int CHOICES = 8;

    private ContactWords() {}

    static String help(Ledger ledger, String unit, Period period) {
        var wording = ledger.registry().wording();
        if (ledger.registry().tasksOf(unit).isEmpty()) {
            return wording.text("帮助.没有任务", Map.of("单位", unit));
        }
        return wording.text("帮助.联络员", Map.of("单位", unit, "编号", number(ledger, unit, period), "示例",
                example(ledger, unit, period)));
    }

    /// How to answer, with a number of the unit's own.
    static String example(Ledger ledger, String unit, Period period) {
        return example(ledger.registry().wording(), number(ledger, unit, period), period);
    }

    /// How to answer for a task.
    static String example(Wording wording, int number, Period period) {
        return wording.text("填报.示例", Map.of("编号", number, "何时", next(period)));
    }

    private static String next(Period period) {
        return period.quarter() == 4 ? "年底前" : "下季度";
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
                .map(line -> line.replace("请问是下面的哪一项", "请问是哪一项"))
                .collect(Collectors.joining("\n"));
    }

    static String chat(Ledger ledger, String unit, Period period, String text) {
        var owed = ledger.owedBy(unit, period);
        var wording = ledger.registry().wording();
        var meant = Nearest.to(Order.plain(text), List.of("帮助", "我的任务"))
                .map(command -> "\n" + wording.text("闲谈.您要的是", Map.of("指令", command)))
                .orElse("");
        return wording.text("闲谈.答复") + "\n" + (owed.isEmpty()
                ? wording.text("闲谈.报齐", Map.of("报告期", period.label()))
                : wording.text("闲谈.还欠",
                        Map.of("报告期", period.label(), "件数", owed.size(), "清单", Figures.numbers(owed))))
                + meant;
    }

    static String tasks(Ledger ledger, String unit, Period period) {
        var registry = ledger.registry();
        var tasks = registry.tasksOf(unit);
        if (tasks.isEmpty()) {
            return OwnTasks.none(registry.wording(), unit);
        }
        var owed = ledger.owedBy(unit, period);
        var lines = new ArrayList<String>();
        lines.add(registry.wording()
                .text("我的任务.开头", Map.of("单位", unit, "总数", tasks.size(), "报告期", period.label(), "已报",
                        tasks.size() - owed.size(), "未报", owed.size())));
        tasks.forEach(task -> lines.add(line(ledger, unit, period, task)));
        commitments(lines, "未认领", Unclaimed.of(ledger, unit));
        commitments(lines, "未报工作安排", Unplanned.of(ledger, unit));
        lines.add(registry.wording().text("我的任务.结尾"));
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
            return (figures.isEmpty() ? "已报" : figures)
                    + returned(ledger, filed).map(words -> "，" + words).orElse("");
        }).orElse("未报");
        return Figures.name(task) + "（" + role(ledger.registry(), unit, task) + "）：" + state;
    }

    /// That a report was returned, why, and until when it is to be given again; empty where it was not.
    private static Optional<String> returned(Ledger ledger, FiledReport filed) {
        return ledger.reviews()
                .returned(filed)
                .map(back -> ledger.registry()
                        .wording()
                        .text("我的任务.已退回", Map.of("期限", DutyWords.day(back.due()), "原因",
                                Figures.excerpt(back.reason()))));
    }

    static String role(Registry registry, String unit, Task task) {
        return registry.roleOf(unit, task.number());
    }

    static String task(Ledger ledger, String unit, Period period, Task task) {
        var registry = ledger.registry();
        var lines = new ArrayList<String>();
        lines.add(
                "**" + task.number() + "号**（" + role(registry, unit, task) + "）" + task.text().replaceAll("\\s+", ""));
        lines.add(registry.wording()
                .text("任务.单位", Map.of("单位", String.join("、", registry.unitsOf(task.number())))));
        lines.add(registry.wording().text("任务.领导", Map.of("领导", leaders(task))));
        lines.add(TaskView.commitment(ledger, task, unit, period));
        var filed = ledger.report(new ReportKey(period, task.number(), unit));
        lines.add(period.label() + "：" + (filed.isEmpty() ? "未报" : "已报"));
        filed.ifPresent(report -> lines.addAll(Figures.lines(registry.wording(), report.report())));
        filed.flatMap(report -> returned(ledger, report)).ifPresent(lines::add);
        lines.addAll(TaskView.concerns(ledger, task));
        return String.join("\n", lines);
    }

    static String leaders(Task task) {
        var names = new ArrayList<>(task.leaders());
        names.addAll(task.leaderGroups());
        return names.isEmpty() ? "待明确" : String.join("、", names);
    }

    /// What must be known before anything is recorded.
    ///
    /// @param known tasks that are known for certain; with `WHICH_PERCENT` the one it is about
    /// @param reading what of the message was understood
    static Asking asking(Ledger ledger, String unit, Period period, Ask kind, List<Integer> known,
            Reading reading) {
        return switch (kind) {
            case WHICH_TASK -> whichTask(ledger, unit, period, known, reading);
            case WHICH_PERCENT, WHICH_ITEM -> new Asking(ledger.registry()
                    .wording()
                    .text("追问.比例",
                            Map.of("任务", list(known), "原因", unsure(ledger.registry().wording(), reading.reasons()))),
                    known);
        };
    }

    private static String unsure(Wording wording, List<Reason> reasons) {
        return reasons.stream()
                .flatMap(reason -> reason instanceof Reason.Unsure(var _, var figures) ? figures.stream() : Stream.of())
                .limit(4)
                .map(figure -> "“" + Figures.excerpt(figure) + "”")
                .reduce((one, other) -> one + "、" + other)
                .map(figures -> wording.text("追问.您写了", Map.of("数字", figures)))
                .orElseGet(() -> wording.text("追问.没说清"));
    }

    /// Where an answer alone could not be told from other things: all of it is to be sent once more.
    static String again(Wording wording, Ask kind, List<Integer> known) {
        return kind == Ask.WHICH_ITEM
                ? wording.text("追问.更正写全", Map.of("编号", known.getFirst()))
                : wording.text("追问.整条重发", Map.of("任务", list(known)));
    }

    /// Where a sample was sent with its blanks.
    static String unfilled(Wording wording, List<Integer> known) {
        return wording.text("追问.没填", Map.of("任务", list(known)));
    }

    /// What a new question takes the place of.
    static String dropped(Wording wording, List<Integer> about) {
        return "\n" + wording.text("追问.以前作废", Map.of("任务", list(about)));
    }

    private static Asking whichTask(Ledger ledger, String unit, Period period, List<Integer> known, Reading reading) {
        var wording = ledger.registry().wording();
        var foreign = reading.foreign();
        var from = reading.intent() == Intent.CORRECTION
                ? ledger.registry().tasksOf(unit).stream().filter(task -> isReported(ledger, unit, period, task))
                : ledger.owedBy(unit, period).stream();
        var likely = from.filter(task -> !known.contains(task.number())).toList();
        var choices = likely.isEmpty() ? ledger.registry().tasksOf(unit) : likely;
        var lines = new ArrayList<String>();
        if (!foreign.isEmpty()) {
            lines.add(wording.text("追问.不是本单位",
                    Map.of("任务", list(foreign.subList(0, Math.min(CHOICES, foreign.size()))), "单位", unit)));
        }
        reading.reasons()
                .stream()
                .filter(Reason.Contradiction.class::isInstance)
                .limit(2)
                .forEach(reason -> lines.add(WhyWords.sentence(wording, reason)));
        lines.add(known.isEmpty()
                ? wording.text("追问.哪一项")
                : wording.text("追问.其余哪一项", Map.of("任务", list(known))));
        choices.stream().limit(CHOICES).forEach(task -> lines.add(Figures.name(task)));
        if (choices.size() > CHOICES) {
            lines.add(wording.text("哪一项.更多", Map.of("件数", choices.size())));
        }
        lines.add(wording.text("追问.回复编号", Map.of("编号", choices.getFirst().number())));
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
