package cn.duban.order;

import cn.duban.ledger.IssuedDemand;
import cn.duban.ledger.Ledger;
import cn.duban.registry.Period;
import java.time.LocalDate;
import java.util.Optional;

/// Whether what was demanded of a unit before has run out, so that the next may be issued.
final class Grace {

    private Grace() {}

    /// Whether a document on a task still waits for its answer in time.
    static boolean lasts(Ledger ledger, String unit, int task, LocalDate day) {
        return running(ledger, unit, task, day).isPresent();
    }

    /// The document on a task that still waits for its answer in time.
    static Optional<IssuedDemand> running(Ledger ledger, String unit, int task, LocalDate day) {
        return ledger.orders()
                .demandsOn(unit, task)
                .stream()
                .filter(issued -> issued.unanswered(ledger).contains(task) && !issued.hasRunOut(ledger, task, day))
                .reduce((earlier, later) -> later);
    }

    /// The last document on a task and period that ran out without an answer.
    static Optional<IssuedDemand> over(Ledger ledger, String unit, int task, Period period, LocalDate day) {
        return ledger.orders()
                .demandsOn(unit, task)
                .stream()
                .filter(issued -> issued.demand().period().equals(period) && issued.hasRunOut(ledger, task, day))
                .reduce((earlier, later) -> later);
    }
}
