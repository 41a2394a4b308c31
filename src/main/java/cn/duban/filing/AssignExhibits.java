package cn.duban.filing;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Exhibit;
import cn.duban.ledger.ExhibitEvent;
import cn.duban.ledger.FiledExhibit;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.registry.Period;
import cn.duban.talk.OwnTasks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gives the files that wait for it the task that their sender has named.
record AssignExhibits(
        Cause cause,
        String actor,
        Person by,
        @Nullable String chat,
        String unit,
        Period period,
        int task) implements Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var wording = ledger.registry().wording();
        var destination = new Destination(ledger, by, chat, unit, period, now);
        if (!destination.isOwn(task)) {
            return Decision.refusal(wording.text("材料.不能归到", Map.of("编号", task, "单位", unit)) + "\n"
                    + OwnTasks.numbers(ledger, unit));
        }
        var events = new ArrayList<Event>(events(destination, task, destination.revision(task)));
        if (events.isEmpty()) {
            return Decision.refusal(wording.text("材料.没有等待"));
        }
        if (ledger.question(by, chat).filter(open -> open.kind().equals(Destination.ASKED)).isPresent()) {
            events.add(new Event.QuestionClosed(by, chat));
        }
        var files = destination.waiting().stream().map(FiledExhibit::exhibit).toList();
        return new Decision(events, ExhibitWords.assigned(wording, files, task, period));
    }

    /// What happens to the files that wait, once their task is known.
    static List<ExhibitEvent.ExhibitAssigned> events(Destination destination, int task, @Nullable Integer revision) {
        return destination.waiting()
                .stream()
                .map(FiledExhibit::exhibit)
                .map(Exhibit::number)
                .map(number -> new ExhibitEvent.ExhibitAssigned(number, task, revision))
                .toList();
    }
}
