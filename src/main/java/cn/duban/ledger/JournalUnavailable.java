package cn.duban.ledger;

/// The journal cannot be reached; whether a pending append was written is unknown.
public final class JournalUnavailable extends RuntimeException {

    public JournalUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
