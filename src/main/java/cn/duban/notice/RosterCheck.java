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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Holds what was read against the office's roster: names that it lacks are told once each, with those most like them.
public final class RosterCheck {

    private static final Pattern SOME = Pattern.compile("相关|有关");
    private static final int SHOWN = 8;

    private final List<FoundTask> tasks;
    private final List<Anomaly> anomalies;

    /// @param anomalies those told so far
    public RosterCheck(List<FoundTask> tasks, List<Anomaly> anomalies) {
        this.tasks = tasks;
        this.anomalies = new ArrayList<>(anomalies);
    }

    /// The anomalies, with what rosters add to them and without what these answer, by task.
    public List<Anomaly> anomalies() {
        return anomalies.stream().sorted(Comparator.comparingInt(Anomaly::task)).toList();
    }

    /// Tells the units and leaders that a roster lacks.
    public RosterCheck names(Roster roster) {
        units(roster);
        leaders(roster);
        return this;
    }

    private void units(Roster roster) {
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

    private void leaders(Roster roster) {
        places(task -> task.leaders().stream().filter(name -> roster.leader(name).isEmpty()).toList())
                .forEach((name, numbers) -> {
                    anomalies.removeIf(one -> one.kind() == Kind.UNKNOWN_LEADER && one.found().equals(name));
                    note(Kind.UNKNOWN_LEADER, name, numbers, Likeness.leader(roster, name));
                });
    }

    /// Tells the phrases of which nobody has said who is meant; one that means the same in all tasks only once.
    public RosterCheck groups(List<UnitGroup> groups) {
        var known = groups.stream()
                .filter(group -> !group.pending())
                .map(UnitGroup::phrase)
                .collect(Collectors.toSet());
        anomalies.removeIf(one -> one.kind() == Kind.PENDING_UNIT_GROUP && known.contains(one.found()));
        places(FoundTask::unitGroups).forEach((phrase, numbers) -> {
            if (!known.contains(phrase)) {
                var places = SOME.matcher(phrase).find() ? numbers : numbers.subList(0, 1);
                places.stream()
                        .filter(number -> !isTold(number, phrase))
                        .forEach(number -> add(number, Kind.PENDING_UNIT_GROUP, phrase,
                                "请确定包括哪些单位" + (places.size() < numbers.size() ? where(numbers) : ""), Part.UNITS));
            }
        });
        return this;
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
        add(numbers.getFirst(), kind, name,
                "名册中没有" + where(numbers)
                        + nearest.map(like -> "，是不是“" + like + "”？").orElse("，请核对，新的请列入名册"),
                kind == Kind.UNKNOWN_UNIT ? Part.UNITS : Part.LEADER);
    }

    private static String where(List<Integer> numbers) {
        if (numbers.size() == 1) {
            return "";
        }
        return "（" + numbers.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining("、"))
                + (numbers.size() > SHOWN ? " 等 " + numbers.size() + " 项" : "号") + "）";
    }

    private void add(int number, Kind kind, String found, String proposal, Part part) {
        var task = tasks.stream().filter(one -> one.number() == number).findFirst().orElseThrow();
        var place = task.places().get(part);
        anomalies.add(new Anomaly(number, kind, found, proposal, place == null ? task.places().get(Part.TEXT) : place));
    }
}
