package cn.duban.understanding;

import cn.duban.understanding.PlainText.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The completion of the year's task that a passage states.
///
/// @param percent null where none is stated, or none for certain
/// @param isUnclear whether figures were stated of which none can be taken without asking
/// @param figures where they stand, with what leads to them in their clause
record Completion(@Nullable BigDecimal percent, boolean isUnclear, List<Span> figures) {

    static final Completion NONE = new Completion(null, false, List.of());

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /// How many characters in front of a figure are shown with it.
    private static final int LEAD = 20;
    /// How far the words around a figure may bear on it.
    private static final int WIDE = 120;
    private static final Cue FIGURE = Cue.of("(?<![\\d.])(?<number>\\d{1,6}(?:\\.\\d{1,6})?)(?:个百分点|个点(?!位)|%(?!点))");
    /// Words that may stand between 完成 and its figure.
    private static final String BETWEEN = "(?:了|率|度|情况|进度|比例|已经|已|达到?|到|至|大?约|大概|为|是|:| |的|总|其|全年|本年度|年度|年初|年|今年"
            + "|目标|任务|计划数?|指标|工作|量|数|重点|预定|既定|既|占|比|整体|累计|分别|和|及|、|也|就|应该?|改|更正|还是|仍为?"
            + "|保持在?|维持在?|相应|同步|随之|目前|现在?|暂时?|(?:提升|提高|上升)[到至]|[“”]){0,40}";
    private static final Cue STATED = Cue.of(
            "(?:完成|(?<!序时)(?<!增长)(?<!百分)(?<!支出)(?<!支付)(?<!拨付)(?<!执行)(?<!投资)(?<!审核)(?:总体|整体|任务|工作|累计"
                    + "|目前)?进度|(?:占|达到?|实现)(?:了)?(?:年度|全年|年|总)目?标?(?:任务|目标|计划)|(?:年度|全年)(?:目标)?(?:任务|目标)(?=的|进度|已))"
                    + BETWEEN + "$");
    private static final Cue VAGUE_BEFORE = Cue.of("(?:过|超|超过|超出|逾|近|将近|接近|不足|不到|未到|大于|多于|低于|高于|少于|突破|最多|至少)$");
    private static final Pattern VAGUE_AFTER = Pattern.compile("以上|多(?!项)|余|以下|以内|不到");
    private static final Pattern OF_A_THING = Pattern.compile(
            "的(?!年度|全年|任务|目标|工作|进度|完成|总|序时|比例|,|。|;|$|\\n)|(?:工程量|投资)");
    private static final Cue RANGE_BEFORE = Cue.of("\\d%? ?[-至到] ?$");
    private static final Pattern RANGE_AFTER = Pattern.compile(" ?[-至到] ?[\\d一二三四五六七八九十]");
    private static final Pattern TURNED = Pattern.compile("[^,。;]{0,8}[到至为].{0,4}\\d");
    private static final Cue CHANGED = Cue.of("(?:由|从)[^,。;]{0,8}$");
    private static final Cue FROM = Cue.of(
            "(?:由|从)[^,。;\\d]{0,8}\\d{1,3}(?:\\.\\d{1,4})?%[^,。;\\d]{0,6}[到至为] ?$"
                    + "|\\d{1,3}(?:\\.\\d{1,4})?%? ?[-至到] ?$");
    private static final Pattern RETRACTED = Pattern.compile("^[^,;。\\n]{0,8}(?:写错|错了|错的|笔误|有误|打错|填错|报错|不对|不实|不准)");
    private static final Cue WITHOUT_SIGN = Cue
            .of("(?<![未没])完成(?:率|比例|进度|度)?[了约为达到是:]{0,3} ?\\d{1,3}(?:\\.\\d{1,4})?(?=[,;。\\n )]|$)");
    /// 100%完成.
    private static final Pattern WHOLLY = Pattern.compile("^地?完成(?:了|啦|任务|全年任务|年度任务)?(?:$|[,;。\\n ])");
    private static final Pattern TURNED_INTO = Pattern.compile("[提增上][^,。;\\d]{0,4}[到至为] ?$");
    private static final Pattern SETTLED = Pattern.compile("^ ?为准");
    /// Who says it makes it no figure of a part: 科室说完成40%.
    private static final Cue TELLING = Cue.of(
            "(?<=^|[、号项])[^、]{0,8}(?:说|称|讲|汇报|反映|认为|显示|测算|口径|统计)(?:的|是|为|成|着|了|过|已经?){0,12}$|或者?是?$"
                    + "|也?(?:可能|许|或许)是?$|后来$|然后$|最[终新后]$|^(?:哦|噢|呃|额|嗯){1,12}不?");
    /// What a figure is of where it is no completion: a rate, a share, a growth, a rest.
    private static final Cue OF_SOMETHING_ELSE = Cue.of(
            "率|占|比|支[出付]|拨付|执行|审核|[增降减升涨跌提]|长|幅|额|覆盖|(?<!进)度$|(?<!进)度(?:为|是|达|达到|至)|达标|合格|满意|优良|[剩余欠缺差]"
                    + "|序时|目标|计划|指标|其中|[一二三四]季度");

