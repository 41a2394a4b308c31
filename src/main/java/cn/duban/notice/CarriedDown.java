package cn.duban.notice;

import cn.duban.document.Block.Row;
import cn.duban.notice.Anomaly.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Cells that were merged in the original and left blank below the first when the format lost it.
final class CarriedDown {

    private static final List<Part> CANDIDATES = List.of(Part.LEAD, Part.UNITS, Part.LEADER);

    private CarriedDown() {}

    /// The parts of which a blank cell means the same as above: where blanks are many, the first row has one filled,
    /// and nothing in the column is merged.
    static Set<Part> parts(Columns columns, List<Row> rows) {
        var carried = EnumSet.noneOf(Part.class);
        for (var part : CANDIDATES) {
            var column = columns.indexOf(part);
            if (column >= 0 && rows.size() > 2 && isCarried(column, rows)) {
                carried.add(part);
            }
        }
        return carried;
    }

    private static boolean isCarried(int column, List<Row> rows) {
        var blank = rows.stream().filter(row -> row.cells().get(column).isEmpty()).count();
        var merged = rows.stream().anyMatch(row -> row.cells().get(column).carried());
        return !merged && blank < rows.size() && blank * 10 >= rows.size() * 4L
                && !rows.getFirst().cells().get(column).isEmpty();
    }

    static void fill(Draft draft, Draft above, Set<Part> carried) {
        for (var part : carried) {
            if (!draft.has(part) && above.has(part)) {
                draft.put(part, above.get(part), above.places().get(part));
                draft.odd(Kind.CARRIED_CELL, part.label() + "为空",
                        "按与上一行相同读入：" + TableReader.oneLine(above.get(part)) + "，请核对");
            }
        }
    }
}
