package cn.duban.talk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds what somebody may have meant who typed something else.
public final class Nearest {

    private Nearest() {}

    /// The candidate that differs least, if it differs by no more than half of what was typed.
    public static Optional<String> to(String typed, List<String> candidates) {
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
