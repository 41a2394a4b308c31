package cn.duban.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One office's tasks of one year (任务台账), with who is responsible for them. Immutable.
public final class Registry {

    private final RegistryId id;
    private final int year;
    private final Roster roster;
    private final Map<Integer, Task> tasks = new TreeMap<>();
    private final Map<Integer, List<String>> unitsByTask = new TreeMap<>();
    private final Map<String, List<Task>> tasksByUnit = new LinkedHashMap<>();

    /// @throws IllegalArgumentException if a number stands twice, or a task names a unit that the roster lacks
    public Registry(RegistryId id, int year, List<Task> tasks, Roster roster) {
        this.id = id;
        this.year = year;
        this.roster = roster;
        roster.units().forEach(unit -> tasksByUnit.put(unit.name(), new ArrayList<>()));
        tasks.forEach(this::add);
    }

    private void add(Task task) {
        if (tasks.putIfAbsent(task.number(), task) != null) {
            throw new IllegalArgumentException("任务编号重复：" + task.number());
        }
        var units = expand(task);
        unitsByTask.put(task.number(), units);
        for (var unit : units) {
            var list = tasksByUnit.get(unit);
            if (list == null) {
                throw new IllegalArgumentException("任务 " + task.number() + " 的责任单位不在名册中：" + unit);
            }
            list.add(task);
        }
    }

    private List<String> expand(Task task) {
        var units = new LinkedHashSet<>(task.units());
        for (var group : roster.unitGroups()) {
            if (task.unitGroups().contains(group.phrase())) {
                units.addAll(group.members());
            }
        }
        return List.copyOf(units);
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

    /// All tasks in the order of their numbers.
    public List<Task> tasks() {
        return List.copyOf(tasks.values());
    }

    public Optional<Task> task(int number) {
        return Optional.ofNullable(tasks.get(number));
    }

    /// Canonical names of every unit responsible for a task, unit groups expanded, lead unit first; empty where the
    /// notice names only a group that staff have still to settle.
    public List<String> unitsOf(int task) {
        return unitsByTask.getOrDefault(task, List.of());
    }

    /// The first listed unit, which leads by convention; empty where no unit is named.
    public Optional<String> leadUnitOf(int task) {
        return unitsOf(task).stream().findFirst();
    }

    /// Whether a unit leads a task.
    public boolean leads(String unit, int task) {
        return leadUnitOf(task).filter(unit::equals).isPresent();
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
