package cn.duban.plan;

import cn.duban.ledger.Command;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Message;
import cn.duban.order.Rehearsed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Runs the steps still to come on a ledger in memory (预演): the same decisions, each at its time, and nothing written.
public final class Rehearsal {

    private final Timetable timetable;
    private final List<Rehearsed> steps = new ArrayList<>();
    private Ledger ledger;

    private Rehearsal(Timetable timetable, Ledger ledger) {
        this.timetable = timetable;
        this.ledger = ledger;
    }

    /// What will go out if nobody answers anything more, in the order of time; what was missed comes first.
    public static List<Rehearsed> of(Timetable timetable, Ledger ledger, Instant now) {
        var rehearsal = new Rehearsal(timetable, ledger);
        var moment = Optional.of(now);
        while (moment.isPresent()) {
            rehearsal.decide(moment.get());
            moment = rehearsal.after(moment.get());
        }
        return List.copyOf(rehearsal.steps);
    }

    private void decide(Instant now) {
        for (var due : timetable.commands(ledger, now)) {
            var events = due.decide(ledger, now).events();
            for (var event : events) {
                ledger = ledger.after(event, now);
            }
            var messages = messages(events);
            if (!messages.isEmpty()) {
                steps.add(new Rehearsed(now, name(due), messages));
            }
        }
    }

    private static String name(Command due) {
        return switch (due) {
            case DueStep(_, var step) -> step.id().period().label() + step.kind().label();
            case DueOrders _ -> "督办单";
            default -> "暂缓到期";
        };
    }

    private static List<Message> messages(List<Event> events) {
        return events.stream()
                .filter(Event.MessageOwed.class::isInstance)
                .map(event -> ((Event.MessageOwed) event).message())
                .toList();
    }

    /// The next moment at which something can be due.
    private Optional<Instant> after(Instant moment) {
        var steps = timetable.open(ledger).stream().map(Step::at).map(at -> at.isAfter(moment) ? at : moment);
        var snoozes = ledger.orders().snoozes().stream().map(snooze -> timetable.morningAfter(snooze.until()));
        return Stream.of(steps, snoozes, timetable.ordersAfter(ledger, moment).stream())
                .flatMap(moments -> moments)
                .map(timetable::working)
                .filter(at -> at.isAfter(moment))
                .min(Comparator.naturalOrder());
    }
}
