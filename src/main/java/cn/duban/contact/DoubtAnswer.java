package cn.duban.contact;

import cn.duban.understanding.Item;
import java.util.List;

/// What somebody says when asked to confirm what was recorded.
sealed interface DoubtAnswer {

    /// It is right.
    record Confirmed(List<Integer> tasks) implements DoubtAnswer {

        public Confirmed {
            tasks = List.copyOf(tasks);
        }
    }

    /// It is to be another figure.
    record Corrected(Item item) implements DoubtAnswer {}

    /// It is wrong, but what is right was not said.
    record Unclear() implements DoubtAnswer {}

    /// Something else is said, such as a new account.
    record Other() implements DoubtAnswer {}
}
