package cn.duban.talk;

import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Answers contacts' questions from what the registry and the ledger know.
///
/// @param unit canonical name of the unit that asks
/// @param deadline the day by which the period's reports are due
record Answers(Ledger ledger, String unit, Period period, LocalDate deadline, Instant now) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA)
            .withZone(ZONE);
    private static final int MANY = 12;

    /// The answer to a question of a kind that can be answered here; empty for the others.
    ///
    /// @param named numbers of the tasks it names
    Optional<String> to(QuestionKind kind, String text, List<Integer> named) {
        return switch (kind) {
            case MEANING -> Meanings.of(text, period);
            case RECORDED -> Optional.of(recorded(named));
            case OWED -> Optional.of(owed());
            case DEADLINE -> Optional.of(due());
            case RESPONSIBLE -> Optional.of(responsible(named));
            case HOW -> Optional.of(how(named));
            case NOTHING_NEW -> Optional.of("没有进展也要报，直接说明即可，例如“" + example(named) + "号无变化”。\n上次报过的数字会自动沿用；还没启动的可写“"
                    + example(named) + "号尚未启动，原因是…”。");
            case HOW_TO_DELAY -> Optional.of("可以申请延期，写明任务、日期和理由，例如“" + example(named) + "号申请延期到"
                    + deadline.plusDays(7).format(DateTimeFormatter.ofPattern("M月d日", Locale.CHINA))
                    + "，因数据还没有出来”。\n由督查室研究答复，答复前仍按" + DutyWords.day(deadline) + "截止。");
            case HOW_TO_CORRECT -> Optional.of("报错了可以改：重新发送该任务即可，以最后一次为准，例如“更正：" + example(named)
                    + "号完成45%”。\n整项作废请发送“撤回" + example(named) + "号”，撤回后任务重新列为未报。");
            case HOW_TO_CLAIM -> Optional.of("认领请发送“认领" + example(named) + "号”或“全部认领”。\n有异议请写明理由，例如“"
                    + example(named) + "号异议：职责不符，应由××单位牵头”，由督查室研究答复。");
            case OTHER -> Optional.empty();
        };
    }

    private int example(List<Integer> named) {
        var own = ledger.registry().tasksOf(unit).stream().map(Task::number).toList();
        return named.stream().filter(own::contains).findFirst().orElseGet(() -> {
            var owed = ledger.owedBy(unit, period);
            return owed.isEmpty() ? own.isEmpty() ? 6 : own.getFirst() : owed.getFirst().number();
        });
    }

    private String due() {
        var today = LocalDate.ofInstant(now, ZONE);
        var left = ChronoUnit.DAYS.between(today, deadline);
        var when = period.label() + "填报截止 **" + DutyWords.day(deadline) + "**，"
                + (left > 0 ? "还有 " + left + " 天。" : left == 0 ? "就是今天。" : "已过 " + -left + " 天，请尽快补报。");
        return when + "\n" + owedLine();
    }

    /// What the unit still has to report, in a sentence.
    String owedLine() {
        var owed = ledger.owedBy(unit, period);
        return owed.isEmpty() ? unit + "已全部填报。" : "您单位还有 " + owed.size() + " 项未报：" + Figures.numbers(owed) + "。";
    }

    private String owed() {
        var owed = ledger.owedBy(unit, period);
        var all = ledger.registry().tasksOf(unit).size();
        if (owed.isEmpty()) {
            return all == 0 ? unit + "目前没有列入台账的任务。" : period.label() + unit + "共 " + all + " 项任务，已全部填报。";
        }
        var lines = new ArrayList<String>();
        lines.add(period.label() + unit + "共 " + all + " 项任务，还有 " + owed.size() + " 项未报，" + DutyWords.day(deadline)
                + "截止：");
        owed.forEach(task -> lines.add(Figures.name(task)));
        return String.join("\n", lines);
    }

    private String responsible(List<Integer> named) {
        var tasks = named.isEmpty() ? ledger.registry().tasksOf(unit) : tasks(named);
        if (tasks.isEmpty()) {
            return named.isEmpty() ? unit + "目前没有列入台账的任务。" : "台账中没有 " + DutyWords.list(named) + "。";
        }
        var lines = new ArrayList<String>();
        for (var task : tasks.stream().limit(MANY).toList()) {
            lines.add(Figures.name(task));
            lines.add(tasks.size() > 3 ? lead(task) : units(task) + "\n责任区领导：" + ContactWords.leaders(task));
        }
        if (tasks.size() > MANY) {
            lines.add("……共 " + tasks.size() + " 项，发送“我的任务”可查看全部。");
        }
        return String.join("\n", lines);
    }

    private List<Task> tasks(List<Integer> numbers) {
        return numbers.stream().flatMap(number -> ledger.registry().task(number).stream()).toList();
    }

    private String lead(Task task) {
        return "牵头：" + ledger.registry().leadUnitOf(task.number()).orElse("待明确") + "；责任区领导："
                + ContactWords.leaders(task);
    }

    private String units(Task task) {
        var units = ledger.registry().unitsOf(task.number());
        return "责任单位：" + (units.isEmpty()
                ? "待明确"
                : units.stream()
                        .map(one -> ledger.registry().leads(one, task.number()) ? one + "（牵头）" : one)
                        .collect(Collectors.joining("、")));
    }

    private String how(List<Integer> named) {
        var number = example(named);
        return "直接发进展即可，不用固定格式，写明任务编号，例如：\n“" + ContactWords.example(number, period)
                + "”\n完成比例按全年任务累计填；多项可以一次报，也可以分几次报；报错了重新发送，以最后一次为准。";
    }

    private String recorded(List<Integer> named) {
        var tasks = named.isEmpty() ? lately() : named;
        if (tasks.isEmpty()) {
            return period.label() + unit + "还没有填报记录。\n" + owedLine();
        }
        var lines = new ArrayList<String>();
        for (var task : tasks.stream().limit(MANY).toList()) {
            ledger.registry().task(task).map(Figures::name).ifPresent(lines::add);
            lines.addAll(last(task));
        }
        lines.add("如有不符，请重新发送该任务。");
        return String.join("\n", lines);
    }

    /// The tasks reported on in this period or, without any, in the last one there are reports of.
    private List<Integer> lately() {
        var own = ledger.reports().stream().filter(filed -> filed.key().unit().equals(unit)).toList();
        var last = own.stream().map(filed -> filed.key().period()).max(Comparator.naturalOrder());
        return own.stream()
                .filter(filed -> last.filter(filed.key().period()::equals).isPresent())
                .sorted(Comparator.comparing(FiledReport::at).reversed())
                .map(filed -> filed.key().task())
                .limit(3)
                .toList();
    }

    private List<String> last(int task) {
        if (!ledger.registry().unitsOf(task).contains(unit)) {
            return List.of("不是" + unit + "的任务。");
        }
        return NoChange.former(ledger, new ReportKey(period, task, unit)).map(filed -> {
            var lines = new ArrayList<String>();
            lines.add(filed.key().period().label() + "（" + TIME.format(filed.at())
                    + (filed.revision() == 1 ? "" : "，第 " + filed.revision() + " 次填报") + "）");
            lines.addAll(Figures.lines(filed.report()));
            return List.copyOf(lines);
        }).orElse(List.of("还没有填报记录。"));
    }
}
