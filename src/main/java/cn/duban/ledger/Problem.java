package cn.duban.ledger;

import org.jspecify.annotations.Nullable;

/// Something that stands in the way of a task (存在问题).
///
/// @param number within the registry, from 1
/// @param unit canonical name; null where it is nobody's in particular
/// @param text in the words of whoever named it
/// @param reported whether the unit itself named it in a report; otherwise staff opened it
/// @param by who named it
public record Problem(int number, int task, @Nullable String unit, String text, boolean reported, Person by) {

    public Problem {
        if (text.isBlank()) {
            throw new IllegalArgumentException("问题应说明内容");
        }
    }

    Problem as(String words) {
        return new Problem(number, task, unit, words, reported, by);
    }
}
