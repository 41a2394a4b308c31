package cn.duban.intake;

import cn.duban.ledger.Settlement;
import cn.duban.notice.Anomaly;
import cn.duban.notice.Anomaly.Kind;
import cn.duban.notice.FoundNotice;
import cn.duban.notice.FoundTask;
import cn.duban.notice.LeadRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tasks of a notice with what staff settled about them, and the doubts that are left.
final class SettledTasks {

    private static final Set<Kind> OF_LEADERS = EnumSet.of(Kind.MISSING_LEADER, Kind.LEADER_GROUP, Kind.UNKNOWN_LEADER);
    private static final Set<Kind> OF_UNITS = EnumSet.of(Kind.MISSING_UNIT, Kind.DOUBTFUL_UNIT, Kind.UNKNOWN_UNIT,
            Kind.AMBIGUOUS_LEAD, Kind.PENDING_UNIT_GROUP);
    private static final Set<Kind> OF_NAMES = EnumSet.of(Kind.DOUBTFUL_UNIT, Kind.UNKNOWN_UNIT, Kind.UNKNOWN_LEADER);
    private static final Set<Kind> OF_LEAD = EnumSet.of(Kind.AMBIGUOUS_LEAD, Kind.MISSING_UNIT);
    private static final Set<Kind> OF_TEXT = EnumSet.of(Kind.MISSING_TEXT, Kind.DOUBTFUL_TEXT, Kind.DOUBTFUL_TARGET);

    private final Map<Integer, FoundTask> tasks = new LinkedHashMap<>();
    private final Map<Integer, FoundTask> dropped = new LinkedHashMap<>();
    private final List<Anomaly> anomalies;
    private final LeadRule leadRule;

    SettledTasks(FoundNotice read, List<Settlement> settled) {
        read.tasks().forEach(task -> tasks.put(task.number(), task));
        anomalies = new ArrayList<>(read.anomalies());
        leadRule = read.leadRule();
        settled.forEach(this::settle);
    }

    List<FoundTask> tasks() {
        return tasks.values().stream().sorted(Comparator.comparingInt(FoundTask::number)).toList();
    }

    List<Anomaly> anomalies() {
        return anomalies.stream().filter(one -> one.task() == 0 || !dropped.containsKey(one.task())).toList();
    }

    private void settle(Settlement settlement) {
        switch (settlement.matter()) {
            case ALIAS -> alias(settlement);
            case MEMBERS -> members(settlement);
            case ACCEPTED -> anomalies.removeIf(one -> settlement.values().isEmpty()
                    ? one.task() == settlement.task() && one.kind().open()
                    : OF_NAMES.contains(one.kind()) && settlement.values().contains(one.found()));
            case DROPPED -> move(settlement.task(), tasks, dropped);
            case RESTORED -> move(settlement.task(), dropped, tasks);
            case TEXT, LEADERS, LEAD_UNITS, CO_UNITS, UNITS, DUE -> {
                tasks.computeIfPresent(settlement.task(), (_, task) -> FieldOfTask.settled(task, settlement, leadRule));
                forget(settlement);
            }
            case LEAD_RULE -> tasks.replaceAll((_, task) -> ruled(task));
            case SKIPPED, YEAR, ID, TITLE, ROSTER -> {
                // These are read with, or belong to the registry's name.
            }
        }
    }

    /// A task of which nobody said who leads, by the rule.
    private FoundTask ruled(FoundTask task) {
        var open = anomalies.removeIf(one -> one.task() == task.number() && one.kind() == Kind.AMBIGUOUS_LEAD);
        return open ? FieldOfTask.ruled(task, leadRule) : task;
    }

    private static void move(int task, Map<Integer, FoundTask> from, Map<Integer, FoundTask> to) {
        var moved = from.remove(task);
        if (moved != null) {
            to.put(task, moved);
        }
    }

    private void forget(Settlement settlement) {
        var kinds = switch (settlement.matter()) {
            case LEADERS -> OF_LEADERS;
            case LEAD_UNITS -> OF_LEAD;
            case UNITS -> OF_UNITS;
            case CO_UNITS -> EnumSet.of(Kind.DOUBTFUL_UNIT);
            case TEXT -> OF_TEXT;
            case DUE -> EnumSet.of(Kind.UNREADABLE_DUE);
            case MEMBERS, ALIAS, ACCEPTED, DROPPED, RESTORED, SKIPPED, LEAD_RULE, YEAR, ID, TITLE, ROSTER ->
                EnumSet.noneOf(Kind.class);
        };
        anomalies.removeIf(one -> one.task() == settlement.task() && kinds.contains(one.kind()));
    }

    private void alias(Settlement settlement) {
        tasks.replaceAll((_, task) -> FieldOfTask.renamed(task, settlement.name(), settlement.value()));
        anomalies.removeIf(
                one -> (OF_NAMES.contains(one.kind()) || one.kind() == Kind.ALIAS || one.kind() == Kind.LIKELY_ALIAS)
                        && one.found().contains(settlement.name()));
    }

    /// Who a phrase stands for: in one task they take its place, otherwise it is the roster that says so.
    private void members(Settlement settlement) {
        if (settlement.task() > 0) {
            tasks.computeIfPresent(settlement.task(), (_, task) -> FieldOfTask.expanded(task, settlement));
        }
        anomalies.removeIf(one -> one.kind() == Kind.PENDING_UNIT_GROUP
                && (settlement.task() == 0 || one.task() == settlement.task())
                && one.found().equals(settlement.name()));
    }
}
