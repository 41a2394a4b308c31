package cn.duban.contact;

import cn.duban.understanding.ChineseNumerals;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads the day until which somebody wants more time, against the day it is written on.
///
/// @param today the day it is written on
/// @param deadline the day that a span of days (延期三天) is counted from, unless it has gone by
record Days(LocalDate today, LocalDate deadline) {

    private static final String NUMBER = "(\\d{1,2}|[一二两三四五六七八九十]{1,3})";
    private static final Pattern FULL = Pattern.compile("(\\d{4})[年./-](\\d{1,2})[月./-](\\d{1,2})");
    private static final Pattern MONTH_DAY = Pattern.compile("(?<![\\d年./-])" + NUMBER + "月" + NUMBER + "(?!\\d)[日号]?");
    private static final Pattern DOTTED = Pattern.compile("(?<![\\d./-])(\\d{1,2})[./](\\d{1,2})(?![\\d%./])");
    private static final Pattern MONTH_END = Pattern
            .compile("(?:(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})|(?<next>下个?)|本|这个?|当)?月(?:份)?(?:底|末)");
    private static final Pattern NEXT_MONTH_DAY = Pattern.compile("下个?月" + NUMBER + "[日号]");
    private static final Pattern DAY = Pattern.compile("(?<![\\d月.])" + NUMBER + "[日号]");
    private static final Pattern WEEKDAY = Pattern.compile("(下下|下|本|这)?个?(?:周|星期|礼拜)([一二三四五六日天])");
    private static final Pattern NEAR = Pattern.compile("今天|(?:大后|明|后)天");
    private static final Pattern SPAN = Pattern.compile(
            "(?:^\\s*|(?:延期|延后|推迟|宽限|缓报?|延迟|延长|展期|晚|多给|再给)[^,。;\\d一二两三四五六七八九十半]{0,4})(\\d{1,2}|半|[一二两三四五六七八九十]{1,3})(?:个?(工作日)|(天|日)|个?(周|星期|礼拜)|个(月))");
    private static final Pattern AFTER = Pattern
            .compile(NUMBER + "(?:个?(工作日)|(天|日)|个?(周|星期|礼拜)|个(月))(?:之后|以后|后|内|以内)");
    private static final Pattern HOLIDAY = Pattern.compile("(元旦|清明|五一|劳动节|国庆|十一)节?(?:假期?|长假|放假)?(?:之后|以后|过后|后)");
    private static final Pattern YEAR_END = Pattern.compile("年底|年末");
    private static final Pattern QUARTER_END = Pattern.compile("(?:本)?季度?末");
    private static final Pattern TOWARDS = Pattern.compile("(?:到|至|于|为)\\s*$");
    private static final Pattern OR = Pattern.compile("(?:或者?|还是)到?\\s*$");
    private static final String WEEK = "一二三四五六日";
    private static final int LONG_AGO = 150;

    /// A day found, and where.
    private record Found(LocalDate day, int start) {}

