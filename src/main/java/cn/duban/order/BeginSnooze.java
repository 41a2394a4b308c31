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
        var snooze = new Snooze(ledger.orders().nextSnooze(), task, unit, until, reason, by);
        return new Decision(List.of(new Event.SnoozeBegan(snooze)), "已暂缓 " + SnoozeViews.name(snooze) + "，到"
                + Words.day(until) + "为止不再提醒、催办、督办；到期会告诉督查室，不补发以前的。\n提前恢复请发“恢复 " + task + "”。");
    }

    private String refusal(Ledger ledger, LocalDate today) {
        if (ledger.registry().task(task).isEmpty()) {
            return "没有 " + task + " 号任务，没有执行。";
        }
        if (unit != null && !ledger.registry().unitsOf(task).contains(unit)) {
            return unit + "不是 " + task + " 号任务的责任单位，没有执行。";
        }
        if (until.isBefore(today) || until.isAfter(today.plusMonths(LONGEST_MONTHS))) {
            return "暂缓的最后一天应在今天到一年以内，没有执行。";
        }
        if (reason.isBlank()) {
            return "暂缓请写明理由，例如“暂缓 " + task + " 至 6-30 等市里文件”。没有执行。";
        }
        return ledger.orders()
                .snoozes()
                .stream()
                .filter(open -> open.task() == task && (open.unit() == null || open.unit().equals(unit)))
                .findFirst()
                .map(open -> SnoozeViews.name(open) + "已暂缓到" + Words.day(open.until()) + "，没有再记。要改日期请先发“恢复 " + task
                        + "”。")
                .orElse("");
    }
}
