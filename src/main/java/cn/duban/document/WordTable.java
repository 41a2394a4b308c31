package cn.duban.document;

import java.util.ArrayList;
import java.util.List;

/// A table of a Word file while it is read.
final class WordTable {

    private final Grid grid;
    private List<Cell> row = new ArrayList<>();
    private List<Cell> above = List.of();
    private final StringBuilder text = new StringBuilder();
    private int width = 1;
    private boolean continuesAbove;
    private boolean continuesBefore;

    WordTable(Grid grid) {
        this.grid = grid;
    }

    void startRow() {
        row = new ArrayList<>();
    }

    void skip(int columns) {
        for (var i = 0; i < Math.min(columns, Limits.COLUMNS); i++) {
            row.add(grid.cell(row.size(), "", false));
        }
    }

    void startCell() {
        text.setLength(0);
        width = 1;
        continuesAbove = false;
        continuesBefore = false;
    }

    void widen(int columns) {
        width = Math.clamp(columns, 1, Limits.COLUMNS);
    }

    void continueAbove() {
        continuesAbove = true;
    }

    void continueBefore() {
        continuesBefore = true;
    }

    void addParagraph(String paragraph) {
        text.append(text.isEmpty() ? "" : "\n").append(paragraph);
    }

    void endCell() {
        for (var i = 0; i < width; i++) {
            var carried = continuesAbove || continuesBefore || i > 0;
            row.add(grid.cell(row.size(), content(), carried));
        }
    }

    private String content() {
        if (continuesAbove && row.size() < above.size()) {
            return above.get(row.size()).text();
        }
        return continuesBefore && !row.isEmpty() ? row.getLast().text() : text.toString();
    }

    void endRow() throws Unreadable {
        grid.add(row);
        above = row;
    }

    Block.Table table() {
        return grid.table();
    }

    boolean isEmpty() {
        return grid.isEmpty();
    }
}
