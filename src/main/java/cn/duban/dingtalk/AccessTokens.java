package cn.duban.dingtalk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The app's access token: fetched once for all who want it, and again before it runs out.
final class AccessTokens {

    private static final Duration EARLY = Duration.ofMinutes(10);

    private final Source source;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Token held;
    private Instant renewAt = Instant.MIN;

    AccessTokens(Source source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    /// The token to use now. While one caller fetches it, the others wait for the same one.
    String current() throws Exception {
        lock.lock();
        try {
            var now = clock.instant();
            if (held == null || !now.isBefore(renewAt)) {
                var fetched = source.fetch();
                held = fetched;
                renewAt = now.plus(fetched.lifetime()).minus(early(fetched.lifetime()));
            }
            return held.value();
        } finally {
            lock.unlock();
        }
    }

    /// Forgets a token that the platform no longer takes, unless another has come in its place meanwhile.
    void discard(String rejected) {
        lock.lock();
        try {
            if (held != null && held.value().equals(rejected)) {
                held = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private static Duration early(Duration lifetime) {
        var quarter = lifetime.dividedBy(4);
        return quarter.compareTo(EARLY) < 0 ? quarter : EARLY;
    }

    /// A token and how long it is good for.
    record Token(String value, Duration lifetime) {

        @Override
        public String toString() {
            return "Token[lifetime=" + lifetime + "]";
        }
    }

    /// Where tokens come from.
    @FunctionalInterface
    interface Source {

        /// A fresh token. Throws whatever the SDK throws, which declares nothing narrower.
        Token fetch() throws Exception;
    }
}
