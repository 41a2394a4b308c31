package cn.duban.understanding;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The tasks that are the sender's to speak of.
///
/// @param own every task of the unit
/// @param pending those it still owes a report for, a part of them
record Duties(Set<Integer> own, List<Integer> pending) {

    Duties {
        own = Set.copyOf(own);
        pending = List.copyOf(pending);
    }

    /// Those the unit has reported on already.
    Set<Integer> reported() {
        var reported = new TreeSet<>(own);
        pending.forEach(reported::remove);
        return reported;
    }

    boolean has(Collection<Integer> tasks) {
        return own.containsAll(tasks);
    }
}
