package cn.duban.review;

import cn.duban.digest.Letter;
import cn.duban.digest.Typed;
import cn.duban.digest.Words;
import cn.duban.ledger.Burden;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.Review;
import cn.duban.registry.Period;
import cn.duban.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Returns what a unit reported on a task (退回): it alone owes that task again, by a day of its own, and is told why.
///
/// @param by the member of staff who reviews
/// @param unit canonical name; null where none was named
/// @param all whether the reports of all units on the task are meant
/// @param reason in the words of staff; empty where none was given
/// @param due the day by which it is to be given again
public record ReturnReports(
        Cause cause,
        String actor,
        Person by,
        Period period,
        int task,
        @Nullable String unit,
        boolean all,
        String reason,
        LocalDate due) implements Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var wording = ledger.registry().wording();
        if (ledger.registry().task(task).isEmpty()) {
            return Decision.refusal(wording.text("没有任务.没有执行", Map.of("编号", task)));
        }
        if (reason.isBlank()) {
            return Decision.refusal(wording.text("退回.缺原因", Map.of("范围", task + (unit == null ? "" : " " + unit))));
        }
        var meant = meant(ledger);
        if (meant.isEmpty()) {
            return Decision.refusal(wording.text(hasReturned(ledger) ? "退回.已退回" : "退回.没有填报",
                    Map.of("编号", task, "单位", unit == null ? "" : unit, "报告期", period.label())));
        }
        var impartiality = new Impartiality(ledger, by);
        if (meant.stream().anyMatch(impartiality::isOwn)) {
            return Decision.refusal(wording.text("退回.本人",
                    Map.of("清单", Sorted.named(meant.stream().filter(impartiality::isOwn).toList()))));
        }
        return meant.size() > 1 && !all ? which(wording, meant) : returned(ledger, meant);
    }

    private Decision which(Wording wording, List<FiledReport> meant) {
        var units = meant.stream().map(report -> report.key().unit()).toList();
        return Decision.refusal(wording.text("退回.写明单位", Map.of("编号", task, "单位数", units.size(), "清单",
                String.join("、", units), "单位", units.getFirst(), "原因", Typed.excerpt(reason))));
    }

    private Decision returned(Ledger ledger, List<FiledReport> meant) {
        var wording = ledger.registry().wording();
        var events = new ArrayList<Event>();
        meant.forEach(report -> events.add(new Event.ReportReturned(report.key(), report.revision(),
                new Review.Returned(reason, due), by)));
        var told = meant.stream().filter(report -> Burden.allowsLetter(ledger, report.key().unit(), period)).toList();
        told.forEach(report -> events.add(new Event.UnitTold(report.key().unit(), period)));
        events.addAll(Letter.owed(told.stream().map(report -> letter(ledger, report)).toList(), ledger, false));
        return new Decision(events,
                wording.text("退回.答复", Map.of("编号", task, "单位", units(meant), "报告期", period.label(), "期限", day(),
                        "原因", Typed.excerpt(reason))) + "\n" + (told.isEmpty() ? "" : wording.text("退回.已发"))
                        + untold(wording, meant.stream().filter(report -> !told.contains(report)).toList()));
    }

    /// What staff have to do where a unit has had its share of messages: it finds the return in what it sees next.
    private static String untold(Wording wording, List<FiledReport> reports) {
        return reports.isEmpty()
                ? ""
                : wording.text("退回.没有发", Map.of("单位", units(reports)));
    }

    private static String units(List<FiledReport> reports) {
        return reports.stream().map(report -> report.key().unit()).collect(Collectors.joining("、"));
    }

    private Letter letter(Ledger ledger, FiledReport report) {
        var key = report.key();
        var known = ledger.registry().task(task).orElseThrow();
        var wording = ledger.registry().wording();
        return new Letter(new Recipient.UnitGroup(key.unit()),
                wording.text("退回.标题", Map.of("单位", key.unit(), "报告期", period.label())),
                wording.text("退回.说明", Map.of("期限", day())),
                List.of("- " + task + "号（" + ledger.registry().roleOf(key.unit(), task) + "）"
                        + known.shortText() + "\n  " + wording.text("退回.事项", Map.of("原因", Typed.line(reason)))),
                "\n" + wording.text("退回.结尾", Map.of("编号", task)));
    }

    private String day() {
        return Words.day(due) + "（" + Words.weekday(due) + "）";
    }

    /// What waits for a review comes first; what was passed only where there is nothing else, or its unit was named.
    private List<FiledReport> meant(Ledger ledger) {
        var open = reported(ledger).stream().filter(report -> ledger.reviews().returned(report).isEmpty()).toList();
        var waiting = open.stream().filter(report -> !ledger.reviews().passed(report)).toList();
        return waiting.isEmpty() ? open : waiting;
    }

    private boolean hasReturned(Ledger ledger) {
        return !reported(ledger).isEmpty();
    }

    private List<FiledReport> reported(Ledger ledger) {
        return ledger.reports()
                .stream()
                .filter(report -> report.key().period().equals(period) && report.key().task() == task)
                .filter(report -> unit == null || report.key().unit().equals(unit))
                .toList();
    }
}
