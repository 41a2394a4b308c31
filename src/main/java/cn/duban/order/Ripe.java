package cn.duban.order;

import cn.duban.ledger.Demand;
import cn.duban.ledger.Person;
import cn.duban.registry.Period;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A task that has become ripe for a supervision order.
///
/// @param basis what ran out before it, in words that end no sentence
/// @param former the number of the document that ran out before it; null where that was no document
record Ripe(Demand.Point point, String basis, @Nullable Integer former) {

    /// Who issues an order by hand, and why.
    record Hand(Person by, String remark) {}

    /// One order on everything that is ripe; where a task is so for several reasons, the first counts.
    ///
    /// @param hand null where a step issues it
    static Optional<Demand> order(int number, String unit, Period period, List<Ripe> all, LocalDate until,
            @Nullable Hand hand) {
        var byTask = new LinkedHashMap<Integer, Ripe>();
        all.forEach(ripe -> byTask.putIfAbsent(ripe.point().task(), ripe));
        var ripe = List.copyOf(byTask.values());
        var former = ripe.stream().map(Ripe::former).filter(Objects::nonNull).reduce((one, next) -> next).orElse(null);
        var basis = ripe.stream().map(Ripe::basis).distinct().collect(Collectors.joining("；"));
        return ripe.isEmpty()
                ? Optional.empty()
                : Optional.of(new Demand(number, Demand.Kind.ORDER, unit, period,
                        ripe.stream().map(Ripe::point).toList(), until, former, basis,
                        hand == null ? null : hand.remark(), hand == null ? null : hand.by()));
    }
}
