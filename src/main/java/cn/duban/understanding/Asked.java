package cn.duban.understanding;

import cn.duban.ledger.Question;
import java.util.List;

/// The question the bot had put just before.
///
/// @param about numbers of the tasks it was about, in the order they were named
/// @param kind `which-task`, `which-percent`, `which-item` or `confirm`
public record Asked(String question, List<Integer> about, String kind) {

    /// The kind of a question that asks which task a file belongs to.
    public static final String WHICH_EXHIBIT = "exhibit-task";

    public Asked {
        about = List.copyOf(about);
    }

    public static Asked of(Question question) {
        return new Asked(question.question(), question.about(), question.kind());
    }

    /// Whether a message about some tasks settles it. A question about a task's figures stays open while other tasks
    /// are spoken of, so that what was held for it is not lost.
    public boolean isSettledBy(List<Integer> tasks) {
        if (kind.equals(WHICH_EXHIBIT)) {
            return tasks.size() == 1;
        }
        return kind.equals(Ask.WHICH_TASK.wireName()) || tasks.stream().anyMatch(about::contains);
    }
}
