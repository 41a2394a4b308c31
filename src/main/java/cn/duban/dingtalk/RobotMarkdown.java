package cn.duban.dingtalk;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// A message as the robot's interface wants it: DingTalk's Markdown inside JSON.
final class RobotMarkdown {

    /// The name of the form of message.
    static final String KEY = "sampleMarkdown";
    /// How long the JSON may be, in bytes of UTF-8.
    static final int LIMIT = 15_000;

    private static final int TITLE = 60;
    /// DingTalk breaks a line only where two blanks stand on both sides of it.
    private static final String NEWLINE = "  \n  ";
    private static final Pattern MARKS = Pattern.compile("[#>*`\\[\\]]|^[-+] |\\([^)]*://[^)]*\\)");
    private static final JsonMapper JSON = JsonMapper.shared();

    private RobotMarkdown() {}

    /// The message as the value of `msgParam`.
    ///
    /// @param subject shown in the list of chats; where it is blank the first line is
    static String param(String subject, String markdown) {
        var message = new LinkedHashMap<String, String>();
        message.put("title", title(subject, markdown));
        message.put("text", lines(markdown));
        return JSON.writeValueAsString(message);
    }

    /// Whether the platform would take it for too long.
    static boolean tooLong(String param) {
        return param.getBytes(StandardCharsets.UTF_8).length > LIMIT;
    }

    /// Plain lines as DingTalk shows them as lines.
    static String lines(String markdown) {
        var text = new StringBuilder();
        var previous = "";
        for (var line : markdown.strip().lines().map(String::stripTrailing).toList()) {
            if (!text.isEmpty()) {
                text.append(between(previous, line));
            }
            text.append(line);
            previous = line;
        }
        return text.toString();
    }

    private static String between(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return "\n";
        }
        // Two more blanks before a line that is already set in would make it a block of code.
        return after.startsWith(" ") ? "  \n" : NEWLINE;
    }

    private static String title(String subject, String markdown) {
        var chosen = subject.isBlank() ? markdown.strip().lines().findFirst().orElse("") : subject;
        var plain = MARKS.matcher(chosen).replaceAll("").strip();
        var length = plain.codePointCount(0, plain.length());
        return length <= TITLE ? plain : plain.substring(0, plain.offsetByCodePoints(0, TITLE - 1)) + "…";
    }
}
