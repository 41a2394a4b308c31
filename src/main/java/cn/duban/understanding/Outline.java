package cn.duban.understanding;

import cn.duban.understanding.Mention.Form;
import cn.duban.understanding.PlainText.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which stretches of a text speak of which task, as far as numbers tell.
///
/// @param passages by task; several where a task is spoken of more than once
/// @param isOpen whether a number was named that is none of the unit's tasks
record Outline(Map<Integer, List<Span>> passages, boolean isOpen) {

    private static final Pattern OF_ALL = Pattern.compile(
            "^(?:以上|上述)?(?:各|几|两|三|四|五|\\d{1,2})?项?(?:任务|工作)?(?:均|都)(?!是)");
    private static final Pattern CLAUSE_STOP = Pattern.compile("[,;。!?\\n ]");

    Outline {
        passages = Map.copyOf(passages);
    }

    /// Cuts a text at the mentions that open a passage.
    ///
    /// @param openings mentions that name tasks, in order
    /// @param forced what is meant where a number is none of the unit's tasks; null while that is unknown
    static Outline of(String text, List<Mention> openings, Duties duties, @Nullable List<Integer> forced) {
        return new Cutter(text, openings, duties, forced).cut();
    }

    /// Whether the passage at an offset is a task's.
    boolean isOf(int task, int offset) {
        return passages.getOrDefault(task, List.of())
                .stream()
                .anyMatch(
                        span -> span.start() <= offset && offset < span.end());
    }

    /// A text that is about some tasks as a whole.
    static Outline whole(String text, Collection<Integer> tasks) {
        var passages = new TreeMap<Integer, List<Span>>();
        tasks.forEach(task -> passages.put(task, List.of(new Span(0, text.length()))));
        return new Outline(passages, false);
    }

    /// A text of which nobody knows what it is about.
    static Outline unknown() {
        return new Outline(Map.of(), true);
    }

    private static final class Cutter {

        private final String text;
        private final List<Mention> openings;
        private final Duties duties;
        private final @Nullable List<Integer> forced;
        private final Map<Integer, List<Span>> passages = new TreeMap<>();
        private final List<Set<Integer>> named = new ArrayList<>();
        private boolean isOpen;

        Cutter(String text, List<Mention> openings, Duties duties, @Nullable List<Integer> forced) {
            this.text = text;
            this.openings = openings;
            this.duties = duties;
            this.forced = forced;
        }

        Outline cut() {
            var spoken = new TreeSet<Integer>();
            openings.forEach(mention -> spoken.addAll(mention.numbers()));
            for (var mention : openings) {
                named.add(tasks(mention, spoken));
            }
            if (named.stream().distinct().count() == 1) {
                add(named.getFirst(), 0, text.length());
                return new Outline(passages, isOpen);
            }
            var start = start(0);
            for (var i = 0; i < openings.size(); i++) {
                var end = i + 1 < openings.size() ? start(i + 1) : text.length();
                add(named.get(i), start, i + 1 < openings.size() ? end : shareEnd(start, end));
                start = end;
            }
            return new Outline(passages, isOpen);
        }

        private Set<Integer> tasks(Mention mention, Set<Integer> spoken) {
            var tasks = new TreeSet<Integer>();
            switch (mention.form()) {
                case ALL -> {
                    tasks.addAll(duties.pending());
                    openings.stream()
                            .filter(other -> other.form() == Form.EXCEPTED)
                            .forEach(other -> tasks.removeAll(other.numbers()));
                }
                case REST -> {
                    tasks.addAll(duties.pending());
                    tasks.removeAll(spoken);
                }
                case NAMED, MARK, LOOSE, DAYLIKE, EXCEPTED -> {
                    tasks.addAll(mention.numbers());
                    tasks.retainAll(duties.own());
                    var isForeign = mention.range() ? tasks.isEmpty() : !duties.has(mention.numbers());
                    if (isForeign && forced != null) {
                        tasks.addAll(forced);
                    }
                    isOpen |= isForeign && forced == null;
                }
            }
            return mention.form() == Form.EXCEPTED ? Set.of() : tasks;
        }

        /// The start of the clause a mention stands in, unless another mention stands there before it.
        private int start(int index) {
            var mention = openings.get(index);
            var floor = index == 0 ? 0 : openings.get(index - 1).end();
            if (mention.form() == Form.MARK) {
                return mention.start();
            }
            for (var i = mention.start(); i > floor; i--) {
                if (CLAUSE_STOP.matcher(text.substring(i - 1, i)).matches()) {
                    return i;
                }
            }
            return index == 0 ? 0 : mention.start();
        }

        private void add(Set<Integer> tasks, int start, int end) {
            if (start < end) {
                tasks.forEach(task -> passages.computeIfAbsent(task, _ -> new ArrayList<>()).add(new Span(start, end)));
            }
        }

        /// A last clause such as 均达序时 is said of all tasks; gives where the last one's own passage ends.
        private int shareEnd(int start, int end) {
            if (named.getLast().size() != 1) {
                return end;
            }
            for (var clause : Clause.in(text.substring(start, end))) {
                if (clause.start() > 0 && OF_ALL.matcher(clause.text().strip()).find()) {
                    var shared = start + clause.start();
                    named.forEach(tasks -> add(tasks, shared, end));
                    return shared;
                }
            }
            return end;
        }
    }
}
