package cn.duban.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Keeps to what platforms allow: so many messages within a window for each scope, and pauses they ask for.
///
/// Used by the dispatcher's thread alone.
final class Pace {

    private final Map<String, Deque<Instant>> sent = new HashMap<>();
    private final Map<String, Instant> pausedUntil = new HashMap<>();

    /// When a message may next go out; not after `now` means at once.
    Instant free(Allowance allowance, Instant now) {
        var paused = pausedUntil.getOrDefault(allowance.scope(), Instant.MIN);
        var times = sent.getOrDefault(allowance.scope(), new ArrayDeque<>());
        while (!times.isEmpty() && !times.getFirst().plus(allowance.window()).isAfter(now)) {
            times.removeFirst();
        }
        var full = times.size() < allowance.messages() ? Instant.MIN : times.getFirst().plus(allowance.window());
        return paused.isAfter(full) ? paused : full;
    }

    /// Whether the platform asked to be left alone for that scope.
    boolean paused(Allowance allowance, Instant now) {
        return pausedUntil.getOrDefault(allowance.scope(), Instant.MIN).isAfter(now);
    }

    void count(Allowance allowance, Instant now) {
        sent.computeIfAbsent(allowance.scope(), scope -> new ArrayDeque<>()).addLast(now);
    }

    void pause(Allowance allowance, Instant now, Duration pause) {
        pausedUntil.put(allowance.scope(), now.plus(pause));
    }
}
