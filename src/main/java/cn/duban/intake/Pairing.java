package cn.duban.intake;

import cn.duban.notice.FoundTask;
import cn.duban.registry.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Which task of a file is which of a registry: by its text, and by its number only where the texts are alike.
final class Pairing {

    private static final Pattern SIGNS = Pattern.compile("[\\s\\p{P}]+");

    private final Map<Integer, FoundTask> byTask = new LinkedHashMap<>();
    private final List<FoundTask> left;
    private final Map<String, Set<String>> pairs = new HashMap<>();
    private final int equal;

    /// @param alike share of common pairs of characters from which on two texts are one task, percent
    Pairing(List<Task> tasks, List<FoundTask> found, boolean numbersCount, int alike) {
        left = new ArrayList<>(found);
        tasks.forEach(this::pairEqual);
        equal = byTask.size();
        if (numbersCount) {
            open(tasks).forEach(task -> left.stream()
                    .filter(one -> one.number() == task.number() && likeness(task.text(), one.text()) >= 50)
                    .findFirst()
                    .ifPresent(one -> pair(task, one)));
        }
        open(tasks).forEach(task -> left.stream()
                .filter(one -> likeness(task.text(), one.text()) >= alike)
                .max(Comparator.comparingInt(one -> likeness(task.text(), one.text())))
                .ifPresent(one -> pair(task, one)));
    }

    private List<Task> open(List<Task> tasks) {
        return tasks.stream().filter(task -> !byTask.containsKey(task.number())).toList();
    }

    private void pairEqual(Task task) {
        var text = plain(task.text());
        left.stream()
                .filter(one -> plain(one.text()).equals(text))
                .min(Comparator.comparingInt(one -> Math.abs(one.number() - task.number())))
                .ifPresent(one -> pair(task, one));
    }

    private void pair(Task task, FoundTask one) {
        byTask.put(task.number(), one);
        left.remove(one);
    }

    /// The tasks of the file by the number of the registry's.
    Map<Integer, FoundTask> pairs() {
        return byTask;
    }

    /// Those of the file that the registry lacks.
    List<FoundTask> added() {
        return left;
    }

    /// How many have the same text.
    int equal() {
        return equal;
    }

    static String plain(String text) {
        return SIGNS.matcher(text).replaceAll("");
    }

    private int likeness(String one, String other) {
        var some = pairsOf(one);
        var others = pairsOf(other);
        var common = some.stream().filter(others::contains).count();
        return some.isEmpty() || others.isEmpty() ? 0 : (int) (200 * common / (some.size() + others.size()));
    }

    private Set<String> pairsOf(String text) {
        return pairs.computeIfAbsent(text, any -> {
            var plain = plain(any);
            var all = new HashSet<String>();
            for (var i = 0; i + 2 <= plain.length(); i++) {
                all.add(plain.substring(i, i + 2));
            }
            return all;
        });
    }
}
