package cn.duban.notice;

import cn.duban.document.Block.Row;
import cn.duban.notice.Anomaly.Kind;
import java.util.ArrayList;
import java.util.List;

/// What of a document's tables is not read, so that it can be told.
final class LeftOut {

    private final List<Anomaly> anomalies = new ArrayList<>();

    List<Anomaly> anomalies() {
        return anomalies;
    }

    /// A table that is no list may still hold what matters; one that only counts or says whom to call does not.
    void table(List<Row> rows) {
        if (Statistics.isCount(rows) || isDirectory(rows)) {
            return;
        }
        var wide = rows.stream().filter(row -> RowCells.filled(row) > 1).toList();
        if (wide.size() > 1) {
            anomalies.add(new Anomaly(0, Kind.UNREADABLE_LINE, RowCells.joined(wide.getFirst()), "此表不像任务清单，未读入，请核对原文",
                    wide.getFirst().cells().getFirst().place()));
        }
    }

    private static boolean isDirectory(List<Row> rows) {
        return rows.stream()
                .filter(row -> RowCells.filled(row) > 1)
                .findFirst()
                .filter(header -> RowCells.distinct(header)
                        .stream()
                        .anyMatch(label -> label.matches(".*(电话|手机|联系方式).*")))
                .isPresent();
    }

    /// Columns under a heading that nothing is known of.
    void columns(Columns header, List<Row> rows) {
        for (var i = 0; i < header.parts().size(); i++) {
            var column = i;
            var label = header.labels().get(i);
            if (header.parts().get(i) == Part.OTHER && !label.isEmpty() && !Labels.isUseless(label)
                    && rows.stream().anyMatch(row -> !row.cells().get(column).isEmpty())) {
                anomalies.add(new Anomaly(0, Kind.UNPLACED_CELL, "“" + label + "”列", "不知是何内容，未读入，请核对",
                        rows.getFirst().cells().get(column).place()));
            }
        }
    }

    /// A row without a task or units.
    void row(Row row, Draft rest) {
        var place = rest.place();
        if (place != null && (rest.has(Part.LEADER) || rest.has(Part.DUE) || !rest.stages().isEmpty())) {
            anomalies.add(new Anomaly(0, Kind.UNREADABLE_LINE, RowCells.joined(row), "此行没有任务和责任单位，未读入，请核对原文", place));
        }
    }
}
