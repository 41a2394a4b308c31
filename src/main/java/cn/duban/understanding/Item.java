package cn.duban.understanding;

import cn.duban.ledger.Evidence;
import cn.duban.ledger.Evidence.Field;
import cn.duban.ledger.Report;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What a reply says about one task.
///
/// @param task its number
/// @param evidence the words that the task and each thing of the report were read from
public record Item(int task, Report report, List<Evidence> evidence) {

    public Item {
        evidence = List.copyOf(evidence);
    }

    /// The same with another report.
    ///
    /// @param more words that some of its things were read from, in place of those before
    Item with(Report other, List<Evidence> more) {
        return new Item(task, other, over(evidence, more));
    }

    /// The same where the task was told in answer to a question.
    Item answeredBy(String answer) {
        return evidence.stream().anyMatch(one -> one.field() == Field.TASK_BY_ANSWER && one.words().isEmpty())
                ? with(report, List.of(new Evidence(Field.TASK_BY_ANSWER, answer.strip())))
                : this;
    }

    /// Evidence with the later in the place of the earlier of the same thing.
    public static List<Evidence> over(List<Evidence> earlier, List<Evidence> later) {
        return Stream.concat(earlier.stream().filter(one -> later.stream().noneMatch(other -> isSame(one, other))),
                later.stream()).sorted(Comparator.comparing(Evidence::field)).toList();
    }

    private static boolean isSame(Evidence one, Evidence other) {
        return one.field() == other.field() || (one.tellsTask() && other.tellsTask());
    }
}
