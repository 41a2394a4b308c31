package cn.duban.understanding;

import java.util.List;

/// A place where tasks are named by number, or swept together in words (其余, 全部).
///
/// @param numbers as written, ranges spread out; empty for the sweeping forms
/// @param range whether a range was written: then only the unit's own tasks in it are meant
/// @param start offset in the plain text
/// @param end offset just behind
public record Mention(List<Integer> numbers, boolean range, int start, int end, Form form) {

    public Mention {
        numbers = List.copyOf(numbers);
    }

    Mention as(Form other) {
        return new Mention(numbers, range, start, end, other);
    }

    /// How sure it is that tasks are meant.
    public enum Form {
        /// 第6项, 6号任务, #6, 6、7、9号.
        NAMED,
        /// `6、` `6.` `(6)` at the start of a line or sentence: a task or a mere list number.
        MARK,
        /// A number in front of what is said (6完成40%, 6项正常推进): a task only if the unit has it.
        LOOSE,
        /// 16号上午报的: a task or a day.
        DAYLIKE,
        /// 除6号外: not one of those spoken of.
        EXCEPTED,
        /// 其余任务.
        REST,
        /// 全部任务.
        ALL
    }
}
