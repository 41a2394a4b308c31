package cn.duban.digest;

import cn.duban.ledger.Ledger;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import java.util.List;

/// What a unit owes in a period and what of it is still missing.
///
/// @param unit canonical name
/// @param owed numbers of the tasks it is to report on
/// @param missing those it still owes a report on
/// @param returned those of them that it did report on and was given back (退回)
public record UnitReturn(String unit, List<Integer> owed, List<Integer> missing, List<Integer> returned) {

    public UnitReturn {
        owed = List.copyOf(owed);
        missing = List.copyOf(missing);
        returned = List.copyOf(returned);
    }

    /// Of each unit that is on one of these tasks, in the roster's order.
    static List<UnitReturn> of(Ledger ledger, Period period, List<Task> tasks) {
        return ledger.registry()
                .roster()
                .units()
                .stream()
                .map(unit -> of(ledger, period, tasks, unit.name()))
                .filter(unit -> !unit.owed.isEmpty())
                .toList();
    }

    private static UnitReturn of(Ledger ledger, Period period, List<Task> tasks, String unit) {
        var owed = ledger.registry().tasksOf(unit).stream().filter(tasks::contains).map(Task::number).toList();
        var missing = ledger.owedBy(unit, period).stream().map(Task::number).filter(owed::contains).toList();
        var returned = missing.stream()
                .filter(task -> ledger.report(new ReportKey(period, task, unit)).isPresent())
                .toList();
        return new UnitReturn(unit, owed, missing, returned);
    }

    public boolean complete() {
        return missing.isEmpty();
    }

    public boolean silent() {
        return missing.size() == owed.size() && returned.isEmpty();
    }
}
