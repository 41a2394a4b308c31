package cn.duban.notice;

import cn.duban.document.Block.Row;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Tells tables that only count, such as how many tasks each unit has, from lists of tasks.
final class Statistics {

    static final Pattern FIGURE = Pattern.compile("[\\d,，.]+[%％项个件条]?|[-—/]+");
    private static final Pattern COUNT = Pattern
            .compile("(.*(数|数量|项|合计|小计|总计|占比|比例|比重)|牵头|配合|主办|协办|参与)([（(][项个件条%％][）)])?");

    private Statistics() {}

    /// Whether beside one column of names there are none but figures.
    ///
    /// @param rows with their headings
    static boolean isFigures(List<Row> rows) {
        var filled = filled(rows);
        return filled.size() > 2 && !figures(filled).isEmpty() && words(filled) == 1;
    }

    /// Whether all of the figures are counts by their headings, so that nothing in the table is to be done by anybody.
    static boolean isCount(List<Row> rows) {
        var filled = filled(rows);
        return isFigures(rows) && figures(filled).stream()
                .map(column -> text(filled.getFirst(), column))
                .allMatch(label -> COUNT.matcher(label).matches());
    }

    private static List<Row> filled(List<Row> rows) {
        return rows.stream().filter(row -> RowCells.filled(row) > 1).toList();
    }

    private static List<Integer> figures(List<Row> rows) {
        return columns(rows).filter(column -> holdsFigures(rows, column))
                .filter(column -> Labels.part(text(rows.getFirst(), column)) != Part.NUMBER)
                .boxed()
                .toList();
    }

    private static long words(List<Row> rows) {
        return columns(rows).filter(column -> !holdsFigures(rows, column)).count();
    }

    private static IntStream columns(List<Row> rows) {
        return IntStream.range(0, rows.isEmpty() ? 0 : rows.getFirst().cells().size())
                .filter(column -> rows.stream().anyMatch(row -> !text(row, column).isEmpty()));
    }

    private static boolean holdsFigures(List<Row> rows, int column) {
        return rows.stream()
                .skip(1)
                .map(row -> text(row, column))
                .allMatch(text -> text.isEmpty() || FIGURE.matcher(text).matches());
    }

    private static String text(Row row, int column) {
        return row.cells().get(column).text().replaceAll("\\s+", "");
    }
}
