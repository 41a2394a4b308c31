package cn.duban.notice;

import cn.duban.notice.FoundNumber.Amount;
import cn.duban.notice.FoundNumber.Label;
import cn.duban.notice.FoundNumber.Unclear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the numbers of a clause. Whatever stands in quotation marks is a name and is passed over.
final class NumberFinder {

    private static final Pattern ARABIC = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?");
    private static final Pattern CHINESE = Pattern.compile("(?<![第新两二三四五六七八九十百千万、])"
            + "(?:[两二三四五六七八九十]{1,3}(?:个|家|项|条|所|座|处|种|类|支|场|套|名)|[两三四五六七八九十]大|百分之[一二三四五六七八九十百]+)");
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|《[^》]*》");
    private static final Pattern NAMING = Pattern
            .compile("(?:[、和至~—–-]\\d+)*(?:号|届|期|级|强|周年|路|线|楼|千伏|月|[A-Za-z]|年(?:行动|计划|规划|活动))");
    private static final Pattern RANGE = Pattern.compile("[%万亿]?[~～—–至到-]+\\d[\\d.]*\\S?");
    private static final Pattern MEASURE = Pattern.compile("(?<about>[余多])?(?<unit>[十百千万亿]{0,2}(?:个百分点|百分点|%|‰"
            + "|平方公里|平方千米|平方米|平米|立方米|公里|千米|公顷|亩|米|吨标准煤|吨|公斤|千克|千瓦时|千瓦|兆瓦|美元|元|人次|户次|家次|场次"
            + "|个(?!月|工作日|小时)|人|名|户|家|项|件|条|所|座|处|张|套|间|栋|幢|辆|台|部|艘|架|场|次|册|株|棵|头|只|种|类|支|组|幅|块|片|宗|笔|单|份|篇|轮|班|对))"
            + "(?<more>[余多])?(?<grade>[级型制版])?");

    private NumberFinder() {}

    static List<FoundNumber> find(String clause) {
        var visible = QUOTED.matcher(clause).replaceAll(match -> "\uE000".repeat(match.group().length()));
        var found = new ArrayList<FoundNumber>();
        var arabic = ARABIC.matcher(visible);
        for (var from = 0; from < visible.length() && arabic.find(from); from = found.getLast().end()) {
            found.add(read(visible, arabic));
        }
        CHINESE.matcher(visible)
                .results()
                .forEach(match -> found.add(new Unclear(match.start(), match.end(), "是用汉字写的数目")));
        return found;
    }

    private static FoundNumber read(String clause, Matcher number) {
        var before = number.start() == 0 ? ' ' : clause.charAt(number.start() - 1);
        var rest = clause.substring(number.end());
        var naming = NAMING.matcher(rest);
        if (before == '第' || isItem(before, rest) || isLatin(before) || isDate(number.group(), before, rest)) {
            return new Label(number.start(), number.end());
        }
        if (naming.lookingAt()) {
            return new Label(number.start(), number.end() + naming.end());
        }
        var range = RANGE.matcher(rest);
        if (range.lookingAt()) {
            return new Unclear(number.start(), number.end() + range.end(), "是一个范围");
        }
        return before == '前' ? new Unclear(number.start(), number.end(), "可能是名次") : readAmount(number, rest);
    }

    private static FoundNumber readAmount(Matcher number, String rest) {
        var measure = MEASURE.matcher(rest);
        if (!measure.lookingAt()) {
            return new Unclear(number.start(), number.end(), "后面没有认得的量词");
        }
        var end = number.end() + measure.end();
        if (measure.group("about") != null || measure.group("more") != null) {
            return new Unclear(number.start(), end, "不是确数");
        }
        if (measure.group("grade") != null) {
            return new Label(number.start(), end);
        }
        var value = new BigDecimal(number.group().replace(",", ""));
        return new Amount(number.start(), end, value, measure.group("unit"));
    }

    /// （1） before one of several points.
    private static boolean isItem(char before, String rest) {
        return (before == '（' || before == '(') && (rest.startsWith("）") || rest.startsWith(")"));
    }

    private static boolean isLatin(char character) {
        return character < 128 && Character.isLetter(character);
    }

    private static boolean isDate(String number, char before, String rest) {
        return rest.startsWith("年") ? number.length() == 4 : rest.startsWith("日") && before == '月';
    }
}
