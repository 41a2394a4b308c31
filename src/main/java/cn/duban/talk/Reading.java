package cn.duban.talk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a reply means.
///
/// @param ask what must be asked before anything is recorded; null where nothing is open
/// @param items in the order of the tasks' numbers, one for each task concerned
/// @param foreign numbers named as tasks that are none of the unit's
/// @param bearing what it is to a question that is open
record Reading(Intent intent, @Nullable Ask ask, List<Item> items, List<Integer> foreign, Bearing bearing) {

    /// What a reply is to the question before it.
    enum Bearing {
        /// Answers it; what was held is part of the reading.
        ANSWER,
        /// Says anew what was held.
        INSTEAD,
        /// Is about something else: the question stays open.
        ASIDE
    }

    Reading {
        items = List.copyOf(items);
        foreign = List.copyOf(foreign);
    }

    Reading(Intent intent, @Nullable Ask ask, List<Item> items) {
        this(intent, ask, items, List.of(), Bearing.ANSWER);
    }

    static Reading nothingToRecord(Intent intent) {
        return new Reading(intent, null, List.of());
    }

    Reading as(Bearing other) {
        return new Reading(intent, ask, items, foreign, other);
    }

    Reading naming(List<Integer> others) {
        return new Reading(intent, ask, items, others, bearing);
    }
}
