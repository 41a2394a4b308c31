package cn.duban.order;

import cn.duban.digest.Words;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Snooze;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gives units a rest from urging on a task (暂缓): meanwhile no reminder, press note or order goes out on it.
///
/// @param by the member of staff who gives it
/// @param unit canonical name; null for every unit on the task
/// @param until its last day
/// @param reason in staff's words
public record BeginSnooze(
        Cause cause,
        String actor,
        Person by,
        int task,
        @Nullable String unit,
        LocalDate until,
        String reason) implements Command {

    private static final int LONGEST_MONTHS = 12;

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var refusal = refusal(ledger, Words.local(now).toLocalDate());
        if (!refusal.isEmpty()) {
            return Decision.refusal(refusal);
        }
        var wording = ledger.registry().wording();
        var snooze = new Snooze(ledger.orders().nextSnooze(), task, unit, until, reason, by);
        return new Decision(List.of(new Event.SnoozeBegan(snooze)), wording.text("暂缓.答复",
                Map.of("暂缓", SnoozeViews.name(wording, snooze), "日期", Words.day(until), "编号", task)));
    }

    private String refusal(Ledger ledger, LocalDate today) {
        var wording = ledger.registry().wording();
        if (ledger.registry().task(task).isEmpty()) {
            return wording.text("没有任务.没有执行", Map.of("编号", task));
        }
        if (unit != null && !ledger.registry().unitsOf(task).contains(unit)) {
            return wording.text("暂缓.不是责任单位", Map.of("单位", unit, "编号", task));
        }
        if (until.isBefore(today) || until.isAfter(today.plusMonths(LONGEST_MONTHS))) {
            return wording.text("暂缓.日期不对");
        }
        if (reason.isBlank()) {
            return wording.text("暂缓.缺理由", Map.of("编号", task));
        }
        return ledger.orders()
                .snoozes()
                .stream()
                .filter(open -> open.task() == task && (open.unit() == null || open.unit().equals(unit)))
                .findFirst()
                .map(open -> wording.text("暂缓.已暂缓",
                        Map.of("暂缓", SnoozeViews.name(wording, open), "日期", Words.day(open.until()), "编号", task)))
                .orElse("");
    }
}
