package cn.duban.ledger;

/// The journal has a gap or an entry that cannot be read: its registry stops rather than go on with half a ledger.
public final class JournalDamaged extends RuntimeException {

    public JournalDamaged(String message) {
        super(message);
    }

    public JournalDamaged(String message, Throwable cause) {
        super(message, cause);
    }
}
