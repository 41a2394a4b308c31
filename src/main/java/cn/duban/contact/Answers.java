package cn.duban.contact;

import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import cn.duban.talk.Figures;
import cn.duban.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            case MEANING -> Meanings.of(wording(), text, period);
            case RECORDED -> Optional.of(recorded(named));
            case OWED -> Optional.of(owed());
            case DEADLINE -> Optional.of(due());
            case RESPONSIBLE -> Optional.of(responsible(named));
            case HOW -> Optional.of(how(named));
            case NOTHING_NEW -> Optional.of(wording().text("询问.没有进展", Map.of("编号", example(named))));
            case HOW_TO_DELAY -> Optional.of(wording().text("询问.怎样延期", Map.of("编号", example(named), "日期",
                    deadline.plusDays(7).format(DateTimeFormatter.ofPattern("M月d日", Locale.CHINA)), "期限",
                    DutyWords.day(deadline))));
            case HOW_TO_CORRECT -> Optional.of(wording().text("询问.怎样更正", Map.of("编号", example(named))));
            case HOW_TO_CLAIM -> Optional.of(wording().text("询问.怎样认领", Map.of("编号", example(named))));
            case OTHER -> Optional.empty();
        };
    }

    private Wording wording() {
        return ledger.registry().wording();
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
        return wording().text("询问.截止",
                Map.of("报告期", period.label(), "期限", DutyWords.day(deadline), "还剩", left(left))) + "\n" + owedLine();
    }

    private String left(long days) {
        if (days == 0) {
            return wording().text("询问.就是今天");
        }
        return days > 0
                ? wording().text("询问.还有几天", Map.of("天数", days))
                : wording().text("询问.已过", Map.of("天数", -days));
    }

    /// What the unit still has to report, in a sentence.
    String owedLine() {
        var owed = ledger.owedBy(unit, period);
        return owed.isEmpty()
                ? wording().text("询问.已报齐", Map.of("单位", unit))
                : wording().text("询问.还欠", Map.of("件数", owed.size(), "清单", Figures.numbers(owed)));
    }

    private String owed() {
        var owed = ledger.owedBy(unit, period);
        var all = ledger.registry().tasksOf(unit).size();
        if (owed.isEmpty()) {
            return all == 0
                    ? wording().text("询问.没有任务", Map.of("单位", unit))
                    : wording().text("询问.全部填报", Map.of("报告期", period.label(), "单位", unit, "总数", all));
        }
        var lines = new ArrayList<String>();
        lines.add(
                wording().text("询问.未报清单", Map.of("报告期", period.label(), "单位", unit, "总数", all, "件数", owed.size(), "期限",
                        DutyWords.day(deadline))));
        owed.forEach(task -> lines.add(Figures.name(task)));
        return String.join("\n", lines);
    }

    private String responsible(List<Integer> named) {
        var tasks = named.isEmpty() ? ledger.registry().tasksOf(unit) : tasks(named);
        if (tasks.isEmpty()) {
            return named.isEmpty()
                    ? wording().text("询问.没有任务", Map.of("单位", unit))
                    : wording().text("询问.没有编号", Map.of("任务", DutyWords.list(named)));
        }
        var lines = new ArrayList<String>();
        for (var task : tasks.stream().limit(MANY).toList()) {
            lines.add(Figures.name(task));
            lines.add(tasks.size() > 3
                    ? lead(task)
                    : units(task) + "\n"
                            + wording().text("询问.责任区领导", Map.of("领导", ContactWords.leaders(task))));
        }
        if (tasks.size() > MANY) {
            lines.add(wording().text("哪一项.更多", Map.of("件数", tasks.size())));
        }
        return String.join("\n", lines);
    }

    private List<Task> tasks(List<Integer> numbers) {
        return numbers.stream().flatMap(number -> ledger.registry().task(number).stream()).toList();
    }

    private String lead(Task task) {
        return wording().text("询问.牵头", Map.of("单位", leading(task), "领导",
                ContactWords.leaders(task)));
    }

    private String leading(Task task) {
        var lead = ledger.registry().leadUnitsOf(task.number());
        return lead.isEmpty()
                ? ledger.registry().unitsOf(task.number()).isEmpty() ? "待明确" : "不设"
                : String.join("、", lead);
    }

    private String units(Task task) {
        var units = ledger.registry().unitsOf(task.number());
        return wording().text("询问.责任单位", Map.of("单位", units.isEmpty()
                ? "待明确"
                : units.stream()
                        .map(one -> ledger.registry().leadUnitsOf(task.number()).contains(one) ? one + "（牵头）" : one)
                        .collect(Collectors.joining("、"))));
    }

    private String how(List<Integer> named) {
        var number = example(named);
        return wording().text("询问.怎样填报", Map.of("示例", ContactWords.example(wording(), number, period)));
    }

    private String recorded(List<Integer> named) {
        var tasks = named.isEmpty() ? lately() : named;
        if (tasks.isEmpty()) {
            return wording().text("询问.没有记录", Map.of("报告期", period.label(), "单位", unit)) + "\n" + owedLine();
        }
        var lines = new ArrayList<String>();
        for (var task : tasks.stream().limit(MANY).toList()) {
            ledger.registry().task(task).map(Figures::name).ifPresent(lines::add);
            lines.addAll(last(task));
        }
        lines.add(wording().text("询问.如有不符"));
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
            return List.of(wording().text("询问.不是任务", Map.of("单位", unit)));
        }
        return NoChange.former(ledger, new ReportKey(period, task, unit)).map(filed -> {
            var lines = new ArrayList<String>();
            lines.add(when(filed));
            lines.addAll(Figures.lines(wording(), filed.report()));
            return List.copyOf(lines);
        }).orElse(List.of(wording().text("询问.还没有记录")));
    }

    private String when(FiledReport filed) {
        var label = filed.key().period().label();
        var time = TIME.format(filed.at());
        return filed.revision() == 1
                ? wording().text("询问.报过", Map.of("报告期", label, "时间", time))
                : wording().text("询问.第几次", Map.of("报告期", label, "时间", time, "次数", filed.revision()));
    }
}
