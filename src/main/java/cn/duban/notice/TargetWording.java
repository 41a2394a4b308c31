package cn.duban.notice;

import cn.duban.registry.Target.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// How notices put targets into words.
final class TargetWording {

    private static final String GAIN = "新引进|新入库|新认定|新培育|新注册|新落地|新开工|新投产|新签约|新吸纳|净增|新增|增加|惠及|引进|引育|招引|培育|盘活|种植|发放|培训"
            + "|举办|开展|组织|吸引|吸纳|帮扶|安置|清退|压减|减少|入库|签约|落地";
    private static final String BUILD = "新建|打通|改建|扩建|改扩建|重建|修复|改造|建设|建成|打造|创建|开工|竣工|投产|整治|治理|提升";
    private static final String PROCESS = "实施|推进|推动|完成|抓好|做好|启动|推出";

    private static final Pattern LEADING_VERB = Pattern.compile("(?:" + GAIN + "|" + BUILD + ")+");
    private static final Pattern SOMETHING_NEW = Pattern.compile("净增|新(?:增|引进|入库|认定|培育|注册|落地|开工|投产|签约|吸纳)");
    private static final Pattern LEADING_GAIN = Pattern.compile("(?:" + GAIN + ")");
    private static final Pattern LEADING_PROCESS = Pattern.compile("(?:" + PROCESS + ")");
    private static final Pattern PREAMBLE = Pattern
            .compile("^(?:力争|确保|争取|努力|力求|实现|全年度?|年内|年度|今年|本年度|年底前|到?年底|到?\\d{4}年[底末]?"
                    + "|扎实|加快|持续|大力|全面|积极|稳步|深入|有序|着力|继续|进一步|统筹|高标准|高质量)+");
    private static final Pattern WHOLE_YEAR = Pattern.compile("全年|年内|每年|年度");
    private static final Pattern CHANGE = Pattern.compile("增长|增速|增幅|提高|提升|上升|下降|降低|减少");
    private static final Pattern SHARE = Pattern.compile("(?:率|比重|占比|比例|覆盖面)$");
    private static final Pattern OUTPUT = Pattern
            .compile("(?:产量|产值|总值|增加值|播种面积|种植面积|销量|销售额|营业额|交易额|贸易额|进出口额|收入|税收|投资额?|资金)$");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?:播种|种植|建筑|占地|经营)?(?:面积|产量|产值|数量|总量|规模|销量|长度)$");
    private static final Pattern AT_LEAST = Pattern.compile("(?:不少于|不低于|不小于|至少|达到|达)$");
    private static final Pattern MORE_THAN = Pattern.compile("(?:超过|突破|高于|大于|超)$");
    private static final Pattern LEVEL = Pattern.compile("(?:达到|达|超过|突破|保持在|稳定在)$");
    private static final Pattern COMPARING = Pattern.compile("(?:不少于|不低于|不小于|至少|达到|达|超过|突破|高于|大于|超|保持在|稳定在|大?约)+$");
    private static final Pattern UNCLEAR_BEFORE = Pattern
            .compile("(?:不超过|不高于|不多于|不大于|控制在|(?<!不)低于|(?<!不)少于|(?<!不)小于|近|接近|(?<!达)到|至|由|从|或)$");
    private static final Pattern UNCLEAR_WITHIN = Pattern
            .compile("分别|累计|每(?!年)|(?:高于|低于|快于|慢于|优于|好于|超过|多于|少于|达到)(?=.)");
    private static final Pattern UNCLEAR_AFTER = Pattern.compile("(?:以内|以下|之内|或|/|每)");
    private static final Pattern NOTHING_MORE = Pattern.compile("的?(?:目标|任务|规模|水平){0,2}");

    private TargetWording() {}

    static boolean saysWholeYear(String text) {
        return WHOLE_YEAR.matcher(text).find();
    }

    static boolean isChange(String metric) {
        return CHANGE.matcher(metric).find();
    }

    /// Whether it does not say what changes.
    static boolean isOnlyChange(String metric) {
        return metric.replaceAll("同比|年均|平均", "").length() <= 2 && isChange(metric);
    }

    static boolean isShare(String metric) {
        return SHARE.matcher(metric).find();
    }

    static boolean isOutput(String metric) {
        return OUTPUT.matcher(metric).find();
    }

    static boolean saysLevel(String before) {
        return LEVEL.matcher(before).find();
    }

    static boolean isUnclear(String before, String after) {
        return UNCLEAR_BEFORE.matcher(before).find() || UNCLEAR_AFTER.matcher(after).lookingAt()
                || UNCLEAR_WITHIN.matcher(COMPARING.matcher(before).replaceFirst("")).find();
    }

    static Comparator comparator(String before, String after) {
        if (MORE_THAN.matcher(before).find()) {
            return Comparator.MORE_THAN;
        }
        return AT_LEAST.matcher(before).find() || after.startsWith("以上") || after.startsWith("及以上")
                ? Comparator.AT_LEAST
                : Comparator.EQUAL;
    }

    /// What is counted: without words of intent in front and words of comparison behind.
    static String subject(String before) {
        return COMPARING.matcher(PREAMBLE.matcher(before).replaceFirst("")).replaceFirst("");
    }

    /// What follows the number, without the words that belong to it.
    static String remainder(String after) {
        var rest = after.replaceFirst("^(?:及?以上|左右|上下)", "").replaceFirst("^的(?=.)", "");
        return NOTHING_MORE.matcher(rest).matches() ? "" : rest;
    }

    /// The verbs of gaining or building that a text begins with; empty if it begins with none.
    static String leadingVerb(String text) {
        var match = LEADING_VERB.matcher(text);
        return match.lookingAt() ? match.group() : "";
    }

    static boolean isGain(String verb) {
        return LEADING_GAIN.matcher(verb).lookingAt();
    }

    static boolean saysNew(String text) {
        return SOMETHING_NEW.matcher(text).find();
    }

    static boolean containsVerb(String text) {
        return LEADING_VERB.matcher(text).find();
    }

    static boolean beginsWithProcess(String text) {
        return LEADING_PROCESS.matcher(text).lookingAt();
    }

    /// Whether a metric names a quality only (产量) and needs the subject of the one before it.
    static boolean isBareAttribute(String metric) {
        var match = ATTRIBUTE.matcher(metric);
        return match.lookingAt() && match.end() == metric.length();
    }

    /// The metric without its quality: 粮食 of 粮食播种面积.
    static Optional<String> withoutAttribute(String metric) {
        var match = ATTRIBUTE.matcher(metric);
        return match.find() && match.start() > 0 ? Optional.of(metric.substring(0, match.start())) : Optional.empty();
    }
}
