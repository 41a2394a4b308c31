package cn.duban.notice;

import java.util.regex.Pattern;

/// Tells a line that the edge of a page has broken from one that ends where its writer meant.
final class LineEnds {

    /// More than any page leaves in a line.
    private static final Pattern SHORT = Pattern.compile("[^。；：，！？,;:]{2,18}");
    /// How much shorter than the others the first line of a paragraph may be, in half characters.
    private static final int INDENT = 8;

    private LineEnds() {}

    /// Whether a line is a title above the passage that begins below it: a broken one is long, and no shorter than the
    /// next.
    static boolean isTitle(String line, String below) {
        return SHORT.matcher(line).matches() && width(line) + INDENT < width(below);
    }

    private static int width(String line) {
        return line.chars().map(one -> one < 0x80 ? 1 : 2).sum();
    }
}
