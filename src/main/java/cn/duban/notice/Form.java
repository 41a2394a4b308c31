package cn.duban.notice;

import cn.duban.document.Block.Row;
import cn.duban.document.Cell;
import cn.duban.notice.FoundTask.Stage;
import java.util.ArrayList;
import java.util.List;

/// A table that is the form of a task, or of several one below the other, each label with its content beside it:
/// 督办事项 | … | 牵头单位 | 甲.
final class Form {

    private static final int FEWEST = 3;

    private final List<Draft> drafts = new ArrayList<>();
    private String firstLabel = "";
    private int labels;

    private Form() {}

    /// The tasks; none if a table is no form.
    static List<Draft> read(List<Row> rows) {
        var form = new Form();
        var read = rows.stream().filter(row -> RowCells.filled(row) > 1).allMatch(form::read);
        var sound = read && form.labels >= FEWEST * form.drafts.size()
                && form.drafts.stream().allMatch(draft -> draft.has(Part.TEXT) && draft.hasUnits());
        return sound ? form.drafts : List.of();
    }

    private boolean read(Row row) {
        var cells = RowCells.withoutSpread(row).stream().filter(cell -> !cell.isEmpty() || !cell.carried()).toList();
        for (var i = 0; i < cells.size(); i += 2) {
            var label = cells.get(i);
            var content = i + 1 < cells.size() ? cells.get(i + 1) : label;
            if (!isLabel(label.text()) || Labels.isHeading(content.text())) {
                return false;
            }
            put(label.text(), content);
        }
        return true;
    }

    /// Forms have boxes of their own, such as 办理情况 or 领导批示.
    private static boolean isLabel(String text) {
        return Labels.isHeading(text) || (text.matches("[\\p{IsHan}\\s]{2,10}") && !new Affinity(text).isUnits());
    }

    private void put(String label, Cell content) {
        firstLabel = drafts.isEmpty() ? label : firstLabel;
        if (label.equals(firstLabel)) {
            drafts.add(new Draft());
        }
        var draft = drafts.getLast();
        var part = Labels.part(label);
        labels += part == Part.OTHER ? 0 : 1;
        if (part == Part.LEAD) {
            draft.tellLead();
        }
        switch (part == Part.TEXT && draft.has(part) ? Part.STAGE : part) {
            case STAGE -> draft.stage(new Stage(label, TableReader.oneLine(content.text())), content.place());
            case TEXT -> draft.put(part, TableReader.oneLine(content.text()), content.place());
            case OTHER, MEASURE -> tell(draft, label, content);
            case NUMBER, CATEGORY, LEAD, CO, UNITS, LEADER, DUE, REMARK ->
                draft.put(part, content.text(), content.place());
        }
    }

    private static void tell(Draft draft, String label, Cell content) {
        if (!content.isEmpty() && !content.text().equals(label) && !Labels.isUseless(label)) {
            draft.odd(Anomaly.Kind.UNPLACED_CELL, label + "：" + content.text(), "不知是何内容，未读入，请核对", content.place());
        }
    }
}
