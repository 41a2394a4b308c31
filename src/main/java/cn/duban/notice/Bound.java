package cn.duban.notice;

import cn.duban.registry.Target.Comparator;
import java.util.regex.Pattern;

/// The words that say on which side of a number the figure is to come: 不低于, 控制在…以内, 提高到, 降至.
final class Bound {

    private static final String TO = "(?:至|到|为)";
    private static final String RISEN = "(?:提高|提升|增加|增长|扩大|拓展|上升|恢复|[升增])" + TO;
    private static final String FALLEN = "(?:压缩|压减|压降|缩短|缩减|减少|下降|降低|回落|收窄|控制|[降减])" + TO;
    private static final String AT_MOST = "(?:不得?(?:超过|高于|多于|大于)|(?:稳定)?控制在|至多|最多|" + FALLEN + ")";
    private static final String LESS = "(?:低于|少于|小于)";
    private static final String AT_LEAST = "(?:不得?(?:少于|低于|小于)|至少|达到|达|" + RISEN + ")";
    private static final String MORE = "(?:超过|突破|高于|大于|超)";
    private static final String HELD = "(?:保持|稳定|维持)在?";
    /// Any number of them, e.g. 力争达到 and 稳定控制在.
    static final String WORDS = "(?:" + AT_MOST + "|" + AT_LEAST + "|" + MORE + "|" + LESS + "|" + HELD + "|大?约)";

    private static final Pattern ENDS_AT_MOST = Pattern.compile(AT_MOST + "$");
    private static final Pattern ENDS_LESS = Pattern.compile("(?<!不得?)" + LESS + "$");
    private static final Pattern ENDS_AT_LEAST = Pattern.compile(AT_LEAST + "$");
    private static final Pattern ENDS_MORE = Pattern.compile("(?<!不得?)" + MORE + "$");
    private static final Pattern LEVEL = Pattern
            .compile("(?:达到|达|超过|突破|" + HELD + "|" + RISEN + "|" + FALLEN + "|控制在)$");
    private static final Pattern COMPARING = Pattern.compile(WORDS + "+$");
    private static final Pattern FROM = Pattern
            .compile("[由从][^由从]*\\d[^由从]*(?=(?:" + RISEN + "|" + FALLEN + "|调整" + TO + ")$)");
    private static final Pattern ABOVE = Pattern.compile("及?以上");
    private static final Pattern BELOW = Pattern.compile("及?以[下内]|之内");
    private static final Pattern BEHIND = Pattern.compile("^(?:及?以[上下内]|之内|左右|上下)");
    private static final Pattern ORIGIN = Pattern.compile("[由从](?:目前|现在|现有|原来|上年|去年)?的?$");
    private static final Pattern CHANGE_TO = Pattern.compile("(?:左右)?(?:" + RISEN + "|" + FALLEN + ")$");

    private Bound() {}

    /// @param before what stands before the number
    /// @param after what stands behind it
    static Comparator comparator(String before, String after) {
        if (BELOW.matcher(after).lookingAt() || ENDS_AT_MOST.matcher(before).find()) {
            return Comparator.AT_MOST;
        }
        if (ENDS_LESS.matcher(before).find()) {
            return Comparator.LESS_THAN;
        }
        if (ENDS_MORE.matcher(before).find()) {
            return Comparator.MORE_THAN;
        }
        return ENDS_AT_LEAST.matcher(before).find() || ABOVE.matcher(after).lookingAt()
                ? Comparator.AT_LEAST
                : Comparator.EQUAL;
    }

    /// Whether it speaks of a level that is to be reached or held.
    static boolean saysLevel(String before) {
        return LEVEL.matcher(before).find();
    }

    /// What stands before a number, without 由80% of 由80%提高到95% and without the words of comparison.
    static String cutBefore(String before) {
        return COMPARING.matcher(FROM.matcher(before).replaceFirst("")).replaceFirst("");
    }

    /// What stands behind a number, without the words of comparison.
    static String cutBehind(String after) {
        return BEHIND.matcher(after).replaceFirst("");
    }

    /// Whether a number is only where something starts from, as 80% in 由80%提高到95%.
    ///
    /// @param before what stands before it
    /// @param between what stands between it and the next number
    static boolean isOrigin(String before, String between) {
        return ORIGIN.matcher(before).find() && CHANGE_TO.matcher(between).matches();
    }

    /// Whether a number only tells which ones are counted, as 10亿元 in 10亿元以上项目不少于5个.
    ///
    /// @param between what stands between it and the next number
    static boolean isThreshold(String between) {
        return BEHIND.matcher(between).lookingAt() && !cutBehind(between).isEmpty();
    }
}
