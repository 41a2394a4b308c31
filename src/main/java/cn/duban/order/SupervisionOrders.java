package cn.duban.order;

import cn.duban.digest.Judgement;
import cn.duban.digest.Letter;
import cn.duban.digest.Standing;
import cn.duban.digest.Words;
import cn.duban.ledger.Demand;
import cn.duban.ledger.IssuedDemand;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Supervision orders (督办单): one to each unit that let a press note run out, or whose own task is behind pace for the
/// second quarter running. Leaders are told of the red ones.
public final class SupervisionOrders {

    private SupervisionOrders() {}

    /// The orders to be issued on a day.
    ///
    /// @param until the last day of their grace
    public static Issue of(Ledger ledger, Period period, LocalDate today, LocalDate until) {
        var demands = new ArrayList<Demand>();
        for (var unit : ledger.registry().roster().units()) {
            order(ledger, unit.name(), period, today, until, ledger.orders().nextDemand() + demands.size())
                    .ifPresent(demands::add);
        }
        var letters = new ArrayList<Letter>();
        demands.forEach(demand -> letters.add(DemandLetter.of(ledger, demand)));
        letters.addAll(LeaderWarnings.of(ledger, demands));
        return new Issue(demands, letters);
    }

    private static Optional<Demand> order(Ledger ledger, String unit, Period period, LocalDate today,
            LocalDate until, int number) {
        var points = new ArrayList<Demand.Point>();
        var formers = new ArrayList<IssuedDemand>();
        for (var task : ledger.pressedOn(unit, period, today)) {
            if (!Grace.lasts(ledger, unit, task.number(), today)) {
                Grace.over(ledger, unit, task.number(), period, today).ifPresent(former -> {
                    formers.add(former);
                    points.add(new Demand.Point(task.number(), Demand.Ground.OVERDUE));
                });
            }
        }
        var behind = behind(ledger, unit, period, today);
        points.addAll(behind);
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new Demand(number, Demand.Kind.ORDER, unit, period, points, until,
                        formers.isEmpty() ? null : formers.getLast().demand().number(),
                        basis(formers, behind.isEmpty() ? null : period), null, null));
    }

    private static List<Demand.Point> behind(Ledger ledger, String unit, Period period, LocalDate today) {
        return period.quarter() == 1
                ? List.of()
                : ledger.registry()
                        .tasksOf(unit)
                        .stream()
                        .map(task -> task.number())
                        .filter(task -> ledger.registry().leads(unit, task))
                        .filter(task -> isBehind(ledger, unit, task, period)
                                && isBehind(ledger, unit, task, before(period)))
                        .filter(task -> !ledger.orders().rests(unit, task, today)
                                && !Grace.lasts(ledger, unit, task, today))
                        .map(task -> new Demand.Point(task, Demand.Ground.BEHIND))
                        .toList();
    }

    static boolean isBehind(Ledger ledger, String unit, int number, Period period) {
        return ledger.registry()
                .task(number)
                .flatMap(task -> ledger.report(new ReportKey(period, number, unit))
                        .map(filed -> Judgement.of(filed.report(), task, period).standing()))
                .filter(standing -> standing == Standing.BEHIND)
                .isPresent();
    }

    private static Period before(Period period) {
        return new Period(period.year(), period.quarter() - 1);
    }

    private static String basis(List<IssuedDemand> formers, @Nullable Period behind) {
        var grounds = new LinkedHashSet<String>();
        formers.stream().map(SupervisionOrders::runOut).forEach(grounds::add);
        if (behind != null) {
            grounds.add(before(Objects.requireNonNull(behind)).label() + "已欠序时，本季度仍欠序时");
        }
        return String.join("；", grounds);
    }

    static String runOut(IssuedDemand former) {
        return former.demand().title() + Words.day(former.demand().until()) + "期满未答复";
    }
}
