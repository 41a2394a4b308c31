package cn.duban.notice;

import java.util.Optional;
import java.util.regex.Pattern;

/// How notices put targets into words.
final class TargetWording {

    private static final String GAIN = "新引进|新入库|新认定|新培育|新注册|新落地|新开工|新投产|新签约|新吸纳|净增|新增|增加|惠及|引进|引育|招引|培育|盘活|种植|发放|培训"
            + "|举办|开展|组织|吸引|吸纳|帮扶|安置|清退|压减|减少|争创|处置|化解|清理|关停|发展|扶持|选派|购置|配备|更新|入库|签约|落地";
    private static final String BUILD = "新建|打通|改建|扩建|改扩建|重建|修复|改造|建设|建成|打造|创建|开工|竣工|投产|整治|治理|提升|加固|维修|安装|铺设|拆除|硬化";
    private static final String PROCESS = "实施|推进|推动|完成|抓好|做好|启动|推出";

    private static final Pattern LEADING_VERB = Pattern.compile("(?:" + GAIN + "|" + BUILD + ")+");
    private static final Pattern DEED = Pattern.compile("^(?:" + PROCESS + "|" + GAIN + "|" + BUILD + ")+");
    private static final Pattern SOMETHING_NEW = Pattern.compile("净增|新(?:增|引进|入库|认定|培育|注册|落地|开工|投产|签约|吸纳)");
    private static final Pattern LEADING_GAIN = Pattern.compile("(?:" + GAIN + ")");
    private static final Pattern LEADING_PROCESS = Pattern.compile("(?:" + PROCESS + ")");
    private static final Pattern PREAMBLE = Pattern
            .compile(
                    "^(?:其中|将|力争|确保|争取|努力|力求|实现|全年度?|年内|年度|今年|本年度|年底前|到?年底|到?\\d{4}年[底末]?|到?\\d{1,2}月(?:份|[底末]|\\d{1,2}日)?(?:之?前|以前)"
                            + "|扎实|加快|持续|大力|全面|积极|稳步|深入|有序|着力|继续|进一步|统筹|高标准|高质量)+");
    private static final Pattern WHOLE_YEAR = Pattern.compile("全年|年内|每年|年度");
    private static final Pattern CHANGE = Pattern.compile("增长|增速|增幅|涨幅|提高|提升|上升|下降|降低|减少|压减|压缩|缩[减短小]|削减|收窄|改善");
    private static final Pattern SHARE = Pattern.compile("(?:率|比重|占比|比例|覆盖面|满意度|安全感|强度)$");
    private static final Pattern OUTPUT = Pattern
            .compile("(?:产量|产值|总值|增加值|播种面积|种植面积|销量|销售额|营业额|交易额|贸易额|进出口额|收入|税收|投资|资金|外资|内资|贷款|融资|天数|额)$");
    private static final Pattern ATTRIBUTE = Pattern
            .compile("(?:播种|种植|建筑|占地|经营)?(?:总?面积|总?产量|总?产值|数量|总量|总数|规模|销量|长度)$");
    private static final Pattern UNCLEAR_BEFORE = Pattern.compile("(?:近|接近|到|至|由|从|或|的|每[^，]{1,4})$");
    private static final Pattern UNCLEAR_WITHIN = Pattern.compile("分别|累计|上半年|[前一二三]季度|\\d月|每(?![年千万百])"
            + "|(?:高于|低于|快于|慢于|优于|好于|超过|多于|少于|达到)(?=.)");
    private static final Pattern UNCLEAR_AFTER = Pattern.compile("[或/每]");
    private static final Pattern BACKGROUND = Pattern
            .compile("^(?:全[省市区县镇乡])?(?:[现已共原]有|已(?:建成|完成)|涉及|覆盖|围绕|聚焦|依托|所?辖|目前|截至|去年|上年)|(?:总投资|概算|占地)[额面积]*$");
    private static final Pattern STANDING = Pattern
            .compile("(?:余额|存量|保有量|总数|密度|浓度|标准|寿命|时限|时长|时间|周期|规模)$|^每[千万百]|人均.*面积$");
    private static final Pattern NOTHING_MORE = Pattern.compile("的?(?:目标|任务|规模|水平|大关|关口|台阶){0,2}");

    private static final Pattern BENEFICIARY = Pattern.compile("[为对向给](?:全?[省市区县镇乡])?");
    private static final Pattern SHARE_OF_TASK = Pattern.compile("(?:任务|目标|计划|总量|进度)$");

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

    /// Whether a metric is a state of things rather than a sum over the year.
    static boolean isStanding(String metric) {
        return STANDING.matcher(metric).find();
    }

    /// Whether a number tells of what is there already, or how far something reaches.
    static boolean isBackground(String before) {
        return BACKGROUND.matcher(subject(before)).find();
    }

    static boolean isUnclear(String before, String after) {
        var subject = subject(before);
        return (subject.equals(PREAMBLE.matcher(before).replaceFirst("")) && UNCLEAR_BEFORE.matcher(before).find())
                || UNCLEAR_AFTER.matcher(after).lookingAt() || UNCLEAR_WITHIN.matcher(subject).find();
    }

    /// What is counted: without words of intent in front and words of comparison behind.
    static String subject(String before) {
        return Bound.cutBefore(PREAMBLE.matcher(before).replaceFirst(""));
    }

    /// What follows the number, without the words that belong to it.
    static String remainder(String after) {
        var rest = Bound.cutBehind(after).replaceFirst("^（[间户套名处]）", "").replaceFirst("^的(?=.)", "");
        return NOTHING_MORE.matcher(rest).matches() ? "" : rest;
    }

    /// Whether it only says for whom something is done: 为全县 of 为全县1500名老年人免费体检.
    static boolean isBeneficiary(String subject) {
        return BENEFICIARY.matcher(subject).matches();
    }

    /// Whether it is a share of a task (完成全年任务80%) rather than of what the task is about.
    static boolean isShareOfTask(String metric) {
        return SHARE_OF_TASK.matcher(metric).find();
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

    /// The metric without what is done to it: 高标准农田建设任务 of 完成高标准农田建设任务.
    static String withoutDeed(String metric) {
        return DEED.matcher(metric).replaceFirst("");
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
