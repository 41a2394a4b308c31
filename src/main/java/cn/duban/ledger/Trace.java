package cn.duban.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One act as the trail (留痕) keeps it: who did what, when, through which message.
///
/// @param number within the registry, from 1
/// @param actor who did it, by name
/// @param events what came of it, without dialogue and delivery
/// @param messages numbers of the messages it sent out
/// @param undoneBy number of the act that undid it (撤销); null while it stands
public record Trace(
        int number,
        Instant at,
        String actor,
        Cause cause,
        List<Event> events,
        List<Long> messages,
        @Nullable Integer undoneBy) {

    public Trace {
        events = List.copyOf(events);
        messages = List.copyOf(messages);
    }

    /// Whether it stands, not undone since.
    public boolean stands() {
        return undoneBy == null;
    }

    /// What is left of it when it is undone: that something was sent.
    Trace sent() {
        return new Trace(number, at, actor, cause,
                events.stream().filter(Event.UnitTold.class::isInstance).toList(), messages, undoneBy);
    }

    Trace undone(int by) {
        return new Trace(number, at, actor, cause, events, messages, by);
    }
}
