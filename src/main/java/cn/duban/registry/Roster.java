package cn.duban.registry;

import java.util.List;
import java.util.Optional;
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

        @Override
        public String toString() {
            return name;
        }
    }

    /// A person who answers for a unit (联络员).
    ///
    /// @param wecomId WeCom user id
    public record Contact(String name, String wecomId) {}

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
    public record Leader(String name, @Nullable String dingtalkId) {}

    /// A member of the supervision office (督查室工作人员).
    ///
    /// @param dingtalkId DingTalk staff id
    public record Staff(String name, String dingtalkId) {}

    /// The unit of that canonical name or alias.
    public Optional<Unit> unit(String nameOrAlias) {
        return units.stream()
                .filter(unit -> unit.name().equals(nameOrAlias) || unit.aliases().contains(nameOrAlias))
                .findFirst();
    }
}
