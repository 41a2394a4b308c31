package cn.duban.registry;

import cn.duban.wording.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// One office's tasks of one year (任务台账), with who is responsible for them. Immutable.
public final class Registry {

    private final RegistryId id;
    private final int year;
    private final Roster roster;
    private final Wording wording;
    private final Map<Integer, Task> tasks = new TreeMap<>();
    private final Map<Integer, Task> cancelled = new TreeMap<>();
    private final Map<Integer, Charge> charges;
    private final Map<Integer, List<String>> unitsByTask = new TreeMap<>();
    private final Map<String, List<Task>> tasksByUnit = new LinkedHashMap<>();

    /// @throws IllegalArgumentException if a number stands twice, or a task names a unit that the roster lacks
    public Registry(RegistryId id, int year, List<Task> tasks, Roster roster) {
        this(id, year, tasks, roster, Wording.builtIn());
    }

    /// @param wording of the office's texts
    /// @throws IllegalArgumentException if a number stands twice, or a task names a unit that the roster lacks
    public Registry(RegistryId id, int year, List<Task> tasks, Roster roster, Wording wording) {
        this(id, year, tasks, roster, wording, Map.of(), List.of());
    }

    private Registry(RegistryId id, int year, Collection<Task> tasks, Roster roster, Wording wording,
            Map<Integer, Charge> charges, Collection<Task> cancelled) {
        this.id = id;
        this.year = year;
        this.roster = roster;
        this.wording = wording;
        this.charges = Map.copyOf(charges);
        roster.units().forEach(unit -> tasksByUnit.put(unit.name(), new ArrayList<>()));
        cancelled.forEach(task -> this.cancelled.put(task.number(), task));
        tasks.forEach(this::add);
    }

    private void add(Task task) {
        if (tasks.putIfAbsent(task.number(), task) != null) {
            throw new IllegalArgumentException("任务编号重复：" + task.number());
        }
        var printed = expand(task);
        for (var unit : printed) {
            if (!tasksByUnit.containsKey(unit)) {
                throw new IllegalArgumentException("任务 " + task.number() + " 的责任单位不在名册中：" + unit);
            }
        }
        // A unit that was named by the office may have left the roster since.
        var units = charge(task.number()).over(printed).stream().filter(tasksByUnit::containsKey).toList();
        unitsByTask.put(task.number(), units);
        units.forEach(unit -> tasksByUnit.getOrDefault(unit, new ArrayList<>()).add(task));
    }

    private List<String> expand(Task task) {
        var units = new LinkedHashSet<>(task.units());
        groupsOf(task).forEach(group -> units.addAll(group.members()));
        return List.copyOf(units);
    }

    private List<Roster.UnitGroup> groupsOf(Task task) {
        return roster.unitGroups().stream().filter(group -> task.unitGroups().contains(group.phrase())).toList();
    }

    private Charge charge(int task) {
        return charges.getOrDefault(task, Charge.NONE);
    }

    /// The registry with a change that the office made; the same one where it speaks of what is not there.
    public Registry amended(Amendment amendment) {
        return switch (amendment) {
            case Amendment.TaskAdded(var task) -> has(task.number())
                    ? this
                    : with(task, Charge.NONE, roster.including(task.units(), task.unitGroups()));
            case Amendment.OfTask change -> task(change.task()).map(task -> amended(task, change)).orElse(this);
            case Amendment.LeaderReplaced replaced -> with(tasks.values()
                    .stream()
                    .map(task -> task.withLeaders(replaced(task.leaders(), replaced), task.leaderGroups()))
                    .toList(), roster.amended(replaced));
            case Amendment.OfRoster change -> with(tasks.values(), roster.amended(change));
        };
    }

    private static List<String> replaced(List<String> leaders, Amendment.LeaderReplaced change) {
        return leaders.stream()
                .map(leader -> leader.equals(change.former()) ? change.name() : leader)
                .distinct()
                .toList();
    }

    private Registry amended(Task task, Amendment.OfTask change) {
        var charge = charge(task.number());
        return switch (change) {
            case Amendment.LeadNamed(_, var unit) -> with(task, charge.withLead(unit));
            case Amendment.MembersNamed(_, var units) -> with(task, charge.withMembers(units));
            case Amendment.Reassigned(_, var from, var to) -> with(task, charge.with(new Charge.Move(from, to)));
            case Amendment.LeadersNamed(_, var leaders) -> with(task.withLeaders(leaders, List.of()), charge);
            case Amendment.TaskAdjusted(_, var text, var targets) -> with(task.withText(text, targets), charge);
            case Amendment.UnitsNamed(_, var units, var groups, var lead) ->
                with(task.withUnits(units, groups, lead), Charge.NONE, roster.including(units, groups));
            case Amendment.DueSet(_, var due) -> with(task.withDue(due), charge);
            case Amendment.TaskCancelled _ -> without(task);
            case Amendment.TaskAdded _ -> this;
        };
    }

    private Registry with(Collection<Task> all, Roster who) {
        return new Registry(id, year, all, who, wording, charges, cancelled.values());
    }

