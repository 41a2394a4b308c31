package cn.duban.notice;

import cn.duban.document.Block;
import cn.duban.document.Block.Paragraph;
import cn.duban.document.Block.Row;
import cn.duban.document.Block.Table;
import cn.duban.document.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A table copied so that each of its cells stands on a line of its own: the headings one after the other, the first
/// 序号, and then row after row, each beginning with the next number. Where a row has more lines than there are headings,
/// the names in it stand on several; where it cannot be told to which heading a line belongs, nothing is joined.
final class CellLines {

    private static final int FEWEST = 3;
    private static final int MOST = 12;
    private static final int LONGEST_ROW = 40;

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
        if (width < FEWEST || width > MOST || !isNumber(at + width, 1)) {
            blocks.add(lines.get(at));
            return at + 1;
        }
        var labels = lines.subList(at, at + width).stream().map(CellLines::text).toList();
        var columns = new Columns(labels.stream().map(Labels::part).toList(), labels).settleUnits();
        var rows = new ArrayList<Row>();
        rows.add(row(lines.subList(at, at + width).stream().map(List::of).toList()));
        var from = at + width;
        for (var number = 1; isNumber(from, number); number++) {
            var row = row(columns, from, number);
            if (row.isEmpty()) {
                blocks.add(lines.get(at));
                return at + 1;
            }
            rows.add(row(row.get()));
            from += row.get().stream().mapToInt(List::size).sum();
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
        while (end < lines.size() && Labels.isHeading(text(lines.get(end)))) {
            end++;
        }
        return end - at;
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
                .filter(at -> isNumber(at, number + 1))
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

    private static Optional<List<List<Paragraph>>> cells(Columns columns, List<Paragraph> lines) {
        var width = columns.parts().size();
        var more = lines.size() - width;
        var names = IntStream.range(0, width).filter(i -> takesLines(columns.parts().get(i))).toArray();
        if (more < 0 || (more > 0 && names.length != 1)) {
            return Optional.empty();
        }
        var cells = new ArrayList<List<Paragraph>>();
        var at = 0;
        for (var i = 0; i < width; i++) {
            var end = at + 1 + (more > 0 && i == names[0] ? more : 0);
            cells.add(lines.subList(at, end));
            at = end;
        }
        var fits = IntStream.range(0, width)
                .allMatch(i -> cells.get(i).stream().allMatch(line -> fits(text(line), columns.parts().get(i))));
        return fits ? Optional.of(cells) : Optional.empty();
    }

    private static boolean takesLines(Part part) {
        return part.isUnits() || part == Part.LEADER;
    }

    private static boolean fits(String text, Part part) {
        return new Affinity(text).to(part) > (takesLines(part) || part == Part.DUE ? -1 : Affinity.CLASH);
    }

    private static Row row(List<List<Paragraph>> cells) {
        return new Row(cells.stream().map(CellLines::cell).toList());
    }

    private static Cell cell(List<Paragraph> lines) {
        return new Cell(String.join("\n", lines.stream().map(CellLines::text).toList()), lines.getFirst().place(),
                false);
    }
}
