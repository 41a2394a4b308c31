package cn.duban.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a step of a round ended.
///
/// @param at when it was done or left out
/// @param late whether it was made up for after its time (补发)
/// @param skipped why it was left out; null if it was done
public record StepState(StepId step, Instant at, boolean late, @Nullable String skipped) {

    public boolean taken() {
        return skipped == null;
    }
}
