package cn.duban.ledger;

import cn.duban.registry.Period;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// How far the rounds have come.
///
/// @param steps those that have ended
/// @param urged when each unit was urged last
/// @param written how many messages each unit got in a round, besides supervision orders
record Rounds(
        Tree<StepId, StepState> steps,
        Tree<String, Instant> urged,
        Tree<UnitRound, Integer> written,
        Bulletins bulletins) {

    static final Rounds NONE = new Rounds(Tree.empty(), Tree.empty(), Tree.empty(), Bulletins.NONE);

    /// A unit in one period's round.
    record UnitRound(Period period, String unit) implements Comparable<UnitRound> {

        @Override
        public int compareTo(UnitRound other) {
            return Comparator.comparing(UnitRound::period).thenComparing(UnitRound::unit).compare(this, other);
        }
    }

    Rounds after(Event.OfRounds event, Instant at) {
        return switch (event) {
            case Event.StepTaken taken -> taken(taken, at);
            case Event.StepSkipped skipped -> ended(new StepState(skipped.step(), at, false, skipped.reason()));
            case Event.UnitUrged urging ->
                new Rounds(steps, urged.with(urging.unit(), at), oneMore(written, urging.period(), urging.unit()),
                        bulletins);
            case Event.UnitTold(var unit, var period) ->
                new Rounds(steps, urged, oneMore(written, period, unit), bulletins);
            case Event.BulletinIssued(var bulletin) ->
                new Rounds(steps, urged, written, bulletins.with(bulletin, at));
        };
    }

    private Rounds taken(Event.StepTaken taken, Instant at) {
        var all = written;
        for (var unit : taken.units() == null ? List.<String>of() : taken.units()) {
            all = oneMore(all, taken.step().period(), unit);
        }
        return new Rounds(steps, urged, all, bulletins).ended(new StepState(taken.step(), at, taken.late(), null));
    }

    private static Tree<UnitRound, Integer> oneMore(Tree<UnitRound, Integer> written, Period period, String unit) {
        var key = new UnitRound(period, unit);
        return written.with(key, written.get(key).orElse(0) + 1);
    }

    private Rounds ended(StepState state) {
        return new Rounds(steps.with(state.step(), state), urged, written, bulletins);
    }
}
