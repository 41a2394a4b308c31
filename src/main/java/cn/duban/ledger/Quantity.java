package cn.duban.ledger;

import java.math.BigDecimal;

/// A figure of the task's own target reached so far, as written.
///
/// @param unit as written, e.g. `万平方米` or `%`
public record Quantity(BigDecimal value, String unit) {

    @Override
    public String toString() {
        return value.toPlainString() + unit;
    }
}
