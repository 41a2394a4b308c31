package cn.duban.intake;

import cn.duban.ledger.Settlement;
import cn.duban.notice.Anomaly;
import cn.duban.notice.FoundNotice;
import cn.duban.notice.FoundTask;
import cn.duban.notice.LeadRule;
import cn.duban.registry.Amendment;
import cn.duban.registry.Registry;
import cn.duban.registry.RegistryId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A notice as read and as staff have settled it so far. Nothing of it is live.
///
/// @param title of the registry to be
/// @param year null while it is not known
/// @param id null while it has to be given
/// @param carriesOver whether units and people of the present registry keep their groups and accounts
/// @param tasks as settled, in the notice's order
/// @param open what a person still has to settle
/// @param repaired what was repaired while reading, to be looked over
/// @param present the registry it was begun in
/// @param settled in the order in which it was
/// @param people what staff filled in of who is who, in order
public record Draft(
        String title,
        @Nullable Integer year,
        @Nullable RegistryId id,
        LeadRule leadRule,
        boolean carriesOver,
        List<FoundTask> tasks,
        List<Anomaly> open,
        List<Anomaly> repaired,
        Registry present,
        List<Settlement> settled,
        List<Amendment.OfRoster> people) {

    public Draft {
        tasks = List.copyOf(tasks);
        open = List.copyOf(open);
        repaired = List.copyOf(repaired);
        settled = List.copyOf(settled);
        people = List.copyOf(people);
    }

    /// What was read, as staff settled it.
    ///
    /// @param read with the lead rule, the roster and the year that staff settled
    public static Draft of(FoundNotice read, boolean carriesOver, List<Settlement> settled,
            List<Amendment.OfRoster> people, Registry present) {
        var tasks = new SettledTasks(read, settled);
        var anomalies = new RosterDoubts(carriesOver, settled, present.roster()).over(tasks.tasks(), tasks.anomalies());
        var heads = new Heads(read, carriesOver, settled, present);
        return new Draft(heads.title(), read.year(), heads.id(), read.leadRule(), carriesOver, tasks.tasks(),
                anomalies.stream().filter(one -> one.kind().open()).toList(),
                anomalies.stream().filter(one -> !one.kind().open()).toList(), present, settled, people);
    }

    /// A task by its number.
    public Optional<FoundTask> task(int number) {
        return tasks.stream().filter(task -> task.number() == number).findFirst();
    }

    /// Every unit that a task names, in the order in which they appear.
    public Set<String> units() {
        var units = new LinkedHashSet<String>();
        tasks.forEach(task -> task.units()
                .stream()
                .filter(unit -> !task.unitGroups().contains(unit))
                .forEach(units::add));
        return units;
    }

    /// Every leader that a task names, in the order in which they appear.
    public Set<String> leaders() {
        var leaders = new LinkedHashSet<String>();
        tasks.stream().map(FoundTask::leaders).forEach(leaders::addAll);
        return leaders;
    }

    /// Every phrase for several units, in the order in which they appear.
    public Set<String> unitGroups() {
        var phrases = new LinkedHashSet<String>();
        tasks.stream().map(FoundTask::unitGroups).forEach(phrases::addAll);
        return phrases;
    }

    /// How many numbers the tasks are to reach.
    public int targets() {
        return tasks.stream().map(FoundTask::targets).mapToInt(Collection::size).sum();
    }

    /// How many tasks have a last day.
    public int dues() {
        return Math.toIntExact(tasks.stream().filter(task -> task.due() != null).count());
    }
}
