package cn.duban.redis;

import org.jspecify.annotations.Nullable;

/// Says that Redis cannot be used as it is: what is wrong, where, and what to do, without any password.
public final class RedisFault extends RuntimeException {

    RedisFault(String message) {
        super(message);
    }

    RedisFault(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
