package cn.duban.ledger;

import cn.duban.registry.Period;
import cn.duban.registry.Task;
import java.time.LocalDate;
import java.util.List;

/// Which reports are owed as a ledger stands, and on which a unit may be urged.
record Owing(Ledger ledger) {

    boolean isOwed(ReportKey key) {
        return ledger.amendments().closing(key.task()).isEmpty()
                && ledger.report(key).filter(report -> ledger.reviews().returned(report).isEmpty()).isEmpty();
    }

    List<Task> by(String unit, Period period) {
        return ledger.registry()
                .tasksOf(unit)
                .stream()
                .filter(task -> isOwed(new ReportKey(period, task.number(), unit)))
                .toList();
    }

    List<String> units(Period period) {
        return ledger.registry()
                .roster()
                .units()
                .stream()
                .map(unit -> unit.name())
                .filter(unit -> !by(unit, period).isEmpty())
                .toList();
    }

    List<Task> pressedOn(String unit, Period period, LocalDate day) {
        return by(unit, period).stream()
                .filter(task -> !ledger.orders().rests(unit, task.number(), day))
                .filter(task -> !hasTime(new ReportKey(period, task.number(), unit), day))
                .toList();
    }

    List<Integer> overdueOn(String unit, Period period, LocalDate day) {
        return pressedOn(unit, period, day).stream()
                .map(Task::number)
                .filter(task -> ledger.report(new ReportKey(period, task, unit))
                        .flatMap(ledger.reviews()::returned)
                        .filter(returned -> !returned.due().isBefore(day))
                        .isEmpty())
                .toList();
    }

    /// Whether a unit was given more time for a report than till a day.
    private boolean hasTime(ReportKey key, LocalDate day) {
        return ledger.amendments().extension(key).filter(more -> !more.until().isBefore(day)).isPresent();
    }
}
