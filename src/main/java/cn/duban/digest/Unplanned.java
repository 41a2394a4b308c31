package cn.duban.digest;

import cn.duban.ledger.Ledger;
import cn.duban.registry.Task;
import java.util.List;

/// The tasks a unit leads and has given no plan for (工作安排).
public final class Unplanned {

    private Unplanned() {}

    /// Their numbers: without a plan of the unit's, not objected to, and not closed. Only who leads a task plans it.
    ///
    /// @param unit canonical name
    public static List<Integer> of(Ledger ledger, String unit) {
        var commitments = ledger.commitments();
        return ledger.registry()
                .tasksOf(unit)
                .stream()
                .map(Task::number)
                .filter(task -> ledger.registry().leads(unit, task))
                .filter(task -> commitments.plan(unit, task).isEmpty())
                .filter(task -> commitments.openObjection(unit, task).isEmpty())
                .filter(task -> ledger.amendments().closing(task).isEmpty())
                .toList();
    }
}
