package cn.duban.order;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Ends the rests from urging on a task early (恢复).
///
/// @param by the member of staff who ends them
/// @param unit canonical name of the one unit whose rest ends; null for every rest on the task
public record Resume(Cause cause, String actor, Person by, int task, @Nullable String unit) implements Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var ended = ledger.orders()
                .snoozes()
                .stream()
                .filter(snooze -> snooze.task() == task && (unit == null || unit.equals(snooze.unit())))
                .toList();
        if (ended.isEmpty()) {
            return Decision.refusal((unit == null ? "" : unit + "的") + task + "号任务没有在暂缓，没有执行。发“暂缓”可查看全部。");
        }
        return new Decision(
                ended.stream().<Event>map(snooze -> new Event.SnoozeEnded(snooze.number(), by)).toList(),
                "已恢复 " + ended.stream().map(SnoozeViews::name).collect(Collectors.joining("、"))
                        + "，今后照常提醒、催办；暂缓期间没有发的不补发。");
    }

}
