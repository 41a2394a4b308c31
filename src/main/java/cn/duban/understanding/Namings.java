package cn.duban.understanding;

import cn.duban.ledger.Evidence;
import cn.duban.ledger.Evidence.Field;
import cn.duban.understanding.Mention.Form;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells by which words a text was taken to speak of a task.
///
/// @param openings the mentions that open passages
/// @param forced tasks that an answer named; null where none did
record Namings(Topics topics, PlainText text, List<Mention> openings, @Nullable List<Integer> forced) {

    /// More of a passage than it takes to tell its task.
    private static final int FRONT = 300;

    Namings {
        openings = List.copyOf(openings);
    }

    Evidence of(int task, PlainText passage) {
        var number = number(task);
        if (number.isPresent()) {
            return new Evidence(Field.TASK_BY_NUMBER, number.get());
        }
        if (forced != null && forced.contains(task)) {
            return new Evidence(Field.TASK_BY_ANSWER, "");
        }
        var sweeping = openings.stream().filter(mention -> mention.numbers().isEmpty()).findFirst();
        if (sweeping.isPresent()) {
            return new Evidence(Field.TASK_AMONG_ALL, words(sweeping.get()));
        }
        var content = content(passage, task);
        return new Evidence(content.isEmpty() ? Field.TASK_ALONE : Field.TASK_BY_CONTENT, content);
    }

    /// The words that name a task by its number.
    Optional<String> number(int task) {
        return openings.stream().filter(mention -> mention.numbers().contains(task)).findFirst().map(this::words);
    }

    /// The words of a passage that speak of a task; empty where none do.
    String content(PlainText passage, int task) {
        var plain = passage.text();
        var words = topics.words(plain.substring(0, Math.min(FRONT, plain.length())), task);
        for (var at = 0; at < plain.length() && !words.isEmpty(); at++) {
            var end = end(plain, at, words);
            if (end >= 0) {
                return widened(passage, at, end, topics.text(task));
            }
        }
        return words;
    }

    /// A stretch with what goes on around it as in the task's own text.
    private static String widened(PlainText passage, int start, int end, String text) {
        var plain = passage.text();
        var from = start;
        var to = end;
        while (to < plain.length() && !Character.isDigit(plain.charAt(to))
                && text.contains(plain.substring(from, to + 1))) {
            to++;
        }
        while (from > 0 && text.contains(plain.substring(from - 1, to))) {
            from--;
        }
        return passage.original(from, to);
    }

    /// Where words end that begin at an offset, marks between their letters passed over; -1 if they do not stand there.
    private static int end(String plain, int start, String words) {
        var at = start;
        var found = 0;
        while (at < plain.length() && found < words.length()) {
            if (plain.charAt(at) == words.charAt(found)) {
                found++;
            } else if (found == 0 || Character.isLetterOrDigit(plain.charAt(at))) {
                return -1;
            }
            at++;
        }
        return found == words.length() ? at : -1;
    }

    /// A number named as a task's that the unit does not have.
    List<Reason> foreign(Duties duties) {
        return openings.stream()
                .filter(mention -> !mention.numbers().isEmpty() && mention.form() != Form.EXCEPTED)
                .filter(mention -> mention.range()
                        ? mention.numbers().stream().noneMatch(duties.own()::contains)
                        : !duties.has(mention.numbers()))
                .<Reason>map(mention -> new Reason.Foreign(words(mention)))
                .distinct()
                .toList();
    }

    private String words(Mention mention) {
        return text.original(mention.start(), mention.end());
    }
}
