package cn.duban.understanding;

/// Finds whether a request names the day or the time it asks for.
public final class Deadlines {

    private static final Cue DAY = Cue.of(
            "\\d{1,2}月(?:\\d{1,2}[日号]?|底|初|末|中旬|上旬|下旬|份)?|[本上下这当]个?月(?:底|初|末|中旬|上旬|下旬|\\d{1,2}[日号])?|月底"
                    + "|月末|年底|年末|季度末|季末|(?:明|后|大后)天|(?:下|本|这)?个?(?:周|星期|礼拜)[一二三四五六日天末]|下周|下下周|[一二三四]季度"
                    + "|(?:清明|五一|端午|中秋|国庆|元旦|春节|劳动节|节|假期|汛期|会)后|(?<![\\d.])\\d{1,2}[日号](?!任务)"
                    + "|(?:\\d{1,3}|[一两二三四五六七八九十半]{1,3})个?(?:天|工作日|周|星期|礼拜|个?月)|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}"
                    + "|(?<![\\d.])\\d{1,2}[./]\\d{1,2}(?![\\d%.])|明年");
    private static final Cue LIMIT = Cue.of("延期|延[至到]|延后|推迟|宽限|缓[^,。;]{0,2}报|延迟|延长|展期|晚|迟");

    private Deadlines() {}

    /// Whether a text names a day at all.
    public static boolean hasDay(String text) {
        return DAY.matcher(text).find();
    }

    /// Whether a sentence that asks for delay names a day, or a span of days.
    static boolean isNamed(String text) {
        var sentences = text.split("[。;\\n]", -1);
        for (var sentence : sentences) {
            if (LIMIT.isIn(sentence) && DAY.isIn(sentence)) {
                return true;
            }
        }
        return false;
    }
}
