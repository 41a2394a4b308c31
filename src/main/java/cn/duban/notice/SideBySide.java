package cn.duban.notice;

import cn.duban.document.Block.Row;
import java.util.ArrayList;
import java.util.List;

/// Takes apart a table that is two lists side by side under the same headings.
final class SideBySide {

    private SideBySide() {}

    /// The lists, from left to right; mostly there is one, the table itself.
    static List<List<Row>> parts(List<Row> rows) {
        for (var i = 0; i < Math.min(rows.size(), 20); i++) {
            var header = HeaderFinder.at(rows, i);
            if (header.isPresent()) {
                var width = header.get().columns().parts().size();
                var second = second(header.get().columns());
                return second == 0
                        ? List.of(rows)
                        : List.of(cut(rows, 0, second), cut(rows.subList(i, rows.size()), second, width));
            }
        }
        return List.of(rows);
    }

    /// Where the headings begin again, number and all; 0 where they do not.
    private static int second(Columns columns) {
        var labels = columns.labels();
        var first = columns.indexOf(Part.NUMBER);
        for (var at = first + 2; first == 0 && at * 2 <= labels.size() + 1; at++) {
            var again = labels.subList(at, labels.size());
            if (again.size() >= 3 && again.equals(labels.subList(0, again.size()))
                    && labels.subList(again.size(), at).stream().allMatch(String::isEmpty)) {
                return at;
            }
        }
        return 0;
    }

    private static List<Row> cut(List<Row> rows, int from, int to) {
        var cut = new ArrayList<Row>();
        for (var row : rows) {
            cut.add(new Row(row.cells().subList(from, to)));
        }
        return cut;
    }
}
