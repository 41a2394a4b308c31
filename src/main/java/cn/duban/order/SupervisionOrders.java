package cn.duban.order;

import cn.duban.ledger.Demand;
import cn.duban.ledger.Ledger;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// Supervision orders (督办单) of a round: one to each unit that let a press note run out, whose report was returned
/// twice, or whose own task is behind pace for the second quarter running. Leaders are told of the red ones.
public final class SupervisionOrders {

    private SupervisionOrders() {}

    /// The orders to be issued at a moment.
    ///
    /// @param until the last day of their grace
    public static Issue of(Ledger ledger, Period period, Instant now, LocalDate until) {
        var demands = new ArrayList<Demand>();
        for (var unit : ledger.registry().roster().units()) {
            var ripeness = new Ripeness(ledger, unit.name(), period, now);
            Ripe.order(ledger.orders().nextDemand() + demands.size(), unit.name(), period, ripe(ripeness), until, null)
                    .ifPresent(demands::add);
        }
        return Issue.ofOrders(ledger, demands);
    }

    private static List<Ripe> ripe(Ripeness ripeness) {
        var tasks = ripeness.ledger().registry().tasksOf(ripeness.unit()).stream().map(Task::number).toList();
        return Stream.<IntFunction<Optional<Ripe>>>of(ripeness::overdue, ripeness::returnedTwice,
                ripeness::behindAgain)
                .flatMap(ground -> tasks.stream().flatMap(task -> ground.apply(task).stream()))
                .toList();
    }
}
