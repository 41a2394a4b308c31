package cn.duban.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message that was owed and how far it has come.
///
/// @param since when it came to be owed
/// @param partsSent how many parts its platform has taken
/// @param attempts how often the next part was about to be handed over
/// @param putOff after how many of these its platform said that it had not taken it
/// @param state whether it is still to be sent
/// @param failure why it failed; null unless it did
public record Owed(
        Message message,
        Instant since,
        int partsSent,
        int attempts,
        int putOff,
        State state,
        @Nullable String failure) {

    /// How a message stands.
    public enum State {
        OUTSTANDING, DELIVERED, FAILED
    }

    static Owed of(Message message, Instant since) {
        return new Owed(message, since, 0, 0, 0, State.OUTSTANDING, null);
    }

    /// After how many attempts it is not known whether the next part arrived.
    public int uncertain() {
        return attempts - putOff;
    }

    Owed begin() {
        return new Owed(message, since, partsSent, attempts + 1, putOff, state, failure);
    }

    Owed putOffAgain() {
        return new Owed(message, since, partsSent, attempts, putOff + 1, state, failure);
    }

    Owed sent(int part, int parts) {
        return new Owed(message, since, part, 0, 0, part == parts ? State.DELIVERED : state, failure);
    }

    Owed failed(String reason) {
        return new Owed(message, since, partsSent, attempts, putOff, State.FAILED, reason);
    }
}
