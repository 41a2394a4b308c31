package cn.duban.intake;

import cn.duban.ledger.Settlement;
import cn.duban.ledger.Settlement.Matter;
import cn.duban.notice.Anomaly;
import cn.duban.notice.FoundTask;
import cn.duban.notice.RosterCheck;
import cn.duban.registry.Roster;
import cn.duban.registry.Roster.Leader;
import cn.duban.registry.Roster.Unit;
import cn.duban.registry.Roster.UnitGroup;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a notice names that neither the present roster nor staff have accounted for.
///
/// @param carriesOver whether the present roster is the office's own
record RosterDoubts(boolean carriesOver, List<Settlement> settled, Roster present) {

    private static final Set<Matter> TYPED = EnumSet.of(Matter.LEADERS, Matter.LEAD_UNITS, Matter.CO_UNITS,
            Matter.UNITS,
            Matter.MEMBERS, Matter.ALIAS);

    /// The anomalies that are left, those of names and phrases among them.
    List<Anomaly> over(List<FoundTask> tasks, List<Anomaly> anomalies) {
        var check = new RosterCheck(tasks, anomalies);
        if (carriesOver) {
            check.names(known());
        }
        var accepted = of(Matter.ACCEPTED).map(Settlement::task).collect(Collectors.toSet());
        return check.groups(groups())
                .anomalies()
                .stream()
                .filter(one -> one.task() == 0 || anomalies.contains(one) || !accepted.contains(one.task()))
                .toList();
    }

    private Stream<Settlement> of(Matter matter) {
        return settled.stream().filter(one -> one.matter() == matter);
    }

    /// The roster, with the names that staff typed or called new.
    private Roster known() {
        var fresh = Stream.concat(settled.stream().filter(one -> TYPED.contains(one.matter())), of(Matter.ACCEPTED))
                .flatMap(one -> one.values().stream())
                .distinct()
                .toList();
        var units = new ArrayList<>(present.units());
        fresh.forEach(name -> units.add(new Unit(name, List.of(), null, null, List.of())));
        var leaders = new ArrayList<>(present.leaders());
        fresh.forEach(name -> leaders.add(new Leader(name, null)));
        return new Roster(units, present.unitGroups(), leaders, present.staff(), null, null);
    }

    private List<UnitGroup> groups() {
        var groups = new ArrayList<>(carriesOver ? present.unitGroups() : List.<UnitGroup>of());
        of(Matter.MEMBERS).filter(one -> one.task() == 0)
                .forEach(one -> groups.add(new UnitGroup(one.name(), one.values())));
        return groups;
    }
}
