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
    private static final Pattern HOTLINE = Pattern.compile("12\\d{3}");
    private static final Pattern NAMING = Pattern.compile("(?:[、和至~—–-]\\d+)*(?:号|届|级|强|周年|线|楼|千伏|月|[A-Za-z]"
            + "|[期路](?!以上|[、和]|$)|年(?:行动|计划|规划|活动)|(?:政务|政府|便民|服务)*热线|国道|省道|县道)");
    private static final Pattern RANGE = Pattern.compile("[~～—–至到-]{1,2}(?<to>\\d+(?:\\.\\d+)?)");
    private static final Pattern YEARS = Pattern.compile("[~～—–至到-]{1,2}(?:20)?\\d{2}年");
    private static final String TIME = "个?工作日|个?自然日|个月|天|个?小时|分钟|周岁|岁";
    private static final String EACH = "立方米|平方米|平方公里|公里|百人|千人|万人|人|亩|公顷|日|天|小时|年|月|户|台|吨|次|升|万元";
    private static final Pattern MEASURE = Pattern.compile("(?<about>[余多])?(?<unit>[十百千万亿]{0,2}(?:个百分点|百分点|%|‰|" + TIME
            + "|平方公里|平方千米|平方米|平米|立方米|公里|千米|公顷|亩|米|吨标准煤|吨|公斤|千克|微克|毫克|克|升|斤|千瓦时|千瓦|兆瓦|美元|元"
            + "|人次|户次|家次|场次|批次|班次|个|人|名|户|家|项|件|条|所|座|处|张|套|间|栋|幢|辆|台|部|艘|架|场|次|册|株|棵|头|只|种|类|支|组|幅|块|片|宗"
            + "|笔|单|份|篇|轮|班|对|盏|根|杆|眼|路|期|例|起)(?:/(?:" + EACH + "))?)(?<more>[余多])?(?<grade>[级型制版])?");
    /// What may follow a length of time that is itself the figure: 60岁以上老人 and 15分钟生活圈 only name something.
    private static final Pattern NOTHING_NAMED = Pattern.compile("(?:及?以[上下内]|之内|内|左右)?(?:$|[、和及])");

    /// 3个工作日内办结 says what the number is for behind it.
    private static final Pattern WITHIN = Pattern.compile("(?:以内|之内|内)(?![、和及]|$)");

    private NumberFinder() {}

    /// Whether a text is a measure word and nothing more: %, 万人.
    static boolean isMeasure(String text) {
        return MEASURE.matcher(text).matches();
    }

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
        return before == '前' ? new Unclear(number.start(), number.end(), "可能是名次") : readAmount(number, rest);
    }

    private static FoundNumber readAmount(Matcher number, String rest) {
        var first = MEASURE.matcher(rest);
        var range = RANGE.matcher(rest).region(first.lookingAt() ? first.end() : 0, rest.length());
        var value = new BigDecimal(number.group().replace(",", ""));
        if (!range.lookingAt()) {
            return measured(number, value, value, number.end(), rest);
        }
        var end = number.end() + range.end();
        var highest = new BigDecimal(range.group("to"));
        return value.compareTo(highest) < 0
                ? measured(number, value, highest, end, rest.substring(range.end()))
                : new Unclear(number.start(), end, "是一个范围");
    }

    /// @param end of the digits
    /// @param rest what follows them
    private static FoundNumber measured(Matcher number, BigDecimal value, BigDecimal highest, int end, String rest) {
        var start = number.start();
        var measure = MEASURE.matcher(rest);
        if (!measure.lookingAt()) {
            return HOTLINE.matcher(number.group()).matches()
                    ? new Label(start, end)
                    : new Unclear(start, end, "后面没有认得的量词");
        }
        var after = end + measure.end();
        if (measure.group("about") != null || measure.group("more") != null) {
            return new Unclear(start, after, "不是确数");
        }
        if (measure.group("grade") != null) {
            return new Label(start, after);
        }
        if (measure.group("unit").matches(TIME)) {
            var following = rest.substring(measure.end());
            if (WITHIN.matcher(following).lookingAt()) {
                return new Unclear(start, after, "可能是办理时限");
            }
            if (!NOTHING_NAMED.matcher(following).lookingAt()) {
                return new Label(start, after);
            }
        }
        return new Amount(start, after, value, highest, measure.group("unit"));
    }

    /// （1） before one of several points, and 〔2024〕 of a document's number.
    private static boolean isItem(char before, String rest) {
        return "（(〔[［".indexOf(before) >= 0 && !rest.isEmpty() && "）)〕]］".indexOf(rest.charAt(0)) >= 0;
    }

    private static boolean isLatin(char character) {
        return character < 128 && Character.isLetter(character);
    }

    private static boolean isDate(String number, char before, String rest) {
        if (number.length() == 4 && (rest.startsWith("年") || YEARS.matcher(rest).lookingAt())) {
            return true;
        }
        return rest.startsWith("日") && before == '月';
    }
}
