package cn.duban.wecom;

import java.nio.charset.StandardCharsets;

/// Shortens a text to a number of bytes of UTF-8, on the border of a line where it can, and says that it did.
final class Cut {

    static final String NOTE = "\n……（内容较长，后面的没有显示，请缩小范围再问）";

    private Cut() {}

    static String to(int limit, String text) {
        if (bytes(text) <= limit) {
            return text;
        }
        var fits = text.substring(0, fitting(text, limit - bytes(NOTE)));
        var border = fits.lastIndexOf('\n');
        // A line border near the front would throw away most of one long line.
        return (border > fits.length() / 2 ? fits.substring(0, border) : fits).stripTrailing() + NOTE;
    }

    private static int fitting(String text, int limit) {
        var used = 0;
        var at = 0;
        while (at < text.length()) {
            var next = text.offsetByCodePoints(at, 1);
            used += bytes(text.substring(at, next));
            if (used > limit) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
