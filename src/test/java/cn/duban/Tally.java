package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.digest.Standing;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Period;
import cn.duban.registry.Registry;
import cn.duban.registry.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the test itself has said, and what must follow from that.
final class Tally {

    /// The tasks whose targets are all sums over the year and no harvests.
    private static final Set<Integer> BY_FIGURE = Set.of(6, 18, 32, 33, 34, 36, 38, 40, 43, 68, 69, 70, 74, 83, 90);

    private Registry registry;
    private final Map<ReportKey, List<Account>> said = new HashMap<>();

    Tally(Registry registry) {
        this.registry = registry;
    }

    /// Goes on with the registry as the office has amended it.
    void amended(Registry next) {
        registry = next;
    }

    Registry registry() {
        return registry;
    }

    List<String> units() {
        return registry.roster().units().stream().map(unit -> unit.name()).toList();
    }

    void add(Period period, String unit, Map<Integer, Account> accounts) {
        accounts.forEach((task, account) -> said
                .computeIfAbsent(new ReportKey(period, task, unit), key -> new ArrayList<>())
                .add(account));
    }

    List<Integer> tasks(String unit) {
        return registry.tasksOf(unit).stream().map(Task::number).toList();
    }

    List<Integer> owed(String unit, Period period) {
        return tasks(unit).stream().filter(task -> !said.containsKey(new ReportKey(period, task, unit))).toList();
    }

    /// What each unit owes that owes anything.
    SortedMap<String, List<Integer>> owed(Period period) {
        var owed = new TreeMap<String, List<Integer>>();
        units().forEach(unit -> owed.put(unit, owed(unit, period)));
        owed.values().removeIf(List::isEmpty);
        return owed;
    }

    /// Where a task stands, by its lead unit's last word.
    Standing standing(Task task, Period period) {
        return registry.leadUnitOf(task.number())
                .map(lead -> said.get(new ReportKey(period, task.number(), lead)))
                .map(accounts -> accounts.getLast().standing(period.quarter(), BY_FIGURE.contains(task.number())))
                .orElse(Standing.MISSING);
    }

    /// Supervision orders that must go out.
    ///
    /// @param tasks by unit
    /// @param red the units whose order is red
    /// @param leaders DingTalk ids of those who must be told
    record Ordered(SortedMap<String, List<Integer>> tasks, Set<String> red, Set<String> leaders) {}

    /// Red for what a press note named and is still owed, yellow for what the lead unit is behind with once more.
    Ordered orders(Period period, Map<String, List<Integer>> pressed) {
        var tasks = new TreeMap<String, List<Integer>>();
        var red = new TreeSet<String>();
        var leaders = new TreeSet<String>();
        for (var unit : units()) {
            var overdue = owed(unit, period).stream().filter(pressed.getOrDefault(unit, List.of())::contains).toList();
            var all = new ArrayList<>(overdue);
            registry.tasksOf(unit)
                    .stream()
                    .filter(task -> registry.leads(unit, task.number()) && isBehindAgain(task, period))
                    .forEach(task -> all.add(task.number()));
            if (!all.isEmpty()) {
                tasks.put(unit, all);
            }
            if (!overdue.isEmpty()) {
                red.add(unit);
                registry.roster()
                        .leaders()
                        .stream()
                        .filter(leader -> registry.tasksLedBy(leader.name())
                                .stream()
                                .anyMatch(task -> overdue.contains(task.number())))
                        .forEach(leader -> leaders.add(String.valueOf(leader.dingtalkId())));
            }
        }
        return new Ordered(tasks, red, leaders);
    }

    private boolean isBehindAgain(Task task, Period period) {
        return period.quarter() > 1 && standing(task, period) == Standing.BEHIND
                && standing(task, new Period(period.year(), period.quarter() - 1)) == Standing.BEHIND;
    }

    /// Everything said is recorded as it was meant, each once and in order, and nothing else is.
    void compare(Ledger ledger) {
        assertThat(ledger.reports()).extracting(FiledReport::key).containsExactlyInAnyOrderElementsOf(said.keySet());
        said.forEach((key, accounts) -> {
            var revisions = ledger.revisions(key);
            assertThat(revisions).as(key.toString()).hasSameSizeAs(accounts);
            for (var i = 0; i < accounts.size(); i++) {
                assertThat(accounts.get(i).matches(revisions.get(i).report()))
                        .as("%s: %s as %s", key, accounts.get(i), revisions.get(i).report())
                        .isTrue();
            }
        });
    }
}
