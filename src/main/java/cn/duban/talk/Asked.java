package cn.duban.talk;

import cn.duban.ledger.Question;
import java.util.List;

/// The question the bot had put just before.
///
/// @param about numbers of the tasks it was about, in the order they were named
/// @param kind `which-task`, `which-percent`, `which-item` or `confirm`
record Asked(String question, List<Integer> about, String kind) {

    Asked {
        about = List.copyOf(about);
    }

    static Asked of(Question question) {
        return new Asked(question.question(), question.about(), question.kind());
    }

    /// Whether a message about some tasks settles it. A question about a task's figures stays open while other tasks
    /// are spoken of, so that what was held for it is not lost.
    boolean isSettledBy(List<Integer> tasks) {
        if (kind.equals(Destination.ASKED)) {
            return tasks.size() == 1;
        }
        return kind.equals(Ask.WHICH_TASK.wireName()) || tasks.stream().anyMatch(about::contains);
    }
}
