package cn.duban.notice;

import cn.duban.document.Block;
import cn.duban.document.Block.Paragraph;
import cn.duban.document.Block.Row;
import cn.duban.document.Block.Table;
import cn.duban.document.Cell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// A table copied so that each of its cells stands on a line of its own: the headings one after the other, the first
/// 序号, and then row after row, each beginning with the next number. Where a row has more lines than there are headings,
/// the names in it stand on several; where it cannot be told to which heading a line belongs, nothing is joined.
final class CellLines {

    private static final int FEWEST = 3;
    private static final int MOST = 12;
    private static final int LONGEST_ROW = 40;
    private static final double SURELY_NOT = -3;

    private final List<Paragraph> lines;
    private final List<Block> blocks = new ArrayList<>();

    private CellLines(List<Paragraph> lines) {
        this.lines = lines;
    }

    static List<Block> join(List<Paragraph> paragraphs) {
        var joined = new CellLines(paragraphs.stream().filter(one -> !one.text().isBlank()).toList());
        for (var at = 0; at < joined.lines.size();) {
            at = joined.read(at);
        }
        return joined.blocks;
    }

    /// Reads a table that begins at a line, or else the line; returns where to go on.
    private int read(int at) {
        var width = headings(at);
        var end = width < FEWEST || width > MOST || !isNumber(at + width, 1) ? at : readTable(at, width);
        if (end > at) {
            return end;
        }
        blocks.add(lines.get(at));
        return at + 1;
    }

    /// Where the table ends; its own first line if it is none.
    private int readTable(int at, int width) {
        var labels = lines.subList(at, at + width).stream().map(CellLines::text).toList();
        var columns = new Columns(labels.stream().map(Labels::part).toList(), labels).settleUnits();
        if (!columns.has(Part.TEXT) || columns.parts().stream().noneMatch(Part::isUnits)) {
            return at;
        }
        var rows = new ArrayList<Row>();
        rows.add(row(lines.subList(at, at + width).stream().map(List::of).toList()));
        var from = at + width;
        for (var number = 1; isNumber(from, number); number++) {
            var row = row(columns, from, number);
            if (row.isEmpty()) {
                return at;
            }
            rows.add(row(row.get()));
            from += row.get().stream().mapToInt(List::size).sum();
            // The next page begins with the headings again.
            from += isHeader(from, columns) ? width : 0;
        }
        blocks.add(new Table(rows));
        return from;
    }

    /// How many headings stand from a line on.
    private int headings(int at) {
        if (!Labels.isHeading(text(lines.get(at))) || Labels.part(text(lines.get(at))) != Part.NUMBER) {
            return 0;
        }
        var end = at;
        while (end < Math.min(lines.size(), at + MOST + 1) && Labels.isHeading(text(lines.get(end)))) {
            end++;
        }
        return end - at;
    }

    private boolean isHeader(int at, Columns columns) {
        var width = columns.labels().size();
        return at + width < lines.size()
                && lines.subList(at, at + width).stream().map(CellLines::text).toList().equals(columns.labels());
    }

    private static String text(Paragraph line) {
        return line.text().strip();
    }

    private boolean isNumber(int at, int number) {
        return at < lines.size() && text(lines.get(at)).matches("\\d{1,4}")
                && PrintedNumber.read(text(lines.get(at))).orElse(0) == number;
    }

    /// The lines of a row by heading; empty where they do not fit.
    private Optional<List<List<Paragraph>>> row(Columns columns, int from, int number) {
        var next = IntStream.range(from + 1, Math.min(lines.size(), from + LONGEST_ROW))
                .filter(at -> isNumber(at, number + 1) || isHeader(at, columns))
                .findFirst();
        if (next.isPresent()) {
            return cells(columns, lines.subList(from, next.getAsInt()));
        }
        // Below the last row the letter may go on.
        return IntStream.rangeClosed(0, LONGEST_ROW)
                .map(less -> Math.min(lines.size(), from + LONGEST_ROW) - less)
                .filter(end -> end > from)
                .mapToObj(end -> cells(columns, lines.subList(from, end)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The only way in which the lines fit the headings.
    private static Optional<List<List<Paragraph>>> cells(Columns columns, List<Paragraph> lines) {
        var ways = new ArrayList<List<List<Paragraph>>>();
        if (lines.size() <= LONGEST_ROW) {
            fill(columns, lines, List.of(), ways, new HashSet<>());
        }
        return ways.size() == 1 ? Optional.of(ways.getFirst()) : Optional.empty();
    }

    /// @param dead how many columns and lines are left where nothing fits, so that none is tried twice
    private static void fill(Columns columns, List<Paragraph> lines, List<List<Paragraph>> cells,
            List<List<List<Paragraph>>> ways, Set<List<Integer>> dead) {
        var left = columns.parts().size() - cells.size();
        var known = ways.size();
        if (known > 1 || dead.contains(List.of(left, lines.size()))) {
            return;
        }
        if (left == 0 || lines.size() < left) {
            if (lines.isEmpty() && left == 0) {
                ways.add(cells);
            }
            return;
        }
        var part = columns.parts().get(cells.size());
        var most = takesLines(part) ? lines.size() - left + 1 : 1;
        for (var end = 1; end <= most && fits(text(lines.get(end - 1)), part); end++) {
            var more = new ArrayList<>(cells);
            more.add(lines.subList(0, end));
            fill(columns, lines.subList(end, lines.size()), more, ways, dead);
        }
        if (ways.size() == known) {
            dead.add(List.of(left, lines.size()));
        }
    }

    private static boolean takesLines(Part part) {
        return part.isUnits() || part == Part.LEADER;
    }

    /// A short task such as 建成体育馆 may sound like a unit.
    private static boolean fits(String text, Part part) {
        return new Affinity(text).to(part) > (takesLines(part) || part == Part.DUE ? -1 : SURELY_NOT);
    }

    private static Row row(List<List<Paragraph>> cells) {
        return new Row(cells.stream().map(CellLines::cell).toList());
    }

    private static Cell cell(List<Paragraph> lines) {
        return new Cell(String.join("\n", lines.stream().map(CellLines::text).toList()), lines.getFirst().place(),
                false);
    }
}
