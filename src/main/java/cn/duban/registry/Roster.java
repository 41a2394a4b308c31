package cn.duban.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Who is who in one office: units, unit groups, leaders, staff and the chats they are reached in.
///
/// @param units every responsible unit, in the office's order
/// @param leadersChat DingTalk conversation of the leaders' group, null where there is none
/// @param staffChat DingTalk conversation of the staff's group, null where there is none
public record Roster(
        List<Unit> units,
        List<UnitGroup> unitGroups,
        List<Leader> leaders,
        List<Staff> staff,
        @Nullable String leadersChat,
        @Nullable String staffChat) {

    public Roster {
        units = List.copyOf(units);
        unitGroups = List.copyOf(unitGroups);
        leaders = List.copyOf(leaders);
        staff = List.copyOf(staff);
    }

    /// A responsible unit (责任单位).
    ///
    /// @param name canonical
    /// @param webhookKey key of its WeCom group's webhook, a secret; null while the office has not set it
    /// @param chat WeCom chat id of its group, null while unknown
    public record Unit(
            String name,
            List<String> aliases,
            @Nullable String webhookKey,
            @Nullable String chat,
            List<Contact> contacts) {

        public Unit {
            aliases = List.copyOf(aliases);
            contacts = List.copyOf(contacts);
        }

        Unit withContacts(List<Contact> people) {
            return new Unit(name, aliases, webhookKey, chat, people);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /// A person who answers for a unit (联络员).
    ///
    /// @param wecomId WeCom user id
    /// @param dingtalkId DingTalk staff id; null where there is none
    public record Contact(String name, String wecomId, @Nullable String dingtalkId) {

        /// One known in WeCom only.
        public Contact(String name, String wecomId) {
            this(name, wecomId, null);
        }
    }

    /// A phrase of the notice that stands for several units.
    ///
    /// @param members canonical names; empty while only staff can say who is meant (各相关…)
    public record UnitGroup(String phrase, List<String> members) {

        public UnitGroup {
            members = List.copyOf(members);
        }

        public boolean pending() {
            return members.isEmpty();
        }
    }

    /// A responsible district leader (责任区领导).
    ///
    /// @param dingtalkId DingTalk staff id, null while not bound
    /// @param wecomId WeCom user id; null where there is none
    public record Leader(String name, @Nullable String dingtalkId, @Nullable String wecomId) {

        /// One known in DingTalk only.
        public Leader(String name, @Nullable String dingtalkId) {
            this(name, dingtalkId, null);
        }
    }

    /// A member of the supervision office (督查室工作人员).
    ///
    /// @param dingtalkId DingTalk staff id
    /// @param wecomId WeCom user id; null where there is none
    /// @param admin whether marked to see to people and bindings
    public record Staff(String name, String dingtalkId, @Nullable String wecomId, boolean admin) {

        /// One known in DingTalk only, and not marked.
        public Staff(String name, String dingtalkId) {
            this(name, dingtalkId, null, false);
        }
    }

    /// Those who see to people and bindings: the staff marked for it or, where nobody is, all of them.
    public List<Staff> admins() {
        var marked = staff.stream().filter(Staff::admin).toList();
        return marked.isEmpty() ? staff : marked;
    }

    /// The unit of that canonical name or alias.
    public Optional<Unit> unit(String nameOrAlias) {
        return units.stream()
                .filter(unit -> unit.name().equals(nameOrAlias) || unit.aliases().contains(nameOrAlias))
                .findFirst();
    }

    /// The roster with a change; the same people where it speaks of whom it does not have.
    public Roster amended(Amendment.OfRoster amendment) {
        return switch (amendment) {
            case Amendment.AliasGiven(var unit, var alias) -> withUnits(one -> one.name().equals(unit)
                    ? new Unit(one.name(), added(one.aliases(), alias), one.webhookKey(), one.chat(), one.contacts())
                    : one);
            case Amendment.GroupSet(var unit, var chat) -> withUnits(one -> one.name().equals(unit)
                    ? new Unit(one.name(), one.aliases(), one.webhookKey(), chat, one.contacts())
                    : one);
            case Amendment.ContactBound(var unit, var name, var id) -> withUnits(one -> one.withContacts(
                    one.name().equals(unit) ? added(others(one, id), contact(name, id)) : others(one, id)));
            case Amendment.ContactUnbound(var id) -> withUnits(one -> one.withContacts(others(one, id)));
            case Amendment.ContactReached(var wecomId, var id) -> withUnits(one -> one.withContacts(one.contacts()
                    .stream()
                    .map(contact -> contact.wecomId().equals(wecomId)
                            ? new Contact(contact.name(), wecomId, id)
                            : contact)
                    .toList()));
            case Amendment.StaffReached(var dingtalkId, var id) -> withStaff(staff.stream()
                    .map(member -> member.dingtalkId().equals(dingtalkId)
                            ? new Staff(member.name(), dingtalkId, id, member.admin())
                            : member)
                    .toList());
            case Amendment.LeaderReached(var name, var id) -> leader(name)
                    .map(known -> withLeader(name, new Leader(name, known.dingtalkId(), id)))
                    .orElse(this);
            case Amendment.LeaderBound(var name, var id) -> withLeader(name,
                    new Leader(name, id, leader(name).map(Leader::wecomId).orElse(null)));
            case Amendment.LeaderReplaced(var former, var name, var id) -> withLeader(former, new Leader(name, id));
        };
    }

    /// The roster with these units and phrases, added at the end where it lacks them.
    Roster including(List<String> names, List<String> phrases) {
        var all = new ArrayList<>(units);
        names.stream()
                .filter(name -> units.stream().noneMatch(unit -> unit.name().equals(name)))
                .forEach(name -> all.add(new Unit(name, List.of(), null, null, List.of())));
        var groups = new ArrayList<>(unitGroups);
        phrases.stream()
                .filter(phrase -> unitGroups.stream().noneMatch(group -> group.phrase().equals(phrase)))
                .forEach(phrase -> groups.add(new UnitGroup(phrase, List.of())));
        return new Roster(all, groups, leaders, staff, leadersChat, staffChat);
    }

    /// The leader of that name.
    public Optional<Leader> leader(String name) {
        return leaders.stream().filter(leader -> leader.name().equals(name)).findFirst();
    }

    /// The contact as known so far where the account is theirs.
    private Contact contact(String name, String wecomId) {
        return units.stream()
                .flatMap(unit -> unit.contacts().stream())
                .filter(known -> known.wecomId().equals(wecomId) && known.name().equals(name))
                .findFirst()
                .orElse(new Contact(name, wecomId));
    }

    private Roster withStaff(List<Staff> members) {
        return new Roster(units, unitGroups, leaders, members, leadersChat, staffChat);
    }

    private Roster withUnits(UnaryOperator<Unit> change) {
        return new Roster(units.stream().map(change).toList(), unitGroups, leaders, staff, leadersChat, staffChat);
    }

    private Roster withLeader(String former, Leader leader) {
        var all = new ArrayList<Leader>();
        for (var one : leaders) {
            if (one.name().equals(former)) {
                all.add(leader);
            } else if (!one.name().equals(leader.name())) {
                all.add(one);
            }
        }
        if (!all.contains(leader)) {
            all.add(leader);
        }
        return new Roster(units, unitGroups, all, staff, leadersChat, staffChat);
    }

    private static List<Contact> others(Unit unit, String wecomId) {
        return unit.contacts().stream().filter(contact -> !contact.wecomId().equals(wecomId)).toList();
    }

    private static <T> List<T> added(List<T> list, T one) {
        var all = new ArrayList<>(list);
        if (!all.contains(one)) {
            all.add(one);
        }
        return all;
    }
}
