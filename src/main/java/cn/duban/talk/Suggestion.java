package cn.duban.talk;

import cn.duban.wording.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds what somebody may have meant.
final class Suggestion {

    private Suggestion() {}

    /// The answer to a command nobody knows: names the nearest one, if there is one near.
    static String to(Wording wording, String text, Speaker speaker) {
        var word = text.split("[\\s:：]", 2)[0];
        return nearest(word, Stream.concat(Order.WORDS.stream(), Chapters.words(speaker).stream()).toList())
                .map(command -> wording.text("指令.相近", Map.of("指令", command)))
                .orElseGet(() -> wording.text("指令.没有"));
    }

    /// The candidate that differs least, if it differs by no more than half of what was typed.
    static Optional<String> nearest(String typed, List<String> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> distance(typed, candidate)))
                .filter(candidate -> distance(typed, candidate) <= Math.max(1, typed.length() / 2));
    }

    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var up = row[j];
                var swap = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, Math.min(up, row[j - 1]) + 1);
                diagonal = up;
            }
        }
        return row[other.length()];
    }
}
