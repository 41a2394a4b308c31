package cn.duban.command;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What staff write to change a task, by its labels in whatever order: 内容, 理由, 依据.
///
/// @param content before any label or behind 内容, empty where there is none
/// @param reason behind 理由 or 原因, empty where there is none
/// @param document behind 依据, empty where there is none
record ChangeWords(String content, String reason, String document) {

    private static final Pattern LABEL = Pattern
            .compile("(?:^|[\\s,;。]+)(?:(?<content>内容)|(?<reason>理由|原因)|(?<document>依据))"
                    + "(?:\\s*[:,]\\s*|\\s+|(?<=依据)(?=\\S{0,12}[〔《\\[]))");
    private static final Pattern LEAD = Pattern.compile("^(?:内容)?(?:调整)?为?\\s*[:,]?\\s*");

    private enum Part {
        CONTENT, REASON, DOCUMENT
    }

    /// @param rest what stands behind the task's number, with narrow punctuation
    static ChangeWords of(String rest) {
        var parts = new EnumMap<Part, String>(Part.class);
        var labels = LABEL.matcher(rest);
        var part = Part.CONTENT;
        var start = 0;
        while (labels.find()) {
            put(parts, part, rest.substring(start, labels.start()));
            part = labels.group("reason") != null
                    ? Part.REASON
                    : labels.group("document") != null ? Part.DOCUMENT : Part.CONTENT;
            start = labels.end();
        }
        put(parts, part, rest.substring(start));
        return new ChangeWords(LEAD.matcher(parts.getOrDefault(Part.CONTENT, "")).replaceFirst("").strip(),
                parts.getOrDefault(Part.REASON, ""), parts.getOrDefault(Part.DOCUMENT, ""));
    }

    /// What is said twice of one part counts together.
    private static void put(Map<Part, String> parts, Part part, String words) {
        if (!words.isBlank()) {
            parts.merge(part, words.strip(), (one, other) -> one + " " + other);
        }
    }
}
