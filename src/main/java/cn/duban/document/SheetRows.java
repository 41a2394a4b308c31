package cn.duban.document;

import cn.duban.document.Block.Row;
import cn.duban.document.Block.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/// Collects the cells of a sheet. Rows that hold nothing are left out, so that a sheet formatted down to its last row
/// costs nothing.
final class SheetRows implements SheetContentsHandler {

    private static final int MOST_MERGES = 50_000;

    private final String part;
    private final int number;
    private final Limits limits;
    private final TreeMap<Integer, List<String>> rows = new TreeMap<>();
    private final List<CellRangeAddress> merges = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final Set<Integer> hidden = new HashSet<>();
    private boolean hideNext;
    private boolean filtered;

    SheetRows(String part, int number, Limits limits) {
        this.part = part;
        this.number = number;
        this.limits = limits;
    }

    /// Carries the reason for a refusal through the parser.
    static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final transient Unreadable reason;

        TooLarge(Unreadable reason) {
            super(reason);
            this.reason = reason;
        }

        Unreadable reason() {
            return reason;
        }
    }

    @Override
    public void startRow(int index) {
        row = new ArrayList<>();
        if (hideNext) {
            hide(index);
        }
    }

    /// Whether the row that starts next is hidden.
    void hideNext(boolean hides) {
        hideNext = hides;
    }

    void hide(int index) {
        hidden.add(index);
    }

    /// A filter hides the rows, which belong to the list all the same.
    void filter() {
        filtered = true;
    }

    @Override
    public void endRow(int index) {
        add(index, row);
    }

    /// Adds a whole row.
    void add(int index, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        try {
            limits.row(cells.size());
            for (var text : cells) {
                limits.text(text.length());
            }
        } catch (Unreadable reason) {
            throw new TooLarge(reason);
        }
        rows.put(index, cells);
    }

    @Override
    public void cell(String reference, String formatted, @Nullable XSSFComment comment) {
        var column = reference == null ? row.size() : new CellReference(reference).getCol();
        while (row.size() < Math.min(column, Limits.COLUMNS)) {
            row.add("");
        }
        if (column <= Limits.COLUMNS) {
            row.add(formatted == null ? "" : formatted);
        }
    }

    void merge(String reference) {
        if (merges.size() < MOST_MERGES) {
            merges.add(CellRangeAddress.valueOf(reference));
        }
    }

    /// The rows to read; those that somebody hid by hand are dropped by whoever sees the sheet.
    Table table() {
        return table(cells(), index -> filtered || !hidden.contains(index));
    }

    /// The hidden rows.
    List<Hidden> hidden() {
        var table = table(cells(), hidden::contains);
        return table.rows().isEmpty() ? List.of() : List.of(new Hidden(table, false, filtered));
    }

    private static Table table(Map<Integer, List<Cell>> cells, IntPredicate wanted) {
        return new Table(cells.entrySet()
                .stream()
                .filter(row -> wanted.test(row.getKey()))
                .map(row -> new Row(row.getValue()))
                .toList());
    }

    private Map<Integer, List<Cell>> cells() {
        var width = rows.values().stream().mapToInt(List::size).max().orElse(0);
        var cells = new TreeMap<Integer, List<Cell>>();
        rows.forEach((index, texts) -> cells.put(index, cells(index, texts, width)));
        merges.forEach(merge -> spread(cells, merge, width));
        return cells;
    }

    private List<Cell> cells(int index, List<String> texts, int width) {
        var cells = new ArrayList<Cell>();
        for (var column = 0; column < width; column++) {
            cells.add(cell(index, column, column < texts.size() ? texts.get(column) : "", false));
        }
        return cells;
    }

    private Cell cell(int index, int column, String text, boolean carried) {
        var tidy = Whitespace.tidy(text);
        return new Cell(tidy, Place.cell(part, number, index + 1, column + 1, tidy.length()), carried);
    }

    private void spread(NavigableMap<Integer, List<Cell>> cells, CellRangeAddress merge, int width) {
        var first = cells.get(merge.getFirstRow());
        if (first == null || merge.getFirstColumn() >= width) {
            return;
        }
        var text = first.get(merge.getFirstColumn()).text();
        cells.subMap(merge.getFirstRow(), true, merge.getLastRow(), true).forEach((index, row) -> {
            for (var column = merge.getFirstColumn(); column <= Math.min(merge.getLastColumn(), width - 1); column++) {
                if (index > merge.getFirstRow() || column > merge.getFirstColumn()) {
                    row.set(column, cell(index, column, text, true));
                }
            }
        });
    }
}