    /// The one day a text asks for.
    ///
    /// @param text in plain form, without the numbers of tasks
    /// @return empty if it names none, several, or one that cannot be told
    Optional<LocalDate> in(String text) {
        var found = new ArrayList<Found>();
        find(FULL, text, found, match -> Optional.of(LocalDate.of(Integer.parseInt(match.group(1)),
                Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)))));
        find(MONTH_DAY, text, found,
                match -> coming(ChineseNumerals.count(match.group(1)), ChineseNumerals.count(match.group(2))));
        find(DOTTED, text, found,
                match -> coming(ChineseNumerals.count(match.group(1)), ChineseNumerals.count(match.group(2))));
        find(NEXT_MONTH_DAY, text, found,
                match -> Optional.of(YearMonth.from(today).plusMonths(1).atDay(ChineseNumerals.count(match.group(1)))));
        find(DAY, text, found, match -> Optional.of(ofMonth(ChineseNumerals.count(match.group(1)))));
        find(MONTH_END, text, found, match -> Optional.of(monthEnd(match)));
        find(WEEKDAY, text, found, match -> Optional.of(weekday(match)));
        find(NEAR, text, found, match -> Optional.of(today.plusDays(switch (match.group()) {
            case "今天" -> 0;
            case "明天" -> 1;
            case "后天" -> 2;
            default -> 3;
        })));
        find(HOLIDAY, text, found, match -> holiday(match.group(1)));
        find(YEAR_END, text, found, _ -> Optional.of(LocalDate.of(today.getYear(), 12, 31)));
        find(QUARTER_END, text, found,
                _ -> Optional.of(YearMonth.of(today.getYear(), (today.getMonthValue() + 2) / 3 * 3).atEndOfMonth()));
        find(AFTER, text, found, match -> Optional.of(later(match, today)));
        find(SPAN, text, found, match -> Optional.of(later(match, deadline.isBefore(today) ? today : deadline)));
        return one(text, found).filter(day -> !day.isBefore(today));
    }

    private static Optional<LocalDate> one(String text, List<Found> found) {
        if (found.stream().anyMatch(day -> OR.matcher(text.substring(0, day.start)).find())) {
            return Optional.empty();
        }
        var towards = found.stream()
                .filter(day -> TOWARDS.matcher(text.substring(0, day.start)).find())
                .map(Found::day)
                .distinct()
                .toList();
        var days = towards.isEmpty() ? found.stream().map(Found::day).distinct().toList() : towards;
        return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
    }

    /// Tells a day from what matched.
    private interface Teller {

        Optional<LocalDate> tell(MatchResult match);
    }

    private static void find(Pattern pattern, String text, List<Found> found, Teller teller) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            var start = matcher.start();
            if (found.stream().noneMatch(other -> other.start == start)) {
                tell(matcher.toMatchResult(), teller).ifPresent(day -> found.add(new Found(day, start)));
            }
        }
    }

    private static Optional<LocalDate> tell(MatchResult match, Teller teller) {
        try {
            return teller.tell(match);
        } catch (DateTimeException noSuchDay) {
            // 4月31日 is no day: it has to be asked for.
            return Optional.empty();
        }
    }

    /// The day of that name that comes next; one just gone by stays gone by.
    private Optional<LocalDate> coming(int month, int day) {
        var thisYear = LocalDate.of(today.getYear(), month, day);
        return Optional.of(ChronoUnit.DAYS.between(thisYear, today) > LONG_AGO ? thisYear.plusYears(1) : thisYear);
    }

    private LocalDate ofMonth(int day) {
        var thisMonth = YearMonth.from(today);
        return day < today.getDayOfMonth() ? thisMonth.plusMonths(1).atDay(day) : thisMonth.atDay(day);
    }

    private LocalDate monthEnd(MatchResult match) {
        if (match.group("month") != null) {
            return coming(ChineseNumerals.count(match.group("month")), 1)
                    .map(first -> YearMonth.from(first).atEndOfMonth())
                    .orElse(today);
        }
        return YearMonth.from(today).plusMonths(match.group("next") == null ? 0 : 1).atEndOfMonth();
    }

    private LocalDate weekday(MatchResult match) {
        var day = DayOfWeek.of(WEEK.indexOf(match.group(2).equals("天") ? "日" : match.group(2)) + 1);
        var ofThisWeek = today.with(DayOfWeek.MONDAY).plusDays(day.getValue() - 1L);
        return switch (match.group(1)) {
            case "下" -> ofThisWeek.plusWeeks(1);
            case "下下" -> ofThisWeek.plusWeeks(2);
            case null -> ofThisWeek.isBefore(today) ? ofThisWeek.plusWeeks(1) : ofThisWeek;
            default -> ofThisWeek;
        };
    }

    /// The first day after a holiday that always falls on the same days.
    private Optional<LocalDate> holiday(String name) {
        return switch (name) {
            case "元旦" -> coming(1, 2);
            case "清明" -> coming(4, 7);
            case "五一", "劳动节" -> coming(5, 6);
            default -> coming(10, 8);
        };
    }

    private static LocalDate later(MatchResult match, LocalDate from) {
        var half = match.group(1).equals("半");
        var count = half ? 0 : ChineseNumerals.count(match.group(1));
        if (match.group(2) != null) {
            return workingDays(from, count);
        }
        if (match.group(3) != null) {
            return from.plusDays(count);
        }
        if (match.group(4) != null) {
            return from.plusWeeks(count);
        }
        return half ? from.plusDays(15) : from.plusMonths(count);
    }

    private static LocalDate workingDays(LocalDate from, int count) {
        var day = from;
        for (var left = count; left > 0;) {
            day = day.plusDays(1);
            left -= day.getDayOfWeek().getValue() > 5 ? 0 : 1;
        }
        return day;
    }
}
