package cn.duban.ledger;

import cn.duban.registry.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A press note or supervision order with what became of it.
///
/// @param at when it was issued
/// @param withdrawn why staff withdrew it; null where they did not
public record IssuedDemand(Demand demand, Instant at, @Nullable String withdrawn) {

    /// The tasks that it still waits for. A report given after it was issued answers it for good, on its own period or
    /// a later one; a task that is the unit's no more is waited for no more.
    public List<Integer> unanswered(Ledger ledger) {
        return withdrawn != null
                ? List.of()
                : demand.tasks()
                        .stream()
                        .filter(task -> ledger.registry().unitsOf(task).contains(demand.unit()))
                        .filter(task -> answers(ledger, task).findAny().isEmpty())
                        .toList();
    }

    /// Whether it still waits for an answer.
    public boolean isOpen(Ledger ledger) {
        return !unanswered(ledger).isEmpty();
    }

    /// Whether its grace is over on a day while it still waits for an answer on a task.
    public boolean hasRunOut(Ledger ledger, int task, LocalDate day) {
        return demand.until().isBefore(day) && unanswered(ledger).contains(task);
    }

    /// When the last answer that ended it came; empty while it is open, or where it ended without an answer.
    public Optional<Instant> answeredAt(Ledger ledger) {
        return isOpen(ledger) || withdrawn != null
                ? Optional.empty()
                : demand.tasks()
                        .stream()
                        .flatMap(task -> answers(ledger, task).min(Comparator.naturalOrder()).stream())
                        .max(Comparator.naturalOrder());
    }

    /// When the unit reported on a task after this, for its period or any later one of the same year.
    private Stream<Instant> answers(Ledger ledger, int task) {
        var from = demand.period();
        return IntStream.rangeClosed(from.quarter(), 4)
                .mapToObj(quarter -> new ReportKey(new Period(from.year(), quarter), task, demand.unit()))
                .flatMap(key -> ledger.revisions(key).stream())
                .map(FiledReport::at)
                .filter(given -> given.isAfter(at));
    }

    IssuedDemand withdrawn(String reason) {
        return new IssuedDemand(demand, at, reason);
    }
}
