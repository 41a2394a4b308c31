package cn.duban.notice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads deadlines as notices word them. Of several the last counts. The first ten days of a month (上旬) end on the
/// 10th, the second (中旬) on the 20th; a month alone ends on its last day.
final class DuePhrase {

    private static final String YEAR = "(?:(?<year>20\\d{2})\\s*(?:年度?|[-./])|(?<word>今年|本年|当年|明年|次年)度?|(?<short>\\d{2})年)?";
    private static final Pattern DATE = Pattern.compile(YEAR + "(?:"
            + "(?:\\d{1,2}月?(?:\\d{1,2}日?)?[-—–~～至到](?=\\d{1,2}月))?(?<month>1[0-2]|0?[1-9])(?:月份?(?!初)|[-./](?=\\d)|(?<=[-./]\\d{1,2})(?!\\d))(?:(?<day>3[01]|[12]\\d|0?[1-9])(?:日|号|(?!\\d))|(?<third>[上中下]旬)|[底末])?"
            + "|(?<half>上半年|下半年|年中|半年)"
            + "|(?:第?(?<quarter>[一二三四1-4])|(?<first>前)(?:三|3)(?:个)?)季度?末?"
            + "|[Qq](?<q>[1-4])"
            + "|(?<end>全年|年底|年末|年内|年终|岁末|年前|(?<=年)度?[底末内]))");
    private static final Pattern BARE_YEAR = Pattern.compile("(20\\d{2})年(?:度)?(?!起|开始|以来)(?:前|内|完成)?");
    /// 6月启动，2025年完成: a year by itself in which something is to be ready counts as its last day.
    private static final Pattern YEAR_OF_END = Pattern
            .compile("(20\\d{2})年(?:内|前|全面|基本|全部)*(?:完成|建成|竣工|完工|投用|投产|通车)");
    private static final Pattern RECURRING = Pattern
            .compile("每(?:年|月|季|周|日|半年|个|两)|按[月季周年]|逐[月季年]|长期|持续|常[态年]|实时|随时|即时|日常|不定期|定期|贯穿");
    private static final Pattern EACH = Pattern.compile("每(?:年|个?月|个?季度?|半年|周|日)[^，,；;。]*|按[月季周](?:度)?|逐[月季](?:度)?");
    private static final Pattern IN_TEXT = Pattern.compile(
            "(?:20\\d{2}年|20\\d{2}(?=年[底末内])|今年|年内)?(?:(?:1[0-2]|[1-9])月(?:份)?(?:底|末|\\d{1,2}日|[上中下]旬)?(?:之?前|以前|完成|建成|投用|开工|竣工)|(?:1[0-2]|[1-9])月(?:份)?(?:底|末)"
                    + "|(?:年底|年末|年内|上半年|[一二三四]季度末?|三季度末)(?:之?前|完成|建成|投用|实现|竣工))");
    private static final Pattern HINT = Pattern.compile("[\\d年月季底末持期态时常]|贯穿|全");
    private static final Pattern COMPACT_DATE = Pattern.compile("^(20\\d{2})([01]\\d)([0-3]\\d)$");
    private static final int LONGEST = 120;
    private static final String CHINESE = "一二三四";

    private DuePhrase() {}

    /// The date that a cell or passage about deadlines names; empty where there is none, as for 长期 or 每月.
    ///
    /// @param year of dates printed without one, null where it is unknown
    static Optional<LocalDate> read(String printed, @Nullable Integer year) {
        var text = EACH.matcher(plain(printed)).replaceAll("");
        var dates = DATE.matcher(text).results().map(match -> date(match, year)).flatMap(Optional::stream).toList();
        var years = dates.isEmpty() ? BARE_YEAR : YEAR_OF_END;
        var ends = years.matcher(text).results().map(match -> LocalDate.of(Integer.parseInt(match.group(1)), 12, 31));
        return Stream.concat(dates.stream(), ends).max(LocalDate::compareTo);
    }

    /// A deadline that stands in a task's own text, as printed.
    static Optional<String> inText(String text) {
        return IN_TEXT.matcher(plain(text))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.collectingAndThen(Collectors.joining("，"),
                        all -> Optional.of(all).filter(some -> !some.isEmpty())));
    }

    /// Whether a cell holds a deadline and little else.
    static boolean isDue(String cell) {
        if (cell.length() > LONGEST || !HINT.matcher(cell).find()) {
            return false;
        }
        var text = plain(cell);
        if (text.isEmpty() || text.length() > 40 || text.matches("\\d{1,4}([.-]\\d{1,2})?")) {
            return false;
        }
        var rest = RECURRING.matcher(DATE.matcher(BARE_YEAR.matcher(text).replaceAll("")).replaceAll(""))
                .replaceAll("");
        var left = rest.replaceAll("之?前|以前|完成|底|末|推进|坚持|开展|进行|任务|工作|实施|有效|化|并|[，,；;、。：:（）()\\s]|20\\d{2}年?", "");
        return left.length() < text.length() && left.length() <= 2;
    }

    private static String plain(String text) {
        var compact = PrintedNumber.halfWidth(text.replaceAll("\\s+", ""));
        var western = PrintedNumber.westernDays(PrintedNumber.westernYears(compact));
        return COMPACT_DATE.matcher(western).replaceAll("$1.$2.$3").replace('．', '.').replace('／', '/');
    }

    private static Optional<LocalDate> date(MatchResult match, @Nullable Integer usual) {
        var year = year(match, usual);
        if (year == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(date(match, (int) year));
        } catch (DateTimeException e) {
            // 2月30日 and the like name no day.
            return Optional.empty();
        }
    }

    private static LocalDate date(MatchResult match, int year) {
        var month = match.group("month");
        if (month != null) {
            return day(match, YearMonth.of(year, Integer.parseInt(month)));
        }
        var half = match.group("half");
        if (half != null) {
            return half.equals("下半年") ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 6, 30);
        }
        if (match.group("end") != null) {
            return LocalDate.of(year, 12, 31);
        }
        return YearMonth.of(year, quarter(match) * 3).atEndOfMonth();
    }

    private static int quarter(MatchResult match) {
        if (match.group("first") != null) {
            return 3;
        }
        var quarter = match.group("quarter") == null ? match.group("q") : match.group("quarter");
        var place = CHINESE.indexOf(quarter);
        return place >= 0 ? place + 1 : Integer.parseInt(quarter);
    }

    private static LocalDate day(MatchResult match, YearMonth month) {
        var day = match.group("day");
        if (day != null) {
            return month.atDay(Integer.parseInt(day));
        }
        return switch (match.group("third")) {
            case "上旬" -> month.atDay(10);
            case "中旬" -> month.atDay(20);
            case null, default -> month.atEndOfMonth();
        };
    }

    private static @Nullable Integer year(MatchResult match, @Nullable Integer usual) {
        if (match.group("year") != null) {
            return Integer.valueOf(match.group("year"));
        }
        if (match.group("short") != null) {
            return 2000 + Integer.parseInt(match.group("short"));
        }
        var word = match.group("word");
        return usual != null && word != null && word.matches("明年|次年") ? Integer.valueOf(usual + 1) : usual;
    }
}
