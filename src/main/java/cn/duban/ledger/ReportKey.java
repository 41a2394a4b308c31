package cn.duban.ledger;

import cn.duban.registry.Period;
import java.util.Comparator;

/// Names the one report a unit owes on a task in a period.
///
/// @param unit canonical name
public record ReportKey(Period period, int task, String unit) implements Comparable<ReportKey> {

    @Override
    public int compareTo(ReportKey other) {
        return Comparator.comparing(ReportKey::period)
                .thenComparingInt(ReportKey::task)
                .thenComparing(ReportKey::unit)
                .compare(this, other);
    }
}
