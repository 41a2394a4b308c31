package cn.duban.notice;

import cn.duban.notice.Anomaly.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Holds the numbers of a list against each other and against what the letter says.
final class Numbering {

    private Numbering() {}

    static List<Anomaly> check(NoticeTable table) {
        var anomalies = new ArrayList<Anomaly>();
        var numbers = new TreeSet<Integer>();
        table.rows().forEach(row -> numbers.add(row.number()));
        var expected = 1;
        for (int number : numbers) {
            if (number > expected) {
                var gap = number - 1 == expected ? "" + expected : expected + "–" + (number - 1);
                anomalies.add(new Anomaly(expected, Kind.MISSING_NUMBER, gap, "清单中没有这些序号，请核对原文是否有遗漏"));
            }
            expected = number + 1;
        }
        table.announced().ifPresent(announced -> {
            if (announced != numbers.size()) {
                anomalies.add(new Anomaly(0, Kind.COUNT_MISMATCH,
                        "通知称 " + announced + " 项，清单读到 " + numbers.size() + " 项", "请核对原文是否完整"));
            }
        });
        return anomalies;
    }
}
