package cn.duban.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a notice calls itself, and the year it is for.
///
/// @param title empty where there is none
/// @param year null where it does not say
record DocumentYear(String title, @Nullable Integer year) {

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})(?=年)");
    private static final Pattern YEAR_OF_DATE = Pattern.compile("(20\\d{2})(?=[年./-])");
    private static final Pattern LIST = Pattern
            .compile(".*(清单|分解表|台账|一览表|任务表|责任表|分工表|汇总表|分解方案|分工方案|责任分解|任务分解|任务分工|项目表|计划表|实事).*");
    private static final Pattern LETTER = Pattern.compile(".*(通知|方案|意见|要点|重点工作|工作安排|计划|任务).*");
    private static final int LONGEST = 60;

    /// Whether a line is what a notice or its list is called.
    static boolean isTitle(String line) {
        var compact = line.replaceAll("\\s+", "");
        return LIST.matcher(compact).matches() || compact.matches(".*(通知|方案|分工|分解)");
    }

    /// @param lines what stands around the list
    /// @param dues of the tasks as printed
    /// @param texts of the tasks
    static DocumentYear of(List<String> lines, List<String> dues, List<String> texts, String fileName) {
        var titles = lines.stream()
                .map(line -> PrintedNumber.westernYears(line.replaceAll("\\s+", "")))
                .filter(line -> line.length() <= LONGEST && !line.matches(".*[。；].*"))
                .map(line -> line.replaceAll("^附件\\d*[:：]?", ""))
                .toList();
        var list = titles.stream().filter(line -> LIST.matcher(line).matches()).reduce((one, other) -> other);
        var letter = titles.stream().filter(line -> LETTER.matcher(line).matches()).findFirst();
        var year = list.flatMap(DocumentYear::year)
                .or(() -> letter.flatMap(DocumentYear::year))
                .or(() -> titles.stream().map(DocumentYear::year).flatMap(Optional::stream).findFirst())
                .or(() -> mostFrequent(lines, YEAR))
                .or(() -> mostFrequent(dues, YEAR_OF_DATE))
                .or(() -> year(PrintedNumber.westernYears(fileName)))
                .or(() -> Pattern.compile("20[2-4]\\d")
                        .matcher(fileName)
                        .results()
                        .map(match -> Integer.valueOf(match.group()))
                        .findFirst())
                .or(() -> mostFrequent(texts, YEAR));
        return new DocumentYear(list.or(() -> letter).orElse(""), year.orElse(null));
    }

    private static Optional<Integer> year(String title) {
        return YEAR.matcher(title).results().map(MatchResult::group).map(Integer::valueOf).findFirst();
    }

    private static Optional<Integer> mostFrequent(List<String> lines, Pattern form) {
        return lines.stream()
                .flatMap(line -> form.matcher(PrintedNumber.westernYears(line.replaceAll("\\s+", ""))).results())
                .map(MatchResult::group)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> Integer.valueOf(entry.getKey()));
    }
}
