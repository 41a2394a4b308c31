package cn.duban.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A rest from urging on one task (暂缓), with an end.
///
/// @param number within the registry, from 1
/// @param unit canonical name; null for every unit on the task
/// @param until its last day
/// @param reason in staff's words
public record Snooze(int number, int task, @Nullable String unit, LocalDate until, String reason, Person by) {

    public Snooze {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("暂缓应说明理由");
        }
    }

    /// Whether a unit is left in peace on a task by it on a day.
    public boolean covers(String someUnit, int someTask, LocalDate day) {
        return task == someTask && (unit == null || unit.equals(someUnit)) && !until.isBefore(day);
    }
}
