package cn.duban.ledger;

/// The characters of a message that one thing of a report was read from.
///
/// @param words as typed, at most 40 characters of them; empty where nothing was typed for it
public record Evidence(Field field, String words) {

    private static final int LONGEST = 40;

    /// What was read.
    public enum Field {
        /// The task, by its number.
        TASK_BY_NUMBER,
        /// The task, by what is said of it.
        TASK_BY_CONTENT,
        /// The task, by the answer to the question which one is meant.
        TASK_BY_ANSWER,
        /// The task, as one of all or of all others.
        TASK_AMONG_ALL,
        /// The task, as no other came into question.
        TASK_ALONE,
        PERCENT,
        STATUS,
        VALUE,
        PROBLEMS,
        NEXT
    }

    public Evidence {
        if (words.codePointCount(0, words.length()) > LONGEST) {
            words = words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…";
        }
    }

    /// Whether it tells which task was meant.
    public boolean tellsTask() {
        return field.compareTo(Field.PERCENT) < 0;
    }
}
