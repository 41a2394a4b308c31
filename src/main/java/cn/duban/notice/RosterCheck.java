package cn.duban.notice;

import cn.duban.notice.Anomaly.Kind;
import cn.duban.registry.Roster;
import cn.duban.registry.Roster.UnitGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Holds what was read against the office's roster: names that it lacks are told once each, with those most like them.
final class RosterCheck {

    private final Roster roster;
    private final List<FoundTask> tasks;
    private final List<Anomaly> anomalies;

    private RosterCheck(Roster roster, List<FoundTask> tasks, List<Anomaly> anomalies) {
        this.roster = roster;
        this.tasks = tasks;
        this.anomalies = new ArrayList<>(anomalies);
    }

    /// The anomalies of a notice, with what the roster adds to them and without what it answers.
    static List<Anomaly> check(Roster roster, List<FoundTask> tasks, List<Anomaly> anomalies) {
        var check = new RosterCheck(roster, tasks, anomalies);
        check.units();
        check.groups();
        check.leaders();
        return check.anomalies.stream().sorted(Comparator.comparingInt(Anomaly::task)).toList();
    }

    private void units() {
        anomalies.removeIf(one -> one.kind() == Kind.DOUBTFUL_UNIT && roster.unit(one.found()).isPresent());
        places(task -> task.units()
                .stream()
                .filter(unit -> !task.unitGroups().contains(unit) && roster.unit(unit).isEmpty())
                .toList())
                .forEach((name, numbers) -> {
                    anomalies.removeIf(one -> one.kind() == Kind.DOUBTFUL_UNIT && one.found().equals(name));
                    note(Kind.UNKNOWN_UNIT, name, numbers, Likeness.unit(roster, name));
                });
    }

    private void leaders() {
        places(task -> task.leaders().stream().filter(name -> roster.leader(name).isEmpty()).toList())
                .forEach((name, numbers) -> {
                    anomalies.removeIf(one -> one.kind() == Kind.UNKNOWN_LEADER && one.found().equals(name));
                    note(Kind.UNKNOWN_LEADER, name, numbers, Likeness.leader(roster, name));
                });
    }

    /// A phrase of which the roster says who is meant needs no more; one that it lacks does.
    private void groups() {
        var known = roster.unitGroups()
                .stream()
                .filter(group -> !group.pending())
                .map(UnitGroup::phrase)
                .collect(Collectors.toSet());
        anomalies.removeIf(one -> one.kind() == Kind.PENDING_UNIT_GROUP && known.contains(one.found()));
        for (var task : tasks) {
            task.unitGroups()
                    .stream()
                    .filter(phrase -> !known.contains(phrase) && !isTold(task.number(), phrase))
                    .forEach(phrase -> anomalies.add(new Anomaly(task.number(), Kind.PENDING_UNIT_GROUP, phrase,
                            "名册没有说明包括哪些单位，请确定", task.places().get(Part.UNITS))));
        }
    }

    private boolean isTold(int task, String phrase) {
        return anomalies.stream()
                .anyMatch(one -> one.task() == task && one.kind() == Kind.PENDING_UNIT_GROUP
                        && one.found().equals(phrase));
    }

    /// The tasks in which each name stands.
    private Map<String, List<Integer>> places(Function<FoundTask, List<String>> names) {
        var places = new LinkedHashMap<String, List<Integer>>();
        for (var task : tasks) {
            names.apply(task)
                    .forEach(name -> places.computeIfAbsent(name, _ -> new ArrayList<>()).add(task.number()));
        }
        return places;
    }

    private void note(Kind kind, String name, List<Integer> numbers, Optional<String> nearest) {
        var part = kind == Kind.UNKNOWN_UNIT ? Part.UNITS : Part.LEADER;
        var first = tasks.stream().filter(task -> task.number() == numbers.getFirst()).findFirst().orElseThrow();
        var where = numbers.size() == 1
                ? ""
                : "（" + numbers.stream().limit(8).map(String::valueOf).collect(Collectors.joining("、"))
                        + (numbers.size() > 8 ? " 等 " + numbers.size() + " 项" : "号") + "）";
        anomalies.add(new Anomaly(first.number(), kind, name, "名册中没有" + where
                + nearest.map(like -> "，是不是“" + like + "”？").orElse("，请核对，新的请列入名册"), first.places().get(part)));
    }
}
