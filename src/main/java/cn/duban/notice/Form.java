package cn.duban.notice;

import cn.duban.document.Block.Row;
import cn.duban.document.Cell;
import cn.duban.notice.FoundTask.Stage;
import java.util.List;
import java.util.Optional;

/// A table that is the form of one task, each label with its content beside it: 督办事项 | … | 牵头单位 | 甲.
final class Form {

    private static final int FEWEST = 3;

    private final Draft draft = new Draft();
    private int labels;

    private Form() {}

    /// The task; empty if a table is no form.
    static Optional<Draft> read(List<Row> rows) {
        var form = new Form();
        var read = rows.stream().filter(row -> RowCells.filled(row) > 1).allMatch(form::read);
        return read && form.labels >= FEWEST && form.draft.has(Part.TEXT) && form.draft.hasUnits()
                ? Optional.of(form.draft)
                : Optional.empty();
    }

    private boolean read(Row row) {
        var cells = RowCells.withoutSpread(row).stream().filter(cell -> !cell.isEmpty() || !cell.carried()).toList();
        for (var i = 0; i < cells.size(); i += 2) {
            var label = cells.get(i);
            var content = i + 1 < cells.size() ? cells.get(i + 1) : label;
            if (!Labels.isHeading(label.text()) || Labels.isHeading(content.text())) {
                return false;
            }
            put(label.text(), content);
        }
        return true;
    }

    private void put(String label, Cell content) {
        var part = Labels.part(label);
        labels++;
        if (part == Part.LEAD) {
            draft.tellLead();
        }
        switch (part) {
            case STAGE -> draft.stage(new Stage(label, TableReader.oneLine(content.text())), content.place());
            case TEXT -> draft.put(part, TableReader.oneLine(content.text()), content.place());
            case OTHER, MEASURE -> tell(label, content);
            case NUMBER, CATEGORY, LEAD, CO, UNITS, LEADER, DUE, REMARK ->
                draft.put(part, content.text(), content.place());
        }
    }

    private void tell(String label, Cell content) {
        if (!content.isEmpty() && !Labels.isUseless(label)) {
            draft.odd(Anomaly.Kind.UNPLACED_CELL, label + "：" + content.text(), "不知是何内容，未读入，请核对", content.place());
        }
    }
}
