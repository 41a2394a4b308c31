package cn.duban.delivery;

import cn.duban.ledger.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Cuts a message into parts that a platform takes: between items, and inside one only where it alone is too long.
final class Splitter {

    /// Room kept for the mark of a repeated part and for `（12/34）`, in bytes.
    private static final int RESERVE = 48;
    private static final String RESENT = "【重发】";

    private Splitter() {}

    /// The parts of a text, each with its head; the foot stands on the last.
    ///
    /// @param bytes how long a part may be, in bytes of UTF-8
    static List<String> split(Text text, int bytes) {
        var head = cut(text.head(), bytes / 2).getFirst();
        var room = bytes - RESERVE - size(head) - 1;
        var bodies = new ArrayList<String>();
        var body = new StringBuilder();
        for (var line : lines(text, room)) {
            if (!body.isEmpty() && size(body) + size(line) + 1 > room) {
                bodies.add(body.toString());
                body.setLength(0);
            }
            body.append(body.isEmpty() ? "" : "\n").append(line);
        }
        bodies.add(body.toString());
        return numbered(head, bodies);
    }

    /// Marks a part that may have been received before.
    static String resent(String part) {
        return RESENT + part;
    }

    private static List<String> lines(Text text, int room) {
        var lines = new ArrayList<String>();
        text.items().forEach(item -> lines.addAll(cut(item, room)));
        if (!text.foot().isEmpty()) {
            lines.addAll(cut(text.foot(), room));
        }
        return lines;
    }

    private static List<String> numbered(String head, List<String> bodies) {
        var parts = new ArrayList<String>();
        for (var i = 0; i < bodies.size(); i++) {
            var mark = bodies.size() == 1 ? "" : "（" + (i + 1) + "/" + bodies.size() + "）";
            var body = bodies.get(i);
            parts.add(head + mark + (body.isEmpty() ? "" : "\n" + body));
        }
        return parts;
    }

    /// Pieces of at most so many bytes, never inside a character.
    private static List<String> cut(String line, int bytes) {
        var pieces = new ArrayList<String>();
        var start = 0;
        var length = 0;
        for (var i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
            var width = width(line.codePointAt(i));
            if (length + width > bytes) {
                pieces.add(line.substring(start, i));
                start = i;
                length = 0;
            }
            length += width;
        }
        pieces.add(line.substring(start));
        return pieces;
    }

    private static int width(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }

    private static int size(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
