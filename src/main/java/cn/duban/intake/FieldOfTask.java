package cn.duban.intake;

import cn.duban.ledger.Settlement;
import cn.duban.notice.FoundTargets;
import cn.duban.notice.FoundTask;
import cn.duban.notice.LeadRule;
import cn.duban.registry.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A task with one thing settled by staff.
final class FieldOfTask {

    private FieldOfTask() {}

    static FoundTask settled(FoundTask task, Settlement settlement, LeadRule rule) {
        var values = settlement.values();
        return switch (settlement.matter()) {
            case TEXT -> with(task, settlement.value(), task.due(), task.leaders(), task.leaderGroups());
            case DUE -> with(task, task.text(), values.isEmpty() ? null : LocalDate.parse(settlement.value()),
                    task.leaders(), task.leaderGroups());
            case LEADERS -> with(task, task.text(), task.due(), values, List.of());
            case LEAD_UNITS -> units(task, values, joined(without(task.leadUnits(), values),
                    without(task.coUnits(), values)), task.unitGroups());
            case CO_UNITS -> units(task, task.leadUnits(), without(values, task.leadUnits()), task.unitGroups());
            case UNITS -> units(task, lead(values, rule), without(values, lead(values, rule)), List.of());
            case MEMBERS, ALIAS, ACCEPTED, DROPPED, RESTORED, SKIPPED, LEAD_RULE, YEAR, ID, TITLE, ROSTER -> task;
        };
    }

    private static List<String> lead(List<String> units, LeadRule rule) {
        return switch (rule) {
            case FIRST -> units.stream().limit(1).toList();
            case ALL -> units;
            case NOBODY -> List.of();
        };
    }

    /// Who leads by a rule; all units are responsible as before.
    static FoundTask ruled(FoundTask task, LeadRule rule) {
        var lead = lead(task.units(), rule);
        return units(task, lead, without(task.units(), lead), task.unitGroups());
    }

    static FoundTask renamed(FoundTask known, String name, String canonical) {
        UnaryOperator<List<String>> rename = names -> names.stream()
                .map(one -> one.equals(name) ? canonical : one)
                .distinct()
                .toList();
        var task = with(known, known.text(), known.due(), rename.apply(known.leaders()), known.leaderGroups());
        return task.units().contains(name)
                ? units(task, rename.apply(task.leadUnits()), rename.apply(task.coUnits()), task.unitGroups())
                : task;
    }

    static FoundTask expanded(FoundTask task, Settlement members) {
        var groups = without(task.unitGroups(), List.of(members.name()));
        UnaryOperator<List<String>> expand = units -> units.stream()
                .flatMap(unit -> unit.equals(members.name()) ? members.values().stream() : List.of(unit).stream())
                .distinct()
                .toList();
        return units(task, expand.apply(task.leadUnits()), expand.apply(task.coUnits()), groups);
    }

    private static List<String> without(List<String> units, List<String> gone) {
        return units.stream().filter(unit -> !gone.contains(unit)).toList();
    }

    private static List<String> joined(List<String> some, List<String> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static FoundTask units(FoundTask task, List<String> lead, List<String> co, List<String> groups) {
        var all = List.copyOf(new LinkedHashSet<>(joined(lead, co)));
        return new FoundTask(task.number(), task.printedNumber(), task.category(), task.text(), lead,
                without(co, lead), all, groups.stream().filter(all::contains).toList(), task.leaders(),
                task.leaderGroups(), task.due(), task.duePrinted(), task.targets(), task.stages(), task.remark(),
                task.places());
    }

    /// Those of the new text; what columns beside the text say stays.
    private static List<Target> targets(FoundTask task, String text) {
        var targets = new ArrayList<>(task.targets());
        targets.removeAll(FoundTargets.in(task.text()).targets());
        targets.addAll(0, FoundTargets.in(text).targets());
        return targets;
    }

    private static FoundTask with(FoundTask task, String text, @Nullable LocalDate due, List<String> leaders,
            List<String> leaderGroups) {
        var targets = text.equals(task.text()) ? task.targets() : targets(task, text);
        return new FoundTask(task.number(), task.printedNumber(), task.category(), text, task.leadUnits(),
                task.coUnits(), task.units(), task.unitGroups(), leaders, leaderGroups, due, task.duePrinted(), targets,
                task.stages(), task.remark(), task.places());
    }
}
