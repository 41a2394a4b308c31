package cn.duban.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/// Access tokens of one app: the same one is handed out for as long as it is valid, two hours by the sandbox's clock.
final class AccessTokens {

    private static final Duration LIFE = Duration.ofHours(2);

    private final InstantSource clock;
    private String token = "";
    private String former = "";
    private Instant end = Instant.MIN;

    AccessTokens(InstantSource clock) {
        this.clock = clock;
    }

    /// What a token is worth now.
    enum Worth {
        VALID, EXPIRED, UNKNOWN
    }

    synchronized String current() {
        if (!clock.instant().isBefore(end)) {
            former = token;
            token = UUID.randomUUID().toString().replace("-", "") + UUID.randomUUID().toString().replace("-", "");
            end = clock.instant().plus(LIFE);
        }
        return token;
    }

    /// The present token with its full life before it again, as DingTalk does it.
    synchronized String renewed() {
        var same = current();
        end = clock.instant().plus(LIFE);
        return same;
    }

    /// Seconds until the present token ends, a begun one counted.
    synchronized long secondsLeft() {
        return Math.max(0, Duration.between(clock.instant(), end).plusMillis(999).toSeconds());
    }

    synchronized Worth worth(String shown) {
        if (!shown.isEmpty() && shown.equals(former)) {
            return Worth.EXPIRED;
        }
        if (token.isEmpty() || !shown.equals(token)) {
            return Worth.UNKNOWN;
        }
        return clock.instant().isBefore(end) ? Worth.VALID : Worth.EXPIRED;
    }

    /// Ends the present token at once.
    synchronized void expire() {
        end = Instant.MIN;
    }
}
