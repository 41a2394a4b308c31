package cn.duban.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message that was owed and how far it has come.
///
/// @param since when it came to be owed
/// @param partsSent how many parts its platform has taken
/// @param begun whether the next part was about to be handed over when last heard of, so that it may have arrived
/// @param state whether it is still to be sent
/// @param failure why it failed; null unless it did
public record Owed(
        Message message,
        Instant since,
        int partsSent,
        boolean begun,
        State state,
        @Nullable String failure) {

    /// How a message stands.
    public enum State {
        OUTSTANDING, DELIVERED, FAILED
    }

    static Owed of(Message message, Instant since) {
        return new Owed(message, since, 0, false, State.OUTSTANDING, null);
    }

    Owed begin() {
        return new Owed(message, since, partsSent, true, state, failure);
    }

    Owed sent(int part, int parts) {
        return new Owed(message, since, part, false, part == parts ? State.DELIVERED : state, failure);
    }

    Owed failed(String reason) {
        return new Owed(message, since, partsSent, begun, State.FAILED, reason);
    }
}
