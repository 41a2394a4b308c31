package cn.duban.document;

import cn.duban.document.Block.Row;
import cn.duban.document.Block.Table;
import java.util.ArrayList;
import java.util.List;

/// Collects the rows of one table, whose rows may have any number of cells, and evens them out.
final class Grid {

    private final String part;
    private final int number;
    private final Limits limits;
    private final List<List<Cell>> rows = new ArrayList<>();
    private int columns;

    Grid(String part, int number, Limits limits) {
        this.part = part;
        this.number = number;
        this.limits = limits;
    }

    /// Adds a row of cells that stand alone.
    void addTexts(List<String> texts) throws Unreadable {
        var cells = new ArrayList<Cell>();
        for (var text : texts) {
            cells.add(cell(cells.size(), text, false));
        }
        add(cells);
    }

    void add(List<Cell> cells) throws Unreadable {
        limits.row(cells.size());
        for (var cell : cells) {
            limits.text(cell.carried() ? 0 : cell.text().length());
        }
        columns = Math.max(columns, cells.size());
        rows.add(cells);
    }

    /// A cell of the row that is added next.
    Cell cell(int column, String text, boolean carried) {
        var tidy = Whitespace.tidy(text);
        return new Cell(tidy, Place.cell(part, number, rows.size() + 1, column + 1, tidy.length()), carried);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Table table() {
        var even = new ArrayList<Row>();
        for (var i = 0; i < rows.size(); i++) {
            var cells = new ArrayList<>(rows.get(i));
            while (cells.size() < columns) {
                cells.add(new Cell("", Place.cell(part, number, i + 1, cells.size() + 1, 0), false));
            }
            even.add(new Row(cells));
        }
        return new Table(even);
    }
}
