package cn.duban.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/// At most so many within a sliding window, for each key, by the sandbox's clock.
final class Rate {

    private final InstantSource clock;
    private final int limit;
    private final Duration window;
    private final Map<String, ArrayDeque<Instant>> passed = new HashMap<>();

    Rate(InstantSource clock, int limit, Duration window) {
        this.clock = clock;
        this.limit = limit;
        this.window = window;
    }

    /// Whether one more may pass; if so it counts.
    synchronized boolean allows(String key) {
        var now = clock.instant();
        var times = passed.computeIfAbsent(key, any -> new ArrayDeque<>());
        while (!times.isEmpty() && !times.getFirst().isAfter(now.minus(window))) {
            times.removeFirst();
        }
        if (times.size() >= limit) {
            return false;
        }
        times.addLast(now);
        return true;
    }
}
