package cn.duban.document;

import cn.duban.document.Aligned.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A table on a page without ruling lines: its columns are what stands under one another, its rows what stands closer
/// together than the rest, or what begins with a number.
final class OpenTable {

    private static final int FEWEST_CELLS = 3;
    private static final int FEWEST_LINES = 3;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}[.．、]?");

    private static final Pattern NUMBERS = Pattern.compile("序 ?号|编 ?号");

    private final List<PageLine> lines;
    private final List<List<Run>> runs;
    private final @Nullable Aligned before;
    private final int first;
    private final int end;

    /// @param before columns of the table on the page before, null where there is none
    OpenTable(List<PageLine> lines, @Nullable Aligned before) {
        this.lines = lines;
        this.before = before;
        this.runs = lines.stream().map(PageLine::runs).toList();
        this.first = firstOfAll(IntStream.range(0, runs.size()).filter(this::isWide).findFirst().orElse(0));
        this.end = IntStream.range(0, runs.size()).filter(this::isWide).reduce((one, other) -> other).orElse(-1) + 1;
    }

    /// The rest of the last row of the page before may stand above the first whole row.
    private int firstOfAll(int wide) {
        var from = wide;
        while (from > 0 && before != null && before.begins(runs.get(from - 1))) {
            from--;
        }
        return from;
    }

    /// Its columns; those of the page before where it shows fewer, as without headings above them.
    Aligned columns() {
        var loose = new Aligned(runs.subList(first, end()));
        var tight = Aligned.betweenGutters(lines.subList(first, end()));
        var own = tight.columns() > loose.columns() ? tight : loose;
        return before != null && before.columns() > own.columns() ? before : own;
    }

    private boolean isWide(int line) {
        return runs.get(line).size() >= FEWEST_CELLS
                || (before != null && before.filled(lines.get(line).pieces()) >= FEWEST_CELLS);
    }

    boolean isTable() {
        return IntStream.range(0, runs.size()).filter(this::isWide).count() >= FEWEST_LINES;
    }

    int first() {
        return first;
    }

    /// The last line that has several cells may go on below in one of them.
    int end() {
        var last = end;
        while (last < lines.size() && last > 0
                && lines.get(last).y() - lines.get(last - 1).y() < 2 * lines.get(last).size()) {
            last++;
        }
        return last;
    }

    Block.Table fill(Grid grid) throws Unreadable {
        var aligned = columns();
        var cells = new ArrayList<List<String>>();
        for (var line = first; line < end(); line++) {
            cells.add(aligned.cells(lines.get(line).pieces()));
        }
        for (var row : rows(cells)) {
            grid.addTexts(joined(cells.subList(row.from(), row.to())));
        }
        return grid.table();
    }

    private record Band(int from, int to) {}

    private List<Band> rows(List<List<String>> cells) {
        var anchors = cells.stream().filter(row -> NUMBER.matcher(row.getFirst()).matches()).count();
        var byGap = bands(cells.size(),
                line -> gapAbove(line) > 1.25 * pitch() || isHeaderAgain(cells, line)
                        || isHeaderAgain(cells, line - 1));
        if (anchors < 2 || (byGap.size() >= anchors && byGap.size() <= anchors * 2 + 2)) {
            return anchors < 2 && byGap.size() < 3 ? bands(cells.size(), line -> true) : byGap;
        }
        return bands(cells.size(),
                line -> NUMBER.matcher(cells.get(line).getFirst()).matches() || isHeaderAgain(cells, line)
                        || isHeaderAgain(cells, line - 1));
    }

    /// A header printed again in the middle of a page.
    private static boolean isHeaderAgain(List<List<String>> cells, int line) {
        return line > 0
                && (cells.get(line).equals(cells.getFirst()) || NUMBERS.matcher(cells.get(line).getFirst()).matches());
    }

    private interface Start {
        boolean at(int line);
    }

    private static List<Band> bands(int lines, Start start) {
        var bands = new ArrayList<Band>();
        var from = 0;
        for (var line = 1; line < lines; line++) {
            if (start.at(line)) {
                bands.add(new Band(from, line));
                from = line;
            }
        }
        bands.add(new Band(from, lines));
        return bands;
    }

    private double gapAbove(int line) {
        return lines.get(first + line).y() - lines.get(first + line - 1).y();
    }

    private double pitch() {
        return IntStream.range(1, end() - first).mapToDouble(this::gapAbove).min().orElse(0);
    }

    private static List<String> joined(List<List<String>> lines) {
        return IntStream.range(0, lines.getFirst().size())
                .mapToObj(column -> lines.stream()
                        .map(line -> line.get(column))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n")))
                .toList();
    }
}
