package cn.duban.ledger;

import java.util.List;

/// One decided command: why, by whom, what came of it and what was answered.
///
/// @param actor who gave the command, for the trail
/// @param answer what the person was told; may be empty
public record Entry(Cause cause, String actor, String answer, List<Event> events) {

    public Entry {
        events = List.copyOf(events);
    }
}
