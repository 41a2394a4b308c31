package cn.duban.ledger;

import org.jspecify.annotations.Nullable;

/// A command could not be written down; as far as can be known nothing of it was.
public final class NotRecorded extends RuntimeException {

    public NotRecorded(String message) {
        super(message);
    }

    public NotRecorded(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
