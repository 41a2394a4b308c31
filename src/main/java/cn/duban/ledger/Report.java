package cn.duban.ledger;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One unit's account of one task in one period (进展填报), as it was given.
///
/// @param percent completion of the year's task, 0–100; null where none was stated
/// @param status null where none was stated
/// @param progress the account in the contact's words
/// @param problems null where none was named
/// @param next next steps; null where none were named
public record Report(
        @Nullable BigDecimal percent,
        @Nullable Status status,
        List<Quantity> values,
        String progress,
        @Nullable String problems,
        @Nullable String next) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Report {
        values = List.copyOf(values);
        if (percent != null && (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0)) {
            throw new IllegalArgumentException("完成比例应在 0–100 之间：" + percent.toPlainString());
        }
    }
}
