package cn.duban.understanding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells what stands where something was still to be filled in: ××%, ___, XX, ……
public final class Placeholders {

    private static final String SIGN = "×✕✖╳○◯□△☐_";
    private static final String BLANK = "(?:[" + SIGN + "*…]|\\.{2,}+|[xX]++(?![a-zA-Z])){1,60}+";
    private static final String MEASURE = "(?:万|亿)?(?:个(?!别|体|人|性)|家|名|元|户|项|亩|人|张|吨|公里|处|平方米|万|亿)";
    /// Where a figure is missing. Asterisks and dots are so common that less counts where they stand.
    private static final Cue FIGURE = Cue.of("(?<![\\d(多余几十来点])(?<!\\d\\.)%(?!点)|百分之 ?" + BLANK
            + "|(?<=完成|完成了|完成率|完成率为|完成率:|进度)[到达为约:]{0,2} ?" + BLANK + "(?=[,;。\\n )]|成|$)"
            + "|(?:(?<![" + SIGN + "])[" + SIGN + "]++|(?<![a-zA-Z])[xX]{2,}+) ?" + MEASURE
            + "|\\*{1,4} ?" + MEASURE + "(?=[,;。\\n)]|$)");
    private static final Pattern ONLY = Pattern
            .compile("[\\s:,、;。!是为有(【)】“-]*(?:" + BLANK + "|略|待填写?|待补充?)[\\s:,、;。!(【)】“*-]*");
    /// A missing share as it was typed, without its sign.
    private static final Pattern SHARE = Pattern
            .compile("(?:[" + SIGN + "*…＊＿xXｘＸ]|\\.{2,}+){1,60}+\\s*(?=[%％])");

    private Placeholders() {}

    /// Whether a plain text lacks a figure.
    public static boolean isFigureMissing(String plain) {
        return FIGURE.isIn(plain);
    }

    /// Whether a plain passage is nothing but a placeholder.
    public static boolean isAll(String plain) {
        return ONLY.matcher(plain).matches();
    }

    /// How many shares a text as typed lacks.
    static long missingShares(String typed) {
        return SHARE.matcher(typed).results().count();
    }

    /// A text as typed with a figure where a share is missing.
    static String filled(String typed, String figure) {
        return SHARE.matcher(typed).replaceFirst(Matcher.quoteReplacement(figure));
    }
}
