package cn.duban.notice;

import cn.duban.document.Block.Row;
import cn.duban.document.Block.Table;
import cn.duban.document.Cell;
import cn.duban.notice.Anomaly.Kind;
import cn.duban.notice.FoundTask.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Cuts the tables of a document into drafts of tasks. Columns and categories go on from one table to the next, as a
/// list does that a page break has parted.
final class TableReader {

    private final List<Draft> drafts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final LeftOut leftOut = new LeftOut();
    private @Nullable Columns columns;
    private Set<Part> carriesDown = Set.of();
    private String category = "";
    private String above = "";
    private String part = "";
    private final Map<String, Affinity> known = new HashMap<>();
    private boolean numbered;
    private boolean textNumbers;
    private boolean headed;

    /// What a table's rows say.
    ///
    /// @param heading that stands right above the table, empty where there is none
    void read(Table table, String heading) {
        var form = Form.read(table.rows());
        headed |= drafts.addAll(form);
        if (form.isEmpty()) {
            SideBySide.parts(table.rows()).forEach(rows -> read(rows, heading));
        }
    }

    private void read(List<Row> rows, String heading) {
        above = heading;
        var first = start(rows);
        if (first < 0) {
            rows.forEach(row -> notes.add(RowCells.joined(row)));
            leftOut.table(rows);
            return;
        }
        var index = first;
        while (index < rows.size()) {
            var header = HeaderFinder.at(rows, index);
            if (header.isPresent()) {
                index += header.get().rows();
                learn(header.get().columns(), rows.subList(index, end(rows, index)));
            } else {
                readRow(rows.get(index));
                index++;
            }
        }
    }

    /// The first row to read: the header, or a row of a table that goes on or has no header; −1 if there is no list.
    private int start(List<Row> rows) {
        if (Statistics.isFigures(rows)) {
            return -1;
        }
        for (var i = 0; i < Math.min(rows.size(), 60); i++) {
            var header = HeaderFinder.at(rows, i);
            if (header.isPresent()) {
                var from = i;
                // A page may begin with tasks of the page before.
                while (from > 0 && columns().labels().equals(header.get().columns().labels())
                        && RowCells.filled(rows.get(from - 1)) > 2) {
                    from--;
                }
                rows.subList(0, from).forEach(this::title);
                return from;
            }
        }
        var width = rows.isEmpty() ? 0 : rows.getFirst().cells().size();
        if (columns != null && columns.parts().size() == width) {
            return 0;
        }
        var guessed = new ColumnGuess(rows).withoutHeader(width);
        if (width < 2 || !guessed.has(Part.TEXT) || !guessed.has(Part.UNITS) || columns != null) {
            return -1;
        }
        columns = guessed;
        headed = false;
        prepare(rows);
        return 0;
    }

    /// What stands above the header; a chapter's heading is that of the tasks below.
    private void title(Row row) {
        notes.add(RowCells.joined(row));
        if (RowCells.filled(row) == 1 && Headings.isHeading(RowCells.joined(row))) {
            above = RowCells.joined(row);
        }
    }

    private static int end(List<Row> rows, int from) {
        return IntStream.range(from, rows.size())
                .filter(index -> HeaderFinder.at(rows, index).isPresent())
                .findFirst()
                .orElse(rows.size());
    }

    private void learn(Columns header, List<Row> rows) {
        var before = columns;
        category = above.isEmpty() ? category : above;
        if (before != null && before.labels().equals(header.labels())) {
            part = "";
            return;
        }
        headed = true;
        category = above;
        var listed = rows.stream().filter(row -> RowCells.filled(row) > 1).toList();
        var guess = new ColumnGuess(listed);
        columns = guess.settleText(guess.settleFigures(header)).settleUnits();
        leftOut.columns(columns(), listed);
        prepare(listed);
    }

    private void prepare(List<Row> rows) {
        carriesDown = CarriedDown.parts(columns(), rows);
        textNumbers = TextNumbers.in(columns(), rows);
        var number = columns().indexOf(Part.NUMBER);
        numbered = number >= 0 && rows.stream()
                .filter(row -> PrintedNumber.isNumber(row.cells().get(number).text()))
                .count() * 2 > rows.size();
    }

    private Columns columns() {
        return columns == null ? new Columns(List.of(), List.of()) : columns;
    }

    private void readRow(Row row) {
        var texts = RowCells.distinct(row);
        if (texts.isEmpty()) {
            return;
        }
        var newPart = !row.cells().getFirst().place().part().equals(part);
        part = row.cells().getFirst().place().part();
        if (NoTask.isNote(row)) {
            notes.add(RowCells.joined(row));
        } else if (!readHeading(row, texts)) {
            readTask(row, newPart);
        }
    }

    /// A row that holds nothing but a heading for those below it.
    private boolean readHeading(Row row, List<String> texts) {
        var first = texts.getFirst();
        var heading = Headings.isHeading(first) || (first.length() <= NoTask.LONGEST_HEADING && !first.contains("。"));
        if (texts.size() == 1 && !PrintedNumber.isNumber(first)) {
            if (!heading || isTaskAlone(row) || isBesideText(row)) {
                return false;
            }
            category = first.replace("\n", "");
            return true;
        }
        var chapter = numbered ? NoTask.chapter(texts) : Optional.<String>empty();
        category = chapter.orElse(category);
        return chapter.isPresent();
    }

