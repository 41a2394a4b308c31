package cn.duban.duty;

import cn.duban.digest.SaidDone;
import cn.duban.digest.Typed;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Closes a task that its lead unit takes for done (办结), or does not (不予办结), and tells its units.
///
/// @param period the first that it counts as done in
/// @param agreed whether it is closed
/// @param words why not, where it is not; else what is to be noted, null for nothing
public record CloseTask(Clerk clerk, int task, Period period, boolean agreed, @Nullable String words)
        implements
            Command {

    @Override
    public Cause cause() {
        return clerk.cause();
    }

    @Override
    public String actor() {
        return clerk.name();
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var wording = ledger.registry().wording();
        var found = ledger.registry().task(task);
        if (found.isEmpty()) {
            return Decision.refusal(Refusals.noTask(ledger.registry(), task));
        }
        if (ledger.amendments().closing(task).isPresent()) {
            return Decision.refusal(wording.text("办结.已办结", Map.of("编号", task)));
        }
        if (ledger.commitments().openCompletions(task).isEmpty() && SaidDone.of(ledger, found.get()).isEmpty()) {
            return Decision.refusal(wording.text("办结.没有申请", Map.of("编号", task)));
        }
        var why = words;
        if (!agreed && why == null) {
            return Decision.refusal(wording.text("办结.缺理由", Map.of("编号", task)));
        }
        return agreed || why == null ? closed(ledger, found.get()) : denied(ledger, why);
    }

    private Decision closed(Ledger ledger, Task known) {
        var notices = new Notices();
        var wording = ledger.registry().wording();
        ledger.registry()
                .unitsOf(task)
                .forEach(unit -> notices.tell(unit, wording.text("任务办结.标题", Map.of("编号", task)),
                        wording.text("任务办结.说明", Map.of("编号", task)),
                        List.of("- " + task + "号 " + known.shortText())));
        return decided(ledger, new Event.TaskClosed(task, period, words, clerk.by()), notices,
                wording.text("办结.答复", Map.of("编号", task)));
    }

    private Decision denied(Ledger ledger, String why) {
        var notices = new Notices();
        var wording = ledger.registry().wording();
        ledger.registry()
                .answerableFor(task)
                .forEach(unit -> notices.tell(unit, wording.text("办结答复.标题", Map.of("编号", task)),
                        wording.text("办结答复.说明", Map.of("编号", task)),
                        List.of(wording.text("标签.理由", Map.of("内容", Typed.line(why))))));
        return decided(ledger, new Event.CompletionDenied(task, why, clerk.by()), notices,
                wording.text("办结.不予", Map.of("编号", task)));
    }

    private Decision decided(Ledger ledger, Event done, Notices notices, String answer) {
        var events = new ArrayList<Event>();
        events.add(done);
        ledger.commitments()
                .openCompletions(task)
                .forEach(open -> events.add(new Event.RequestDecided(open.number(), agreed, words, clerk.by())));
        events.addAll(notices.owed(ledger));
        return new Decision(events, answer + notices.told(ledger));
    }
}
