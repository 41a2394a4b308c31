package cn.duban.understanding;

import cn.duban.registry.Period;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Tells what is said of now from plans, forecasts, denials and other periods.
final class Tense {

    private static final Cue AHEAD = Cue.of(
            "预计|(?<!按)(?<!照)(?<!符合)要求(?=[^已]*$)|应当?$|预期|预估|力争|争取|有望|确保|拟|将|即将|年底|年末|下季度|下半年|明年|下月|下个月|下阶段"
                    + "|下一步|下步|希望|准备|打算|目标(?:是|为|:)(?:完成|达到)?$|目标达到$"
                    + "|(?<!按)(?<!照)(?<!年度)(?<!全年)(?<!依)(?<!完成)计划(?:于|在|到|完成|至|\\d|今年|全年|本|二|三|四|年|达)");
    private static final Cue BEFORE = Cue.of("去年|上年|往年|同期|上季度|上个季度|上一季度|上月|上个月|上次|此前|前期报|原报|原来|以前");
    private static final Cue DENIED = Cue.of("(?:距离?|离)$|未能?|没有?|不是|并非|而非|无法|不能|难以|不可能|尚无|不会");
    private static final Cue OTHER_SCOPE = Cue.of(
            "(?:季度|季|半年|月度|阶段性?|当月|本月|单月|前[一二三四五六七八九十\\d]+个月)(?:的)?(?:目标任务|任务目标|工作任务|目标|任务|计划|指标|工作目标)");

    /// What belongs to an earlier period, by quarter.
    private static final List<Pattern> PAST = IntStream.rangeClosed(1, 4).mapToObj(Tense::past).toList();

    private final Pattern past;

    Tense(Period period) {
        past = PAST.get(period.quarter() - 1);
    }

    private static Pattern past(int current) {
        var gone = new StringBuilder();
        for (var quarter = 1; quarter < current; quarter++) {
            gone.append(gone.isEmpty() ? "" : "|")
                    .append("一二三四".charAt(quarter - 1))
                    .append("季度(?!以来)|(?:第|Q)")
                    .append(quarter)
                    .append("季度")
                    .append("|(?:截至|截止到?|到|至)(?:\\d{4}年)?0?")
                    .append(quarter * 3)
                    .append("月");
        }
        if (current > 2) {
            gone.append("|上半年");
        }
        return gone.isEmpty() ? Pattern.compile("(?!)") : Pattern.compile(gone.toString());
    }

    /// Whether words before a statement put it in the future, or make it a wish.
    boolean isAhead(String before) {
        return AHEAD.isIn(before);
    }

    /// Whether words before a statement put it into an earlier period.
    boolean isPast(String before) {
        return BEFORE.isIn(before) || past.matcher(before).find();
    }

    /// Whether words before a statement deny it.
    boolean isDenied(String before) {
        return DENIED.isIn(before);
    }

    /// Whether words speak of a target smaller than the year's.
    boolean isOfSmallerScope(String around) {
        return OTHER_SCOPE.isIn(around);
    }
}
