package cn.duban.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.regex.Pattern;

/// A report period: one quarter of a year.
///
/// @param quarter 1 to 4
public record Period(int year, int quarter) implements Comparable<Period> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})Q([1-4])");
    private static final String[] QUARTERS = {"一", "二", "三", "四"};

    public Period {
        if (quarter < 1 || quarter > 4) {
            throw new IllegalArgumentException("季度应为 1–4：" + quarter);
        }
    }

    /// Reads the form of `toString`, e.g. `2024Q1`.
    ///
    /// @throws IllegalArgumentException if it is not of that form
    public static Period parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("报告期应形如 2024Q1：" + text);
        }
        return new Period(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
    }

    /// The quarter that a day lies in.
    public static Period of(LocalDate day) {
        return new Period(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, quarter * 3 - 2, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    /// The quarter after this one.
    public Period next() {
        return of(lastDay().plusDays(1));
    }

    /// As people write it, e.g. `2024年一季度`.
    public String label() {
        return year + "年" + QUARTERS[quarter - 1] + "季度";
    }

    @Override
    public int compareTo(Period other) {
        return Comparator.comparingInt(Period::year).thenComparingInt(Period::quarter).compare(this, other);
    }

    @Override
    public String toString() {
        return year + "Q" + quarter;
    }
}
