package cn.duban.understanding;

import java.util.List;

/// Why something must be asked before anything is recorded, by the words that led to it.
public sealed interface Reason {

    /// A number was named as a task's that is none of the unit's.
    record Foreign(String words) implements Reason {}

    /// What is said beside a task's number is what another task is about.
    ///
    /// @param number the words that named the task
    /// @param content the words that speak of the other one
    /// @param other its number
    record Contradiction(String number, String content, int other) implements Reason {}

    /// Figures of completion of which none can be taken.
    ///
    /// @param task the number of the task they were said of
    record Unsure(int task, List<String> figures) implements Reason {

        public Unsure {
            figures = List.copyOf(figures);
        }
    }
}
