package cn.duban.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The press notes and supervision orders issued, and the rests from urging that last. Immutable.
public final class Orders {

    static final Orders NONE = new Orders(Tree.empty(), Tree.empty(), 0);

    private final Tree<Integer, IssuedDemand> demands;
    private final Tree<Integer, Snooze> snoozes;
    private final int lastSnooze;

    private Orders(Tree<Integer, IssuedDemand> demands, Tree<Integer, Snooze> snoozes, int lastSnooze) {
        this.demands = demands;
        this.snoozes = snoozes;
        this.lastSnooze = lastSnooze;
    }

    Orders after(Event.OfOrders event, Instant at) {
        return switch (event) {
            case Event.DemandIssued(var demand) -> with(new IssuedDemand(demand, at, null));
            case Event.DemandWithdrawn(var number, var reason, _) -> with(demand(number)
                    .orElseThrow(() -> new JournalDamaged("流水中没有第 " + number + " 号催办单或督办单"))
                    .withdrawn(reason));
            case Event.SnoozeBegan(var snooze) ->
                new Orders(demands, snoozes.with(snooze.number(), snooze), Math.max(lastSnooze, snooze.number()));
            case Event.SnoozeEnded(var number, _) -> new Orders(demands, snoozes.without(number), lastSnooze);
        };
    }

    private Orders with(IssuedDemand issued) {
        return new Orders(demands.with(issued.demand().number(), issued), snoozes, lastSnooze);
    }

    /// The number the next press note or supervision order gets.
    public int nextDemand() {
        return demands.size() + 1;
    }

    public Optional<IssuedDemand> demand(int number) {
        return demands.get(number);
    }

    /// Every press note and supervision order, oldest first, those that have ended with them.
    public List<IssuedDemand> demands() {
        return demands.values();
    }

    /// Those to one unit about one task, oldest first.
    ///
    /// @param unit canonical name
    public List<IssuedDemand> demandsOn(String unit, int task) {
        return demands.values()
                .stream()
                .filter(issued -> issued.demand().unit().equals(unit) && issued.demand().tasks().contains(task))
                .toList();
    }

    /// The number the next rest gets.
    public int nextSnooze() {
        return lastSnooze + 1;
    }

    /// The rests that have not been ended, oldest first; one that has run out is ended at the next working moment.
    public List<Snooze> snoozes() {
        return snoozes.values();
    }

    /// Whether a unit is left in peace on a task on a day.
    ///
    /// @param unit canonical name
    public boolean rests(String unit, int task, LocalDate day) {
        return snoozes.values().stream().anyMatch(snooze -> snooze.covers(unit, task, day));
    }
}
