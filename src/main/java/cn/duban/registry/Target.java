package cn.duban.registry;

import java.math.BigDecimal;

/// A number in a task's text that the task is to reach.
///
/// @param metric what is counted, in the notice's words, e.g. `新引进北京项目`
/// @param value in the unit as written, e.g. 60 for 60万平方米
/// @param unit as written, e.g. `万平方米` or `%`
/// @param quote the passage it was read from
public record Target(String metric, Comparator comparator, BigDecimal value, String unit, Kind kind, String quote) {

    /// How a value is held against the target. A bare number is `EQUAL` as written; reaching or passing it is met.
    public enum Comparator {
        AT_LEAST(">="), MORE_THAN(">"), EQUAL("=");

        private final String sign;

        Comparator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /// How the number comes about, which decides what pace can be asked of it.
    public enum Kind {
        /// A rate against last year; a quarter reports the rate, not a share of it.
        GROWTH_RATE,
        /// A sum over the year.
        ANNUAL_FLOW,
        /// A level held at the moment of asking.
        STOCK_LEVEL,
        /// A number of works to be done.
        WORKS_COUNT
    }
}
