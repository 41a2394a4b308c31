package cn.duban.document;

import java.util.regex.Pattern;

/// White space of any sort, also that of Chinese typography.
final class Whitespace {

    private static final Pattern INVISIBLE = Pattern
            .compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern LINE = Pattern.compile("\\r\\n?|[\\u000B\\f\\u0085\\u2028\\u2029]");
    private static final Pattern BLANK = Pattern.compile("[\\p{Z}&&[^\\n\\t]]");
    private static final Pattern AROUND = Pattern.compile("(?<![ \\t])[ \\t]*+\\n[ \\t]*");

    /// 1️⃣ is a number; other pictures are drawn before labels, or for joy.
    private static final Pattern KEYCAPS = Pattern.compile("((?:\\d\\uFE0F?\\u20E3)+)");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final Pattern PICTURE = Pattern.compile(
            "[\\p{IsEmoji}&&[^\\d#*]]\\uFE0F|[\\x{1F000}-\\x{1FAFF}\\x{E0020}-\\x{E007F}\\p{IsEmoji_Presentation}\\uFE0E\\uFE0F\\u20E3]");

    private Whitespace() {}

    /// Lines end with `\n`, every blank is a plain one; tabs stay.
    static String plain(String text) {
        var lines = LINE.matcher(text).replaceAll("\n");
        return withoutPictures(BLANK.matcher(INVISIBLE.matcher(lines).replaceAll("")).replaceAll(" "));
    }

    private static String withoutPictures(String text) {
        var numbered = KEYCAPS.matcher(text).replaceAll(keys -> NO_DIGIT.matcher(keys.group()).replaceAll("") + "、");
        return PICTURE.matcher(numbered).replaceAll("");
    }

    /// A cell's or paragraph's text: plain, without blanks around it or its lines.
    static String tidy(String text) {
        return AROUND.matcher(plain(text).replace('\t', ' ').strip()).replaceAll("\n").strip();
    }
}
