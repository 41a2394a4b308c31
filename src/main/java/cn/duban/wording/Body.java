package cn.duban.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A text with fields in braces, e.g. `还有 {件数} 项未报`, taken apart once, since it is filled often.
final class Body {

    private static final Pattern FIELD = Pattern.compile("\\{([^{}\\n]*)}");
    private static final Pattern STRAY = Pattern.compile("[{}]");
    private static final Pattern FULL_WIDTH = Pattern.compile("[｛｝]");

    private final List<Piece> pieces = new ArrayList<>();
    private final String end;

    /// @param text in which every brace belongs to a field
    Body(String text) {
        var from = 0;
        var field = FIELD.matcher(text);
        while (field.find()) {
            pieces.add(new Piece(text.substring(from, field.start()), field.group(1)));
            from = field.end();
        }
        end = text.substring(from);
    }

    /// A field and what stands between it and the one before.
    private record Piece(String before, String field) {}

    /// The names in braces.
    static Set<String> fields(String text) {
        return FIELD.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toUnmodifiableSet());
    }

    /// Tells what is wrong with the lines of a text.
    ///
    /// @param fault is given the index of a line and what is wrong there
    static void check(List<String> lines, Set<String> known, BiConsumer<Integer, String> fault) {
        for (var index = 0; index < lines.size(); index++) {
            var at = index;
            var line = lines.get(index);
            fields(line).stream()
                    .filter(field -> !known.contains(field))
                    .sorted()
                    .forEach(field -> fault.accept(at, "不认识 {" + field + "}，" + available(known)));
            if (FULL_WIDTH.matcher(line).find()) {
                fault.accept(at, "花括号要用半角的 { 和 }");
            }
            if (STRAY.matcher(FIELD.matcher(line).replaceAll("")).find()) {
                fault.accept(at, "花括号没有成对，请写成 {名称}，中间不换行");
            }
        }
    }

    private static String available(Set<String> known) {
        return known.isEmpty()
                ? "这里没有可用的字段，请删去"
                : "这里可用的有 " + known.stream().sorted().map(field -> "{" + field + "}").collect(Collectors.joining(" "));
    }

    String filled(Map<String, ?> values) {
        if (pieces.isEmpty()) {
            return end;
        }
        var filled = new StringBuilder();
        pieces.forEach(piece -> filled.append(piece.before()).append(values.get(piece.field())));
        return filled.append(end).toString();
    }
}
