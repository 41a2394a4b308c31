package cn.duban.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cuts a text at the brackets that say who is responsible for what stands before them.
final class Brackets {

    private static final String OPEN = "（([【〔［";
    private static final String KINDS = "镇乡街村居县市区州旗";
    private static final String CLOSE = "）)]】〕］";

    private Brackets() {}

    /// A passage: plain text, or the content of a bracket.
    record Piece(String text, @Nullable Responsibility responsibility) {}

    static List<Piece> cut(String text) {
        var pieces = new ArrayList<Piece>();
        var from = 0;
        for (var i = 0; i < text.length(); i++) {
            if (OPEN.indexOf(text.charAt(i)) < 0) {
                continue;
            }
            var end = end(text, i);
            if (end < 0) {
                break;
            }
            var read = i == 0 || endsSentence(text, i, end)
                    ? Responsibility.inBracket(text.substring(i + 1, end))
                    : Optional.<Responsibility>empty();
            if (read.isPresent()) {
                pieces.add(new Piece(text.substring(from, i), null));
                pieces.add(new Piece("", read.get()));
                from = end + 1;
            }
            i = end;
        }
        if (from < text.length()) {
            addRest(pieces, text.substring(from));
        }
        return pieces;
    }

    private static final Pattern DASH = Pattern.compile("[—–―─-]{1,4}");
    private static final int LONGEST_END = 200;
    /// 各项任务均由所列责任单位共同牵头负责 names nobody.
    private static final Pattern OF_ALL_TASKS = Pattern.compile("所列|各项(?:任务|工作)");
    private static final int LONGEST_LABEL = 60;

    /// The end of a text may say it without brackets: …。责任单位：甲、乙, or …。——甲牵头，乙配合.
    private static void addRest(List<Piece> pieces, String rest) {
        for (var i = 1; i < rest.length(); i++) {
            var before = rest.charAt(i - 1);
            if ((before == '。' || before == '；' || before == '\n' || before == ' ')
                    && Responsibility.isLabelled(rest.substring(i, Math.min(rest.length(), i + LONGEST_LABEL)))) {
                pieces.add(new Piece(rest.substring(0, i), null));
                pieces.add(new Piece("", Responsibility.read(rest.substring(i))));
                return;
            }
            var end = isBorder(rest, i) && rest.length() - i <= LONGEST_END
                    ? signature(rest.substring(i))
                    : Optional.<Responsibility>empty();
            if (end.isPresent()) {
                pieces.add(new Piece(rest.substring(0, i).replaceAll("[，,]$", "。"), null));
                pieces.add(new Piece("", end.get()));
                return;
            }
        }
        pieces.add(new Piece(rest, null));
    }

    private static boolean isBorder(String text, int at) {
        return "。；\n".indexOf(text.charAt(at - 1)) >= 0
                || (text.charAt(at) == '由' && "，,".indexOf(text.charAt(at - 1)) >= 0)
                || ("—–―─".indexOf(text.charAt(at)) >= 0 && "—–―─".indexOf(text.charAt(at - 1)) < 0);
    }

    /// Names behind a dash, or a sentence of its own that says who leads.
    private static Optional<Responsibility> signature(String end) {
        var dash = DASH.matcher(end);
        if (dash.lookingAt()) {
            return Responsibility.inBracket(end.substring(dash.end()).strip());
        }
        // With a label further on, what stands before that is still about the task.
        return end.matches("(?s)[^:：]*(牵头|负责|配合|主办|协办|办理)[^:：]*") && !OF_ALL_TASKS.matcher(end).find()
                ? Responsibility.inBracket(end.strip())
                : Optional.empty();
    }

    private static int end(String text, int start) {
        var depth = 0;
        for (var i = start; i < text.length(); i++) {
            depth += OPEN.indexOf(text.charAt(i)) >= 0 ? 1 : CLOSE.indexOf(text.charAt(i)) >= 0 ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /// Whether a bracket follows a sentence or stands before its end, and not in the midst of it.
    private static boolean endsSentence(String text, int start, int end) {
        var after = end + 1;
        while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
            after++;
        }
        var before = start - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        if (before >= 0 && KINDS.indexOf(text.charAt(before)) >= 0
                && UnitNames.isGeneric(text.substring(start + 1, end))) {
            // 各村（社区） is one phrase.
            return false;
        }
        return after == text.length() || "。；;.".indexOf(text.charAt(after)) >= 0
                || (before >= 0 && "。；".indexOf(text.charAt(before)) >= 0)
                || OPEN.indexOf(text.charAt(after)) >= 0;
    }
}
