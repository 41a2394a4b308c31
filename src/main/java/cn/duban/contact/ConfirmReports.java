package cn.duban.contact;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes a contact's word for it that what looked doubtful is right.
///
/// @param tasks numbers of those confirmed
record ConfirmReports(
        Cause cause,
        String actor,
        Person by,
        @Nullable String chat,
        String unit,
        Period period,
        List<Integer> tasks) implements Command {

    ConfirmReports {
        tasks = List.copyOf(tasks);
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var events = new ArrayList<Event>();
        for (var task : tasks) {
            ledger.report(new ReportKey(period, task, unit))
                    .filter(filed -> !filed.basis().doubts().isEmpty())
                    .ifPresent(filed -> events.add(new Event.ReportConfirmed(filed.key(), filed.revision(), by)));
        }
        if (ledger.question(by, chat).filter(asked -> tasks.containsAll(asked.about())).isPresent()) {
            events.add(new Event.QuestionClosed(by, chat));
        }
        return new Decision(events,
                ledger.registry().wording().text("存疑.按此记录", Map.of("任务", DutyWords.list(tasks))));
    }
}
