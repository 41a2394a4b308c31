package cn.duban.notice;

import java.math.BigDecimal;

/// A number in a clause.
sealed interface FoundNumber {

    /// Where it begins in the clause.
    int start();

    /// Where it ends in the clause, its measure word included.
    int end();

    /// An amount, e.g. 60万平方米.
    ///
    /// @param highest the upper end of a range (5%—6%); otherwise the value itself
    record Amount(int start, int end, BigDecimal value, BigDecimal highest, String unit) implements FoundNumber {

        boolean isRange() {
            return value.compareTo(highest) != 0;
        }

        boolean isPercent() {
            return unit.endsWith("%") || unit.endsWith("百分点");
        }

        boolean isMoney() {
            return unit.endsWith("元");
        }

        /// Whether it counts how often something happened (人次), which only adds up.
        boolean countsTimes() {
            return unit.endsWith("次");
        }

        /// Whether it says how big something is rather than how many there are.
        boolean isSize() {
            return isMoney() || unit.matches(".*(?:米|里|顷|亩|吨|斤|克|时|瓦|吨标准煤)");
        }
    }

    /// A number that only names something: a year, a metro line, an ordinal.
    record Label(int start, int end) implements FoundNumber {}

    /// A number of which a person has to say what it is.
    record Unclear(int start, int end, String why) implements FoundNumber {}
}
