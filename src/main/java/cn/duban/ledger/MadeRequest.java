package cn.duban.ledger;

import java.time.Instant;

/// A request as it stands in the ledger.
///
/// @param at when it was made, or made anew in other words
public record MadeRequest(Request request, Instant at, State state) {

    /// How far a request has come.
    public enum State {
        OPEN, TAKEN_BACK
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    MadeRequest takenBack() {
        return new MadeRequest(request, at, State.TAKEN_BACK);
    }
}