    /// What a figure of a passage is to its completion.
    enum Sort {
        NONE,
        TAKEN,
        /// Said of what the task is named by: taken unless parts are told of beside it.
        NAMED,
        /// Said without a word that tells of what: 30%或40%.
        BARE,
        /// Said, and taken back in the same breath.
        RETRACTED,
        /// A range.
        UNSURE,
        /// Said of a part only: counts as unclear where nothing is said of the whole.
        PARTIAL
    }

    /// Reads a passage.
    ///
    /// @param masked the passage without plans and problems
    /// @param anyFigure whether a bare figure is enough, as where a figure was asked for or is put right
    static Completion read(String masked, Subject subject, Tense tense, boolean anyFigure) {
        var found = new CompletionFigures(masked, subject);
        for (var clause : Clause.in(masked)) {
            var figures = FIGURE.matcher(clause.text());
            var from = 0;
            while (figures.find()) {
                if (figures.group().endsWith("百分点")) {
                    from = figures.end();
                    continue;
                }
                var before = clause.text().substring(Math.max(0, figures.start() - WIDE), figures.start());
                var after = clause.text()
                        .substring(figures.end(), Math.min(clause.text().length(), figures.end() + WIDE));
                var lead = clause.text().substring(Math.max(from, figures.start() - 40), figures.start());
                if (CHANGED.isIn(lead) && TURNED.matcher(after).lookingAt()) {
                    from = Math.max(0, figures.start() - lead.length());
                    continue;
                }
                var value = new BigDecimal(figures.group("number"));
                var sort = sort(before, lead, after, subject, tense, anyFigure);
                // 40个点 may be as well so many places.
                found.add(sort == Sort.TAKEN && figures.group().endsWith("点") ? Sort.UNSURE : sort, value,
                        clause.start() + figures.start(), clause.start() + figures.end(),
                        clause.start() + Math.max(from, figures.start() - LEAD));
                from = figures.end();
            }
        }
        var withoutSign = WITHOUT_SIGN.matcher(masked);
        return found.taken().isEmpty() && withoutSign.find()
                ? new Completion(null, true, List.of(new Span(withoutSign.start(), withoutSign.end())))
                : decide(found.taken(), found.isUnsure(), found.where());
    }

    private static Completion decide(List<BigDecimal> taken, boolean unsure, List<Span> where) {
        if (taken.size() == 1 && !unsure && taken.getFirst().compareTo(HUNDRED) <= 0) {
            return new Completion(written(taken.getFirst()), false, where);
        }
        return unsure || !taken.isEmpty() ? new Completion(null, true, where) : NONE;
    }

    private static BigDecimal written(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0, RoundingMode.UNNECESSARY) : value;
    }

    private static Sort sort(String before, String lead, String after, Subject subject, Tense tense,
            boolean anyFigure) {
        var vague = VAGUE_BEFORE.matcher(lead);
        var isVague = vague.find();
        var bare = isVague ? lead.substring(0, vague.start()) : lead;
        // The first figure of "由30%提高到45%" and of a range stands between the word and the second figure.
        var unchanged = FROM.removedFrom(bare);
        var stated = STATED.matcher(unchanged);
        var isStated = stated.find();
        var isTurned = !unchanged.equals(bare) && TURNED_INTO.matcher(bare).find() && subject.isUnsaid(unchanged);
        var isTaken = isStated || isTurned || WHOLLY.matcher(after).lookingAt() || SETTLED.matcher(after).lookingAt()
                || (anyFigure && isBare(unchanged));
        if (!isTaken && !isBare(unchanged)) {
            return Sort.NONE;
        }
        var said = isStated ? before.substring(0, before.length() - lead.length() + stated.start()) : before;
        if (isElsewhere(said, before, tense) || isVague || VAGUE_AFTER.matcher(after).lookingAt()) {
            return Sort.NONE;
        }
        if (RETRACTED.matcher(after).find()) {
            return isTaken ? Sort.RETRACTED : Sort.NONE;
        }
        if (isTaken && isRange(before, after)) {
            return Sort.UNSURE;
        }
        var isOfAThing = OF_A_THING.matcher(after).lookingAt();
        if (!isTaken) {
            return isOfAThing ? Sort.NONE : Sort.BARE;
        }
        if (isTurned || (!isStated && !WHOLLY.matcher(after).lookingAt())) {
            return isOfAThing ? Sort.PARTIAL : Sort.TAKEN;
        }
        var told = TELLING.removedFrom(said);
        return isOfAThing || subject.isPart(told)
                ? Sort.PARTIAL
                : subject.isWhole(told)
                        ? Sort.TAKEN
                        : subject.quotes(told) ? Sort.NAMED : Sort.PARTIAL;
    }

    private static boolean isBare(String lead) {
        return !isOfSomethingElse(lead);
    }

    /// Whether a text gives any share.
    static boolean isIn(String text) {
        return FIGURE.isIn(text);
    }

    /// Whether words speak of a rate or share that is no completion.
    static boolean isOfSomethingElse(String words) {
        return OF_SOMETHING_ELSE.isIn(words);
    }

    private static boolean isElsewhere(String said, String before, Tense tense) {
        return tense.isAhead(said) || tense.isPast(said) || tense.isDenied(said) || tense.isOfSmallerScope(before);
    }

    private static boolean isRange(String before, String after) {
        var near = before.substring(Math.max(0, before.length() - 14));
        return (RANGE_BEFORE.isIn(near) && !near.contains("由") && !near.contains("从"))
                || RANGE_AFTER.matcher(after).lookingAt();
    }
}
