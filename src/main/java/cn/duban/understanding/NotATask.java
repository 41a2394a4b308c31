package cn.duban.understanding;

/// Tells numbers that count or name something else from those that may name a task.
final class NotATask {

    private static final Cue COUNTED = Cue.of(
            " ?(?:[%‰年月日时点秒个家名人位张亩元万亿吨处场次户台套座间所件天周岁级层期届批类种道片部米栋公里条余辆株宗份起例例亇台]|平方|季度|小时|分钟|多|成|[-/.]\\d"
                    + "|:[0-5]\\d(?![\\d.%])|号)");
    private static final Cue THING = Cue.of(
            "(?:线|楼|闸|渠|坝|池|罐|塔|堤|柜|窗口|办公|机组|码头|院|门|桥|机|厂房|地块|地铁|泵站|路|文|令|会议|矿|井|馆|厅|库|公告|通知|仓|炉|窗|标段|车间"
                    + "|点位|站|园区|社区|栋|单元|房|片区|段|电站|街坊|院落|界桩)");
    private static final Cue DAY_AFTER = Cue.of(
            "(?:前|之前|以前|之后|以后|后|中午|晚|早|凌晨|报(?!错)|上报|交|开会|召开|当天|那天|左右|起|截止|发的|交的|提交|填|到\\d|至\\d|日|以内|那次|的会|的调度)");
    private static final Cue HALF_DAY = Cue.of("(?:上午|下午)");
    private static final Cue DAY_BEFORE = Cue.of(
            "(?:\\d月|[本上下这当每]个?月|到|至|截至|截止|自|从|于|月底|定在|放在|周[一二三四五六日]|今天|昨天|明天|后天|星期[一二三四五六日])$");
    private static final Cue DOCUMENT_BEFORE = Cue
            .of("(?:\\d{4}[)】]|发|文件|地铁|轨道|\\d-|[路巷弄]|胡同|在[^,。;\\d]{2,6}[镇街道村里])第?$");
    private static final int LAST_DAY = 31;

    private NotATask() {}

    /// Whether what follows makes it a count, a share, a date or a time.
    static boolean isCounted(String text, NumberToken token) {
        return token.suffix().isEmpty() && COUNTED.isAt(text, token.end());
    }

    /// Whether it numbers a thing or a document: 2号泵站, 〔2024〕2号文件.
    static boolean isThing(String text, NumberToken first, NumberToken token) {
        return token.suffix().equals("号") && token.noun().isEmpty()
                && (THING.isAt(text, token.end()) || endsWith(DOCUMENT_BEFORE, text, first.start()));
    }

    /// Whether it is a day of a month: 4月9号, 6号前.
    static boolean isDay(String text, NumberToken token) {
        return token.suffix().equals("号") && token.noun().isEmpty() && token.number() <= LAST_DAY
                && token.lead().isEmpty()
                && (DAY_AFTER.isAt(text, token.end()) || endsWith(DAY_BEFORE, text, token.start()));
    }

    /// Whether it is as well a day as a task: 16号上午报的.
    static boolean isDaylike(String text, NumberToken token) {
        return token.suffix().equals("号") && token.noun().isEmpty() && token.number() <= LAST_DAY
                && token.lead().isEmpty() && HALF_DAY.isAt(text, token.end());
    }

    private static boolean endsWith(Cue cue, String text, int end) {
        return cue.isIn(text.substring(Math.max(0, end - 8), end));
    }
}
