package cn.duban.ledger;

import java.math.BigDecimal;

/// A figure of the task's own target reached so far, as written.
///
/// @param unit as written, e.g. `万平方米` or `%`
public record Quantity(BigDecimal value, String unit) {

    /// What is counted in, without 万 and 亿.
    public String measure() {
        return unit.startsWith("万") || unit.startsWith("亿") ? unit.substring(1) : unit;
    }

    /// The value without 万 and 亿.
    public BigDecimal amount() {
        return unit.startsWith("万") ? value.movePointRight(4) : unit.startsWith("亿") ? value.movePointRight(8) : value;
    }

    @Override
    public String toString() {
        return value.toPlainString() + unit;
    }
}
