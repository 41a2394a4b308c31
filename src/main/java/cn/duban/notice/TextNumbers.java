package cn.duban.notice;

import cn.duban.document.Block.Row;
import cn.duban.document.Cell;
import java.util.List;
import java.util.Optional;

/// Numbers that stand before the task's text where no column has them: 3.新建城市书房15个.
final class TextNumbers {

    private static final int NUMBERED = 3;

    private TextNumbers() {}

    /// Whether the texts of most rows begin with a number, each with its own; 1.…2.… in each are points of its text.
    static boolean in(Columns columns, List<Row> rows) {
        var text = columns.indexOf(Part.TEXT);
        if (text < 0 || columns.has(Part.NUMBER)) {
            return false;
        }
        var cells = rows.stream().map(row -> row.cells().get(text)).filter(cell -> !cell.carried()).toList();
        var numbers = cells.stream().flatMap(cell -> marker(cell).stream()).map(Marker::printed).distinct().count();
        return numbers * 2 > cells.size();
    }

    /// Puts a cell's number and text apart.
    static void put(Draft draft, Cell cell) {
        var text = TableReader.oneLine(cell.text());
        var marker = marker(cell);
        marker.ifPresent(one -> draft.put(Part.NUMBER, one.printed().replaceAll("[、.．:：]$", ""), cell.place()));
        draft.put(Part.TEXT, marker.map(Marker::rest).orElse(text), cell.place());
    }

    private static Optional<Marker> marker(Cell cell) {
        return Marker.of(TableReader.oneLine(cell.text()))
                .filter(marker -> marker.level() >= NUMBERED && !marker.rest().isEmpty());
    }
}
