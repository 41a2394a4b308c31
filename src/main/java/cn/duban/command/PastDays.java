package cn.duban.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads days that have been, in the usual forms: 6-30, 6.30, 6/30, 6月30日, 2024-06-30, 6月底, 昨天.
final class PastDays {

    private static final String SEPARATOR = "[-./]";
    /// A day as it is typed, for use in other expressions; has no groups with names of others.
    static final String FORM = "(?:(?:(?:\\d{4}年?" + SEPARATOR + "?)?\\d{1,2}(?:月|" + SEPARATOR
            + ")\\d{1,2}[日号]?)|(?:\\d{4}年)?\\d{1,2}月[底末]|今天|今日|昨天|昨日|前天)";
    private static final Pattern NUMBERS = Pattern.compile("(?:(\\d{4})年?" + SEPARATOR + "?)?(\\d{1,2})(?:月|"
            + SEPARATOR + ")(\\d{1,2})[日号]?");
    private static final Pattern END = Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})月[底末]");

    private PastDays() {}

    /// The day a text names; without a year the last one that is not yet to come, else that of this year. Empty where
    /// there is no such day.
    ///
    /// @param text in half width
    static Optional<LocalDate> read(String text, LocalDate today) {
        try {
            return day(text, today);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text, LocalDate today) {
        var numbers = NUMBERS.matcher(text);
        var end = END.matcher(text);
        if (numbers.matches()) {
            var month = Integer.parseInt(numbers.group(2));
            var day = Integer.parseInt(numbers.group(3));
            return Optional.of(past(numbers, LocalDate.of(year(numbers, today), month, day), today));
        }
        if (end.matches()) {
            var month = YearMonth.of(year(end, today), Integer.parseInt(end.group(2)));
            return Optional.of(past(end, month.atEndOfMonth(), today));
        }
        return switch (text) {
            case "今天", "今日" -> Optional.of(today);
            case "昨天", "昨日" -> Optional.of(today.minusDays(1));
            case "前天" -> Optional.of(today.minusDays(2));
            default -> Optional.empty();
        };
    }

    private static int year(Matcher match, LocalDate today) {
        return match.group(1) == null ? today.getYear() : Integer.parseInt(match.group(1));
    }

    /// In January people say 12月5日 of the year before; a day some months ahead is left, to be told that it is to come.
    private static LocalDate past(Matcher match, LocalDate day, LocalDate today) {
        return match.group(1) == null && day.isAfter(today.plusMonths(6)) ? day.minusYears(1) : day;
    }

    /// A time of day as `9:30`, `09:30` or `9点30`; empty where it is none.
    static Optional<LocalTime> time(String text) {
        var time = Pattern.compile("(\\d{1,2})[:点时](\\d{2})?分?").matcher(text);
        if (!time.matches() || Integer.parseInt(time.group(1)) > 23
                || (time.group(2) != null && Integer.parseInt(time.group(2)) > 59)) {
            return Optional.empty();
        }
        return Optional.of(LocalTime.of(Integer.parseInt(time.group(1)),
                time.group(2) == null ? 0 : Integer.parseInt(time.group(2))));
    }
}
