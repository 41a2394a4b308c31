package cn.duban.ledger;

import java.util.List;

/// What staff settled about a notice that is being imported.
///
/// @param task number of the task, 0 where it is about the notice as a whole
/// @param name what is settled where a task has several: a phrase for several units, or another name of a unit; empty
///     otherwise
/// @param values what it is settled as; empty where it is left open for good
public record Settlement(Matter matter, int task, String name, List<String> values) {

    /// What may be settled.
    public enum Matter {
        TEXT,
        LEADERS,
        LEAD_UNITS,
        CO_UNITS,
        UNITS,
        DUE,
        MEMBERS,
        ALIAS,
        ACCEPTED,
        DROPPED,
        SKIPPED,
        RESTORED,
        LEAD_RULE,
        YEAR,
        ID,
        TITLE,
        ROSTER
    }

    public Settlement {
        values = List.copyOf(values);
    }

    /// The one value; empty where there is none.
    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }
}
