package cn.duban.registry;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// A number in a task's text that the task is to reach.
///
/// @param metric what is counted, in the notice's words, e.g. `新引进北京项目`
/// @param value in the unit as written, e.g. 60 for 60万平方米
/// @param unit as written, e.g. `万平方米` or `%`
/// @param quote the passage it was read from
public record Target(String metric, Comparator comparator, BigDecimal value, String unit, Kind kind, String quote) {

    private static final Pattern SMALL_IS_GOOD = Pattern
            .compile("(?:失业|债务|负债|不良|不良贷款|杠杆|受害|死亡|发病|发生|发案|空置|辍学|漏损|损失|投诉|事故)率$"
                    + "|涨幅$|浓度$|PM(?:2\\.5|10)$|死亡人数$|事故起数$|(?<!压减|减少)(?:时限|周期)$");

    /// Whether a figure meets it by staying at or below it: where that is written, and where a bare number is one of
    /// those of which less is better, as 城镇登记失业率4%.
    public boolean isCeiling() {
        return comparator.isUpperBound() || (comparator == Comparator.EQUAL && SMALL_IS_GOOD.matcher(metric).find());
    }

    /// Whether a figure in the target's unit meets it.
    public boolean isMetBy(BigDecimal figure) {
        var order = figure.compareTo(value);
        return switch (comparator) {
            case MORE_THAN -> order > 0;
            case LESS_THAN -> order < 0;
            case AT_MOST -> order <= 0;
            case AT_LEAST -> order >= 0;
            case EQUAL -> isCeiling() ? order <= 0 : order >= 0;
        };
    }

    /// How a value is held against the target. A bare number is `EQUAL` as written; reaching or passing it is met.
    public enum Comparator {
        AT_LEAST(">="), MORE_THAN(">"), EQUAL("="), AT_MOST("<="), LESS_THAN("<");

        private final String sign;

        Comparator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        /// Whether the value is not to be passed.
        public boolean isUpperBound() {
            return this == AT_MOST || this == LESS_THAN;
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
