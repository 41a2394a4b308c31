package cn.duban.wecom;

import java.util.regex.Pattern;

/// Markdown as one would write it where no Markdown is shown.
final class PlainText {

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}[ \\t]+");
    private static final Pattern QUOTE = Pattern.compile("(?m)^>[ \\t]?");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\n]+)]\\(([^)\\s]+)\\)");
    private static final Pattern FONT = Pattern.compile("</?font[^>\n]*>");

    private PlainText() {}

    static String of(String markdown) {
        var text = HEADING.matcher(markdown).replaceAll("");
        text = QUOTE.matcher(text).replaceAll("");
        text = BOLD.matcher(text).replaceAll("$1");
        text = CODE.matcher(text).replaceAll("$1");
        text = LINK.matcher(text).replaceAll("$1：$2");
        return FONT.matcher(text).replaceAll("");
    }
}
