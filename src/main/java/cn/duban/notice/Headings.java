package cn.duban.notice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The categories (主要任务) of a notice. Page breaks print them again, not always alike: of printings under one
/// numeral that differ in a few characters, the most frequent stands, and of equally frequent ones the first.
final class Headings {

    private static final Pattern FORM = Pattern.compile("(第?[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[）)]).+");
    /// One character in this many may differ between two printings of one heading.
    private static final int ALIKE = 6;
    /// A list with more headings than this has another one for nearly every task.
    private static final int MOST = 300;

    private final Map<String, Integer> times = new HashMap<>();
    private final List<String> inOrder = new ArrayList<>();

    static boolean isHeading(String cell) {
        return FORM.matcher(cell).matches() && !cell.contains("。");
    }

    void add(String printed) {
        if (times.merge(printed, 1, Integer::sum) == 1) {
            inOrder.add(printed);
        }
    }

    /// The heading that a printed one stands for, mostly itself.
    String settle(String printed) {
        if (inOrder.size() > MOST) {
            return printed;
        }
        return inOrder.stream()
                .filter(other -> alike(other, printed))
                .max(Comparator.comparingInt(times::get))
                .orElse(printed);
    }

    private static boolean alike(String one, String other) {
        return numeral(one).equals(numeral(other))
                && distance(one, other) * ALIKE <= Math.max(one.length(), other.length());
    }

    private static String numeral(String heading) {
        var match = FORM.matcher(heading);
        return match.matches() ? match.group(1) : heading;
    }

    /// Levenshtein's.
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.length; j++) {
                var change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
