package cn.duban.intake;

import cn.duban.ledger.Settlement;
import cn.duban.ledger.Settlement.Matter;
import cn.duban.notice.NewRegistry;
import cn.duban.registry.RegistryId;
import cn.duban.registry.Roster;
import cn.duban.registry.Roster.Leader;
import cn.duban.registry.Roster.Unit;
import cn.duban.registry.Roster.UnitGroup;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes of a draft the registry that becomes live: what is left open goes in as open.
public final class NewRegistries {

    private final Draft draft;

    private NewRegistries(Draft draft) {
        this.draft = draft;
    }

    /// The registry that a draft comes to.
    public static NewRegistry of(Draft draft, RegistryId id, int year) {
        var made = new NewRegistries(draft);
        return new NewRegistry(id, draft.title(), year,
                draft.tasks().stream().map(task -> task.toTask(draft.leadRule())).toList(),
                made.roster(), made.shared());
    }

    /// Who is who in the registry to be, as far as that is known.
    public static Roster rosterOf(Draft draft) {
        return new NewRegistries(draft).roster();
    }

    /// Groups that the present registry reaches by webhooks of its own.
    private Set<String> shared() {
        return draft.present()
                .roster()
                .units()
                .stream()
                .map(Unit::chat)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /// Who is who in it: those its tasks name, with the groups and accounts that carry over.
    Roster roster() {
        var present = draft.present().roster();
        var groups = draft.unitGroups().stream().map(this::group).toList();
        var names = new LinkedHashSet<>(draft.units());
        groups.forEach(group -> names.addAll(group.members()));
        var roster = new Roster(names.stream().map(this::unit).toList(), groups,
                draft.leaders().stream().map(this::leader).toList(), present.staff(), present.leadersChat(),
                present.staffChat());
        for (var change : draft.people()) {
            roster = roster.amended(change);
        }
        return roster;
    }

    private Unit unit(String name) {
        var aliases = new LinkedHashSet<String>();
        draft.settled()
                .stream()
                .filter(one -> one.matter() == Matter.ALIAS && one.value().equals(name))
                .map(Settlement::name)
                .forEach(aliases::add);
        var known = draft.carriesOver() ? draft.present().roster().unit(name) : Optional.<Unit>empty();
        known.ifPresent(unit -> aliases.addAll(unit.aliases()));
        return new Unit(name, List.copyOf(aliases), null, known.map(Unit::chat).orElse(null),
                known.map(Unit::contacts).orElse(List.of()));
    }

    private UnitGroup group(String phrase) {
        var settled = draft.settled()
                .stream()
                .filter(one -> one.matter() == Matter.MEMBERS && one.task() == 0 && one.name().equals(phrase))
                .reduce((_, later) -> later)
                .map(Settlement::values);
        return new UnitGroup(phrase, settled.orElseGet(() -> carried(phrase)));
    }

    private List<String> carried(String phrase) {
        return draft.carriesOver()
                ? draft.present()
                        .roster()
                        .unitGroups()
                        .stream()
                        .filter(group -> group.phrase().equals(phrase))
                        .findFirst()
                        .map(UnitGroup::members)
                        .orElse(List.of())
                : List.of();
    }

    private Leader leader(String name) {
        var fresh = new Leader(name, null);
        return draft.carriesOver() ? draft.present().roster().leader(name).orElse(fresh) : fresh;
    }

    /// What keeps people of a roster from being reached: units without contact, leaders without account.
    ///
    /// @param all how many units there are
    /// @param units without anybody who answers for them
    /// @param groupless units without a group
    /// @param leaders without account
    public record Missing(int all, List<String> units, List<String> groupless, List<String> leaders) {

        public Missing {
            units = List.copyOf(units);
            groupless = List.copyOf(groupless);
            leaders = List.copyOf(leaders);
        }

        /// What a roster lacks.
        public static Missing in(Roster roster) {
            return new Missing(roster.units().size(),
                    roster.units().stream().filter(unit -> unit.contacts().isEmpty()).map(Unit::name).toList(),
                    roster.units().stream().filter(unit -> !hasGroup(unit)).map(Unit::name).toList(),
                    roster.leaders()
                            .stream()
                            .filter(leader -> leader.dingtalkId() == null && leader.wecomId() == null)
                            .map(Leader::name)
                            .toList());
        }

        private static boolean hasGroup(Unit unit) {
            return unit.chat() != null || unit.webhookKey() != null;
        }

        /// Whether everybody can be reached.
        public boolean isNothing() {
            return units.isEmpty() && groupless.isEmpty() && leaders.isEmpty();
        }
    }

    /// What the registry to be lacks in people.
    public static Missing missing(Draft draft) {
        return Missing.in(new NewRegistries(draft).roster());
    }
}
