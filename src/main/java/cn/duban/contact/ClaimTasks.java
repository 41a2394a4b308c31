package cn.duban.contact;

import cn.duban.contact.Purpose.Planned;
import cn.duban.digest.StaffMessage;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Question;
import cn.duban.ledger.Request;
import cn.duban.ledger.Text;
import cn.duban.talk.Figures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Records which tasks a unit owns (认领) and which it objects to (异议), of which staff are told, and the plans given in
/// the same breath.
///
/// @param excepted numbers of tasks left out in so many words
/// @param question what has still to be asked: the reason of an objection; null where nothing has
record ClaimTasks(
        Sender sender,
        List<Integer> claimed,
        List<Integer> excepted,
        List<Disowned> disowned,
        List<Planned> plans,
        @Nullable Question question) implements Command {

    ClaimTasks {
        claimed = List.copyOf(claimed);
        excepted = List.copyOf(excepted);
        disowned = List.copyOf(disowned);
        plans = List.copyOf(plans);
    }

    /// A task objected to.
    record Disowned(int task, String reason) {}

    @Override
    public Cause cause() {
        return sender.cause();
    }

    @Override
    public String actor() {
        return sender.actor();
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var events = new ArrayList<Event>();
        var paragraphs = new ArrayList<String>();
        claim(ledger, events).ifPresent(paragraphs::add);
        object(ledger, events).ifPresent(paragraphs::add);
        plan(ledger, now, events).ifPresent(paragraphs::add);
        var tasks = Stream.concat(claimed.stream(), disowned.stream().map(Disowned::task)).toList();
        if (question != null) {
            events.add(new Event.QuestionAsked(question));
            paragraphs.add(question.question());
            return new Decision(events, String.join("\n\n", paragraphs));
        }
        var settling = Settling.of(ledger, sender, now, tasks);
        events.addAll(settling.events());
        return new Decision(events, String.join("\n\n", paragraphs) + settling.reminder(ledger.registry().wording()));
    }

    private Optional<String> plan(Ledger ledger, Instant now, List<Event> events) {
        if (plans.isEmpty()) {
            return Optional.empty();
        }
        var filing = new FilePlans(sender, plans);
        events.addAll(filing.events(ledger));
        return Optional.of(filing.answer(ledger, now));
    }

    private Optional<String> claim(Ledger ledger, List<Event> events) {
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        var commitments = ledger.commitments();
        var fresh = claimed.stream().filter(task -> commitments.claim(sender.unit(), task).isEmpty()).toList();
        if (!fresh.isEmpty()) {
            events.add(new Event.TasksClaimed(sender.unit(), fresh, sender.by()));
        }
        var taken = claimed.stream()
                .flatMap(task -> commitments.openObjection(sender.unit(), task).stream())
                .toList();
        taken.forEach(objection -> events.add(new Event.RequestTakenBack(objection.number(), sender.by())));
        var left = excepted.stream()
                .filter(task -> disowned.stream().noneMatch(other -> other.task() == task))
                .toList();
        return Optional.of(DutyWords.claimed(ledger.registry().wording(), sender.unit(), claimed, fresh,
                taken.stream().map(Request::task).toList(), left, plans.isEmpty()));
    }

    private Optional<String> object(Ledger ledger, List<Event> events) {
        if (disowned.isEmpty()) {
            return Optional.empty();
        }
        var next = ledger.commitments().nextRequest();
        var raised = new ArrayList<Request.Objection>();
        for (var one : disowned) {
            var open = ledger.commitments().openObjection(sender.unit(), one.task());
            var number = open.map(Request.Objection::number).orElse(next);
            next += open.isPresent() ? 0 : 1;
            raised.add(new Request.Objection(number, one.task(), sender.unit(), one.reason(), sender.by()));
        }
        raised.forEach(objection -> events.add(new Event.ObjectionRaised(objection)));
        events.addAll(StaffMessage.owed(ledger, ledger.registry().wording().text("提出异议.主题"), notice(ledger, raised)));
        return Optional.of(DutyWords.objected(ledger.registry().wording(), sender.unit(), raised));
    }

    private Text notice(Ledger ledger, List<Request.Objection> raised) {
        var wording = ledger.registry().wording();
        var lines = new ArrayList<String>();
        for (var objection : raised) {
            var task = ledger.registry().task(objection.task()).map(Figures::name).orElse("");
            lines.add(wording.text("提出异议.事项", Map.of("申请", objection.number(), "任务", task)) + "\n  "
                    + wording.text("标签.理由", Map.of("内容", DutyWords.reason(objection.reason()))));
        }
        return new Text("**" + wording.text("提出异议.标题", Map.of("单位", sender.unit())) + "**\n"
                + wording.text("标签.提出人", Map.of("姓名", sender.who())), lines,
                wording.text("提出异议.结尾"));
    }
}