    /// Whether a number stands for a task, maybe one that was cancelled.
    public boolean has(int number) {
        return tasks.containsKey(number) || cancelled.containsKey(number);
    }

    private Registry with(Task task, Charge charge) {
        return with(task, charge, roster);
    }

    private Registry with(Task task, Charge charge, Roster who) {
        var all = new TreeMap<>(tasks);
        all.put(task.number(), task);
        var charged = new TreeMap<>(charges);
        charged.put(task.number(), charge);
        return new Registry(id, year, all.values(), who, wording, charged, cancelled.values());
    }

    private Registry without(Task task) {
        var left = new TreeMap<>(tasks);
        left.remove(task.number());
        var gone = new TreeMap<>(cancelled);
        gone.put(task.number(), task);
        return new Registry(id, year, left.values(), roster, wording, charges, gone.values());
    }

    public RegistryId id() {
        return id;
    }

    public int year() {
        return year;
    }

    public Roster roster() {
        return roster;
    }

    /// The office's own sentences, for whoever writes a text about this registry.
    public Wording wording() {
        return wording;
    }

    /// All tasks in the order of their numbers, without those that were cancelled.
    public List<Task> tasks() {
        return List.copyOf(tasks.values());
    }

    /// A task that is to be done.
    public Optional<Task> task(int number) {
        return Optional.ofNullable(tasks.get(number));
    }

    /// The tasks that were cancelled (取消), in the order of their numbers.
    public List<Task> cancelled() {
        return List.copyOf(cancelled.values());
    }

    /// The phrases by which a task names units that staff have still to say (各相关…); empty once they have.
    public List<String> openGroupsOf(int task) {
        return charge(task).members().isEmpty()
                ? task(task).stream()
                        .flatMap(known -> groupsOf(known).stream())
                        .filter(Roster.UnitGroup::pending)
                        .map(Roster.UnitGroup::phrase)
                        .toList()
                : List.of();
    }

    /// Canonical names of every unit responsible for a task, unit groups expanded, lead unit first; empty where the
    /// notice names only a group that staff have still to settle.
    public List<String> unitsOf(int task) {
        return unitsByTask.getOrDefault(task, List.of());
    }

    /// The unit that leads: the one the office has named, or by convention the first listed; empty where no unit is
    /// named.
    public Optional<String> leadUnitOf(int task) {
        return unitsOf(task).stream().findFirst();
    }

    /// The units that lead a task: the one the office has named, those the notice names, or by convention the first
    /// listed. Empty where no unit is named, and where the notice or the office says that nobody leads.
    public List<String> leadUnitsOf(int task) {
        var first = unitsOf(task).stream().limit(1).toList();
        var named = task(task).map(Task::leadUnits);
        if (named.isEmpty() || charge(task).lead() != null) {
            return first;
        }
        var names = leading(named.get(), charge(task));
        var lead = unitsOf(task).stream().filter(names::contains).toList();
        return lead.isEmpty() && !named.get().isEmpty() ? first : lead;
    }

    /// Units, with phrases for several taken for their members as far as the roster knows them.
    public List<String> expanded(List<String> names) {
        var units = new LinkedHashSet<String>();
        for (var name : names) {
            var group = roster.unitGroups().stream().filter(one -> one.phrase().equals(name)).findFirst();
            units.addAll(group.map(Roster.UnitGroup::members).orElse(List.of(name)));
        }
        return List.copyOf(units);
    }

    private Set<String> leading(List<String> named, Charge charge) {
        var units = new HashSet<>(expanded(named));
        if (roster.unitGroups().stream().anyMatch(group -> group.pending() && named.contains(group.phrase()))) {
            units.addAll(charge.members());
        }
        charge.moves().stream().filter(move -> units.contains(move.from())).forEach(move -> units.add(move.to()));
        return units;
    }

    /// The units whose reports tell where a task stands: those that lead, or all of them where nobody does.
    public List<String> answerableFor(int task) {
        var lead = leadUnitsOf(task);
        return lead.isEmpty() ? unitsOf(task) : lead;
    }

    /// Whether a unit leads a task, or answers for it like all others because nobody does.
    public boolean leads(String unit, int task) {
        return answerableFor(task).contains(unit);
    }

    /// What a unit is on a task that it is responsible for: 牵头, 配合, or 责任 where nobody leads.
    public String roleOf(String unit, int task) {
        var lead = leadUnitsOf(task);
        return lead.contains(unit) ? "牵头" : lead.isEmpty() ? "责任" : "配合";
    }

    /// The tasks a unit is responsible for, in the order of their numbers.
    ///
    /// @param unit canonical name
    public List<Task> tasksOf(String unit) {
        return List.copyOf(tasksByUnit.getOrDefault(unit, List.of()));
    }

    /// The tasks a leader is responsible for, in the order of their numbers.
    public List<Task> tasksLedBy(String leader) {
        return tasks.values().stream().filter(task -> task.leaders().contains(leader)).toList();
    }
}
