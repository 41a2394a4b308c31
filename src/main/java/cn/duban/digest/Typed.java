package cn.duban.digest;

import java.util.regex.Pattern;

/// Makes what somebody typed fit to stand in a message: on one line, and with nothing in it that Markdown or a platform
/// takes for a mark, so that it can neither forge a line of the bot's, nor hide a link, nor call people.
public final class Typed {

    private static final int EXCERPT = 60;
    /// Signs that mark something up, and what looks like them to a reader.
    private static final String MARKS = "*_~`<>[]#|\\&@";
    private static final String LOOKALIKES = "＊＿～｀＜＞［］＃｜＼＆＠";
    /// Format characters turn or hide what stands around them; halves of a pair show nothing.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}]+");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\p{Z}\\s\\x{80}-\\x{9F}]+");

    private Typed() {}

    /// The whole of it.
    public static String line(String typed) {
        var line = new StringBuilder(BLANKS.matcher(UNSEEN.matcher(typed).replaceAll("")).replaceAll(" ").strip());
        for (var i = 0; i < line.length(); i++) {
            var mark = MARKS.indexOf(line.charAt(i));
            if (mark >= 0) {
                line.setCharAt(i, LOOKALIKES.charAt(mark));
            }
        }
        // Clients make a bare address a link.
        return line.toString().replace("://", "：//");
    }

    /// The beginning of it, at most 60 characters.
    public static String excerpt(String typed) {
        var line = line(typed);
        return line.codePointCount(0, line.length()) <= EXCERPT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
