package cn.duban.ledger;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The figures that a plan sets for the end of one of its parts, as they were read from its words.
///
/// @param percent completion; null where none is set
/// @param values figures of the task's own targets
/// @param toDate whether the words say that they count from the year's beginning (累计, 达到)
public record Aim(@Nullable BigDecimal percent, List<Quantity> values, boolean toDate) {

    public Aim {
        values = List.copyOf(values);
        if (percent == null && values.isEmpty()) {
            throw new IllegalArgumentException("工作安排没有数字的，不应记为有");
        }
    }
}
