package cn.duban.digest;

import cn.duban.ledger.Ledger;
import cn.duban.registry.Task;
import java.util.List;

/// The tasks a unit has not taken on.
public final class Unclaimed {

    private Unclaimed() {}

    /// Their numbers: not claimed, not reported on, which says the same, not objected to, and not closed.
    ///
    /// @param unit canonical name
    public static List<Integer> of(Ledger ledger, String unit) {
        var commitments = ledger.commitments();
        return ledger.registry()
                .tasksOf(unit)
                .stream()
                .map(Task::number)
                .filter(task -> commitments.claim(unit, task).isEmpty())
                .filter(task -> commitments.openObjection(unit, task).isEmpty())
                .filter(task -> ledger.amendments().closing(task).isEmpty())
                .filter(task -> ledger.reports()
                        .stream()
                        .noneMatch(report -> report.key().task() == task && report.key().unit().equals(unit)))
                .toList();
    }
}
