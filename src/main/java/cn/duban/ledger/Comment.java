package cn.duban.ledger;

import java.util.List;

/// What a leader has to say on a task (批示), for its units to act on.
///
/// @param number within the registry, from 1
/// @param units canonical names of those it was passed on to
/// @param leader who gave it
/// @param text in the leader's words
public record Comment(int number, int task, List<String> units, String leader, String text, Person by) {

    public Comment {
        units = List.copyOf(units);
        if (text.isBlank()) {
            throw new IllegalArgumentException("批示应有内容");
        }
    }
}
