package cn.duban.command;

import cn.duban.talk.Nearest;
import cn.duban.talk.Order;
import cn.duban.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Finds what somebody may have meant.
final class Suggestion {

    private Suggestion() {}

    /// The answer to a command nobody knows: names the nearest one, if there is one near.
    ///
    /// @param words that the orders of chapters begin with which the sender may give
    static String to(Wording wording, String text, List<String> words) {
        var word = text.split("[\\s:：]", 2)[0];
        return Nearest.to(word, Stream.concat(Order.WORDS.stream(), words.stream()).toList())
                .map(command -> wording.text("指令.相近", Map.of("指令", command)))
                .orElseGet(() -> wording.text("指令.没有"));
    }
}
