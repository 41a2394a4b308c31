package cn.duban.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a reply means.
///
/// @param ask what must be asked before anything is recorded; null where nothing is open
/// @param items in the order of the tasks' numbers, one for each task concerned
/// @param foreign numbers named as tasks that are none of the unit's
/// @param bearing what it is to a question that is open
/// @param reasons why something must be asked, as far as more can be told than what
public record Reading(
        Intent intent,
        @Nullable Ask ask,
        List<Item> items,
        List<Integer> foreign,
        Bearing bearing,
        List<Reason> reasons) {

    /// What a reply is to the question before it.
    public enum Bearing {
        /// Answers it; what was held is part of the reading.
        ANSWER,
        /// Says anew what was held.
        INSTEAD,
        /// Is about something else: the question stays open.
        ASIDE
    }

    public Reading {
        items = List.copyOf(items);
        foreign = List.copyOf(foreign);
        reasons = List.copyOf(reasons);
    }

    public Reading(Intent intent, @Nullable Ask ask, List<Item> items) {
        this(intent, ask, items, List.of(), Bearing.ANSWER, List.of());
    }

    static Reading nothingToRecord(Intent intent) {
        return new Reading(intent, null, List.of());
    }

    Reading as(Bearing other) {
        return new Reading(intent, ask, items, foreign, other, reasons);
    }

    Reading naming(List<Integer> others) {
        return new Reading(intent, ask, items, others, bearing, reasons);
    }

    Reading because(List<Reason> others) {
        return new Reading(intent, ask, items, foreign, bearing, others);
    }

    /// The same with what was read from an answer by itself marked as such.
    Reading answeredBy(String answer) {
        return new Reading(intent, ask, items.stream().map(item -> item.answeredBy(answer)).toList(), foreign, bearing,
                reasons);
    }
}
