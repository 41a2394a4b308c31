package cn.duban.notice;

import cn.duban.document.Block.Row;
import cn.duban.document.Cell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// What the cells of a row hold.
final class RowCells {

    private RowCells() {}

    /// A cell that was merged over several columns counts once.
    static List<Cell> withoutSpread(Row row) {
        var cells = new ArrayList<Cell>();
        for (var i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            var spread = i > 0 && cell.carried() && cell.text().equals(row.cells().get(i - 1).text());
            cells.add(spread ? new Cell("", cell.place(), true) : cell);
        }
        return cells;
    }

    static List<String> distinct(Row row) {
        return withoutSpread(row).stream().map(Cell::text).filter(text -> !text.isEmpty()).toList();
    }

    static int filled(Row row) {
        return new HashSet<>(distinct(row)).size();
    }

    static String joined(Row row) {
        return String.join(" ", distinct(row));
    }
}