    /// One cell alone in the text's column, where the list has no rows of headings, is a task of which the rest is
    /// missing or merged.
    private boolean isTaskAlone(Row row) {
        var text = columns().indexOf(Part.TEXT);
        var cell = text < 0 ? null : row.cells().get(text);
        return cell != null && !cell.isEmpty() && !cell.carried() && RowCells.filled(row) == 1
                && !Headings.isHeading(cell.text())
                && columns().has(Part.CATEGORY);
    }

    /// One cell alone below names is the rest of a row that the end of a page has torn.
    private boolean isBesideText(Row row) {
        return numbered && IntStream.range(0, row.cells().size())
                .filter(column -> !row.cells().get(column).isEmpty())
                .allMatch(column -> columns().parts().get(column).isNames())
                && !Headings.isHeading(RowCells.joined(row));
    }

    private void readTask(Row row, boolean newPart) {
        var cells = RowCells.withoutSpread(row);
        var places = RowAligner.align(columns(), cells, known);
        var draft = new Draft();
        for (var i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                place(draft, cells.get(i), places[i]);
            } else if (i < columns().parts().size()) {
                draft.blank(columns().parts().get(i), cells.get(i).place());
            }
        }
        var moved = RowAligner.moved(columns(), cells, places);
        if (!moved.isEmpty()) {
            draft.odd(Kind.SHIFTED_ROW, moved, "已按内容归位，请核对");
        }
        if (columns().tellLead()) {
            draft.tellLead();
        }
        settle(row, draft, newPart);
    }

    private void place(Draft draft, Cell cell, int column) {
        if (column < 0) {
            draft.odd(Kind.UNPLACED_CELL, cell.text(), "此格不知属于哪一列，未读入，请核对原文");
            return;
        }
        var target = columns().parts().get(column);
        if (target == Part.STAGE) {
            draft.stage(new Stage(columns().labels().get(column), oneLine(cell.text())), cell.place());
        } else if (target == Part.TEXT && textNumbers) {
            TextNumbers.put(draft, cell);
        } else if (target != Part.OTHER) {
            draft.put(target, target == Part.CATEGORY || target == Part.TEXT ? oneLine(cell.text()) : cell.text(),
                    cell.place());
        }
    }

    /// Joins what goes on from the row above, and carries down what the row leaves blank.
    private void settle(Row row, Draft draft, boolean newPart) {
        if (draft.has(Part.CATEGORY)) {
            category = TornCategory.whole(category, draft.get(Part.CATEGORY).replace('\n', ' '), newPart, drafts);
        }
        var last = drafts.isEmpty() ? null : drafts.getLast();
        if (last != null && continues(row, draft, newPart)) {
            Continuation.join(last, draft, isCarried(row, Part.TEXT));
            return;
        }
        if (!draft.has(Part.TEXT) && !draft.hasUnits() && !draft.has(Part.NUMBER)) {
            leftOut.row(row, draft);
            return;
        }
        draft.set(Part.CATEGORY, category);
        if (last != null && !isUnderNewHeading(last)) {
            CarriedDown.fill(draft, last, carriesDown);
        }
        drafts.add(draft);
    }

    private boolean isUnderNewHeading(Draft last) {
        return !last.get(Part.CATEGORY).equals(category) && !carriesDown.contains(Part.LEADER);
    }

    private boolean continues(Row row, Draft draft, boolean newPart) {
        if (isCarried(row, Part.TEXT)) {
            return !columns().has(Part.NUMBER) || isCarried(row, Part.NUMBER) || !draft.has(Part.NUMBER);
        }
        if (draft.has(Part.NUMBER) || !numbered) {
            return false;
        }
        if (newPart || !draft.has(Part.TEXT)) {
            return true;
        }
        return !draft.hasUnits() && !isCarriedUnits(row) && !drafts.getLast().get(Part.TEXT).endsWith("。");
    }

    private boolean isCarriedUnits(Row row) {
        return isCarried(row, Part.UNITS) || isCarried(row, Part.LEAD);
    }

    private boolean isCarried(Row row, Part target) {
        var column = columns().indexOf(target);
        return column >= 0 && row.cells().get(column).carried() && !row.cells().get(column).isEmpty();
    }

    static String oneLine(String text) {
        return text.replaceAll("(?<=[A-Za-z])\\n(?=[A-Za-z])", " ").replace("\n", "");
    }

    List<Draft> drafts() {
        return drafts;
    }

    /// What was left out.
    List<Anomaly> anomalies() {
        return leftOut.anomalies();
    }

    /// Rows that are no tasks: titles, notes, sums.
    List<String> notes() {
        return notes;
    }

    /// The headings of its columns, which may say who leads.
    String labels() {
        return String.join(" ", columns().labels());
    }

    boolean headed() {
        return headed;
    }
}
