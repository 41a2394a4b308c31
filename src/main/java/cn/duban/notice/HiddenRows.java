package cn.duban.notice;

import cn.duban.document.Block.Row;
import cn.duban.document.Document;
import cn.duban.document.Hidden;
import cn.duban.notice.Anomaly.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Tells what a workbook hides. What somebody hid by hand is not part of the list as its reader sees it; what only a
/// filter hides is.
final class HiddenRows {

    private static final int NAMED = 10;

    private HiddenRows() {}

    static List<Anomaly> told(Document document) {
        return document.hidden()
                .stream()
                .filter(HiddenRows::matters)
                .map(hidden -> hidden.sheet() ? sheet(hidden) : rows(hidden))
                .toList();
    }

    /// A sheet of words to choose from, as office programs hide them, holds no list.
    private static boolean matters(Hidden hidden) {
        var rows = hidden.table().rows();
        return hidden.sheet()
                ? IntStream.range(0, rows.size()).anyMatch(index -> HeaderFinder.at(rows, index).isPresent())
                : rows.stream().anyMatch(row -> RowCells.filled(row) > 1);
    }

    private static Anomaly sheet(Hidden hidden) {
        var place = hidden.table().rows().getFirst().cells().getFirst().place();
        return new Anomaly(0, Kind.HIDDEN, place.part() + "是隐藏的", "未读入；如应读入，请取消隐藏后再发", place);
    }

    private static Anomaly rows(Hidden hidden) {
        var rows = hidden.table().rows().stream().filter(row -> RowCells.filled(row) > 1).toList();
        var named = rows.stream()
                .limit(NAMED)
                .map(HiddenRows::number)
                .collect(Collectors.joining("、", "第 ", rows.size() > NAMED ? " 等 " + rows.size() + " 行" : " 行"));
        return new Anomaly(0, Kind.HIDDEN, named + "是隐藏的",
                hidden.read() ? "隐藏是筛选所致，已读入，请核对" : "未读入；如应读入，请取消隐藏后再发",
                rows.getFirst().cells().getFirst().place());
    }

    private static String number(Row row) {
        return String.valueOf(row.cells().getFirst().place().row());
    }
}
