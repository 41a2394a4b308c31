package cn.duban.digest;

import cn.duban.ledger.Ledger;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import cn.duban.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What a unit may be asked for on a day, all in one message: reports, claims and plans.
///
/// @param own how many tasks the unit has
/// @param reports the tasks to be reported on
/// @param unclaimed numbers of the tasks to be claimed
/// @param unplanned numbers of the tasks to be planned
public record Dues(int own, List<Task> reports, List<Integer> unclaimed, List<Integer> unplanned) {

    /// Nothing at all.
    public static final Dues NONE = new Dues(0, List.of(), List.of(), List.of());

    private static final int LAST_QUARTER = 4;

    public Dues {
        reports = List.copyOf(reports);
        unclaimed = List.copyOf(unclaimed);
        unplanned = List.copyOf(unplanned);
    }

    /// What it may be asked for in a period's round: nothing on which it has a rest, and no plan for a year that is
    /// nearly over.
    ///
    /// @param unit canonical name
    public static Dues of(Ledger ledger, String unit, Period period, LocalDate day) {
        Predicate<Integer> awake = task -> !ledger.orders().rests(unit, task, day);
        var unplanned = period.quarter() == LAST_QUARTER ? List.<Integer>of() : Unplanned.of(ledger, unit);
        return new Dues(ledger.registry().tasksOf(unit).size(), ledger.pressedOn(unit, period, day),
                Unclaimed.of(ledger, unit).stream().filter(awake).toList(), unplanned.stream().filter(awake).toList());
    }

    /// Whether it is to be left in peace.
    public boolean nothing() {
        return reports.isEmpty() && !commitments();
    }

    /// Whether claims or plans are missing.
    public boolean commitments() {
        return !unclaimed.isEmpty() || !unplanned.isEmpty();
    }

    /// What is to be done besides reporting, to go on with in a sentence: `，并认领任务、报送工作安排`; empty where nothing is.
    public String also(Wording wording) {
        return commitments() ? wording.text("并办.并办", Map.of("事项", besides(wording))) : "";
    }

    /// What is to be done besides reporting, e.g. `认领任务、报送工作安排`; empty where nothing is.
    String besides(Wording wording) {
        var parts = new ArrayList<String>();
        if (!unclaimed.isEmpty()) {
            parts.add(wording.text("并办.认领"));
        }
        if (!unplanned.isEmpty()) {
            parts.add(wording.text("并办.安排"));
        }
        return String.join("、", parts);
    }

    /// What is to be claimed and planned, and how, one paragraph each; each begins a line. Empty where nothing is.
    public String how(Wording wording) {
        return claiming(wording) + planning(wording);
    }

    private String claiming(Wording wording) {
        if (unclaimed.isEmpty()) {
            return "";
        }
        var all = own > 1 && unclaimed.size() == own;
        var answer = all ? wording.text("信件.全部认领") : claimed(wording, unclaimed);
        var except = unclaimed.size() == 1
                ? wording.text("信件.异议", Map.of("编号", unclaimed.getFirst()))
                : wording.text("信件.除外", Map.of("认领",
                        all ? answer : claimed(wording, unclaimed.subList(0, unclaimed.size() - 1)), "编号",
                        unclaimed.getLast()));
        return "\n\n" + (all
                ? wording.text("认领.全部未认领", Map.of("件数", own, "答法", answer, "异议答法", except))
                : wording.text("认领.部分未认领", Map.of("任务", Words.numbers(unclaimed), "答法", answer, "异议答法", except)));
    }

    private static String claimed(Wording wording, List<Integer> tasks) {
        return wording.text("信件.部分认领", Map.of("任务", Words.numbers(tasks)));
    }

    private String planning(Wording wording) {
        return unplanned.isEmpty()
                ? ""
                : "\n\n" + wording.text(unplanned.size() == 1 ? "工作安排.一项未报" : "工作安排.多项未报",
                        Map.of("任务", Words.numbers(unplanned), "编号", unplanned.getFirst()));
    }
}
