package cn.duban.command;

import java.util.Map;
import java.util.regex.Pattern;

/// Gives back to what was typed the punctuation of Chinese, which is lost where orders are read in half width.
final class FullWidth {

    private static final Map<String, String> MARKS = Map.of(",", "，", ":", "：", ";", "；", "(", "（", ")", "）", "?", "？",
            "!", "！");
    /// Between figures they are part of a number or a time.
    private static final Pattern MARK = Pattern.compile("(?<!\\d)[,:;()?!]|[,:;()?!](?!\\d)");

    private FullWidth() {}

    static String of(String text) {
        return MARK.matcher(text).replaceAll(found -> MARKS.getOrDefault(found.group(), found.group()));
    }
}
