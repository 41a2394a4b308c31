package cn.duban.talk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a reply means.
///
/// @param ask what must be asked before anything is recorded; null where nothing is open
/// @param items in the order of the tasks' numbers, one for each task concerned
record Reading(Intent intent, @Nullable Ask ask, List<Item> items) {

    Reading {
        items = List.copyOf(items);
    }

    static Reading nothingToRecord(Intent intent) {
        return new Reading(intent, null, List.of());
    }
}
