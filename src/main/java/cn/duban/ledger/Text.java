package cn.duban.ledger;

import java.util.ArrayList;
import java.util.List;

/// What a message says, in pieces, so that a long one can be split between items and never inside one.
///
/// @param head first lines, Markdown; repeated on each part
/// @param items lines of Markdown, one an item
/// @param foot last lines, Markdown; may be empty
public record Text(String head, List<String> items, String foot) {

    public Text {
        items = List.copyOf(items);
        if (head.isBlank()) {
            throw new IllegalArgumentException("消息标题不能为空");
        }
    }

    /// A message without items.
    public static Text of(String head) {
        return new Text(head, List.of(), "");
    }

    /// The whole as one piece of Markdown.
    public String whole() {
        var lines = new ArrayList<String>();
        lines.add(head);
        lines.addAll(items);
        if (!foot.isEmpty()) {
            lines.add(foot);
        }
        return String.join("\n", lines);
    }
}
