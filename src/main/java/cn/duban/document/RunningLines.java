package cn.duban.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds what is printed at the top or bottom of page after page: running titles, names of files, numbers of pages. It
/// would stand in the middle of what goes on from one page to the next.
final class RunningLines {

    /// So many pages around one are looked at, on each side; so many of them have to show the same.
    static final int AROUND = 2;
    private static final int FEWEST = 2;
    /// So many lines at each end of a page may run.
    private static final int EDGE = 2;
    /// In heights of a character: what runs stands off from the text.
    private static final double APART = 1.5;

    /// From so many parts on a line is a row of a table, as its header printed again.
    private static final int ROW = 3;

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Pattern item;
    private final Map<Integer, Set<String>> edges = new HashMap<>();

    /// @param item what begins an item of a list, which never runs
    RunningLines(Pattern item) {
        this.item = item;
    }

    /// Learns a page.
    ///
    /// @param lines from top to bottom
    void add(int page, List<PageLine> lines) {
        edges.put(page, edges(lines).stream().map(at -> masked(lines.get(at))).collect(Collectors.toSet()));
    }

    /// The lines of a page without those that run; the pages around it are known by then.
    List<PageLine> removed(int page, List<PageLine> lines) {
        var running = edges(lines).stream().filter(at -> runs(page, masked(lines.get(at)))).toList();
        return IntStream.range(0, lines.size()).filter(at -> !running.contains(at)).mapToObj(lines::get).toList();
    }

    private boolean runs(int page, String text) {
        var times = 0;
        for (var other = page - AROUND; other <= page + AROUND; other++) {
            times += other != page && edges.getOrDefault(other, Set.of()).contains(text) ? 1 : 0;
        }
        return times >= FEWEST;
    }

    /// Where the lines stand that may run.
    private List<Integer> edges(List<PageLine> lines) {
        var found = new ArrayList<Integer>();
        for (var i = 0; i < Math.min(EDGE, lines.size() - 1) && isApart(lines.get(i), lines.get(i + 1)); i++) {
            found.add(i);
        }
        for (var i = lines.size() - 1; i >= Math.max(0, lines.size() - EDGE)
                && (i == 0 || isApart(lines.get(i - 1), lines.get(i))); i--) {
            found.add(i);
        }
        return found.stream()
                .filter(at -> lines.get(at).runs().size() < ROW && !item.matcher(lines.get(at).text()).lookingAt())
                .toList();
    }

    private static boolean isApart(PageLine above, PageLine below) {
        return below.y() - above.y() > APART * Math.min(above.size(), below.size());
    }

    /// Numbers of pages differ where all else is the same.
    private static String masked(PageLine line) {
        return BLANKS.matcher(DIGITS.matcher(line.text()).replaceAll("0")).replaceAll("");
    }
}
