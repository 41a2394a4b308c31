package cn.duban.understanding;

import cn.duban.registry.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a contact typed, with what has to be known to read it.
///
/// @param unit canonical name of the sender's unit
/// @param pending numbers of the tasks the unit still owes a report for in this period
/// @param withGroups whether tasks the unit has only as one of a group (各街道…) are surely its own: the roster says so
/// @param asked the question this may answer; null where nothing was asked
/// @param held the earlier reply that the question was about; null where there is none
public record Reply(
        String unit,
        Period period,
        List<Integer> pending,
        boolean withGroups,
        @Nullable Asked asked,
        @Nullable String held,
        String text) {

    public Reply {
        pending = List.copyOf(pending);
    }

    /// One that nobody has said more of than a corpus does: what is pending tells whether groups are settled.
    public Reply(String unit, Period period, List<Integer> pending, @Nullable Asked asked, @Nullable String held,
            String text) {
        this(unit, period, pending, false, asked, held, text);
    }
}
