package cn.duban.ledger;

import java.time.Instant;

/// How far the rounds have come.
///
/// @param steps those that have ended
/// @param urged when each unit was urged last
record Rounds(Tree<StepId, StepState> steps, Tree<String, Instant> urged) {

    static final Rounds NONE = new Rounds(Tree.empty(), Tree.empty());

    Rounds after(Event.OfRounds event, Instant at) {
        return switch (event) {
            case Event.StepTaken taken -> ended(new StepState(taken.step(), at, taken.late(), null));
            case Event.StepSkipped skipped -> ended(new StepState(skipped.step(), at, false, skipped.reason()));
            case Event.UnitUrged urging -> new Rounds(steps, urged.with(urging.unit(), at));
        };
    }

    private Rounds ended(StepState state) {
        return new Rounds(steps.with(state.step(), state), urged);
    }
}
