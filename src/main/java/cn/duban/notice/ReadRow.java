package cn.duban.notice;

import cn.duban.notice.Names.Word;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row of the list, its cells told apart.
///
/// @param heading null in the rows that stand under the heading of an earlier one
/// @param text null if no cell holds one
/// @param names units and leaders, in printed order
/// @param places which cell holds what, counted from 0
/// @param anomalies what was odd about single cells
record ReadRow(
        int number,
        @Nullable String heading,
        @Nullable String text,
        List<Word> names,
        Map<Column, Integer> places,
        List<Anomaly> anomalies) {

    /// What a cell holds.
    enum Column {
        HEADING("主要任务"), TEXT("重点工作"), UNITS("责任单位"), LEADERS("责任区领导");

        private final String label;

        Column(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
