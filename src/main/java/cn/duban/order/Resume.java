package cn.duban.order;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Ends the rests from urging on a task early (恢复).
///
/// @param by the member of staff who ends them
/// @param unit canonical name of the one unit whose rest ends; null for every rest on the task
public record Resume(Cause cause, String actor, Person by, int task, @Nullable String unit) implements Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var wording = ledger.registry().wording();
        var ended = ledger.orders()
                .snoozes()
                .stream()
                .filter(snooze -> snooze.task() == task && (unit == null || unit.equals(snooze.unit())))
                .toList();
        if (ended.isEmpty()) {
            return Decision.refusal(unit == null
                    ? wording.text("恢复.没有", Map.of("编号", task))
                    : wording.text("恢复.单位没有", Map.of("单位", unit, "编号", task)));
        }
        return new Decision(
                ended.stream().<Event>map(snooze -> new Event.SnoozeEnded(snooze.number(), by)).toList(),
                wording.text("恢复.答复", Map.of("暂缓", ended.stream()
                        .map(snooze -> SnoozeViews.name(wording, snooze))
                        .collect(Collectors.joining("、")))));
    }

}
