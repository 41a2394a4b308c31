package cn.duban.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A request as it stands in the ledger.
///
/// @param at when it was made, or made anew in other words
/// @param verdict what staff decided; null while they have not
public record MadeRequest(Request request, Instant at, State state, @Nullable Verdict verdict) {

    /// How far a request has come.
    public enum State {
        OPEN, TAKEN_BACK, GRANTED, REFUSED
    }

    /// What staff decided.
    ///
    /// @param words what they said to it; null where they said nothing
    public record Verdict(@Nullable String words, Person by, Instant at) {}

    public boolean isOpen() {
        return state == State.OPEN;
    }

    MadeRequest takenBack() {
        return new MadeRequest(request, at, State.TAKEN_BACK, null);
    }

    MadeRequest decided(boolean granted, Verdict now) {
        return new MadeRequest(request, at, granted ? State.GRANTED : State.REFUSED, now);
    }
}
