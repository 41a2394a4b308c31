package cn.duban.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change that the office makes to the registry after it was read: what the notice left open, or what has changed
/// since. Units are canonical names. Forms once written are read for ever.
public sealed interface Amendment {

    /// A change of one task.
    sealed interface OfTask extends Amendment {

        /// Number of the task.
        int task();
    }

    /// A change of who is who.
    sealed interface OfRoster extends Amendment {}

    /// A unit leads a task (牵头单位), whether it was on it before or not.
    record LeadNamed(int task, String unit) implements OfTask {}

    /// The units that a group stands for which the notice leaves open (各相关…); takes the place of what was named before.
    record MembersNamed(int task, List<String> units) implements OfTask {

        public MembersNamed {
            units = List.copyOf(units);
        }
    }

    /// The leaders responsible for a task; take the place of all before.
    record LeadersNamed(int task, List<String> leaders) implements OfTask {

        public LeadersNamed {
            leaders = List.copyOf(leaders);
        }
    }

    /// A task goes from one unit to another (改派), which leads it where the first did.
    record Reassigned(int task, String from, String to) implements OfTask {}

    /// A task has another text (调整).
    ///
    /// @param targets those of the new text
    record TaskAdjusted(int task, String text, List<Target> targets) implements OfTask {

        public TaskAdjusted {
            targets = List.copyOf(targets);
        }
    }

    /// A task is no longer to be done (取消).
    record TaskCancelled(int task) implements OfTask {}

    /// A task came to the list later; units that the roster lacks are added to it, without group or people.
    record TaskAdded(Task added) implements OfTask {

        @Override
        public int task() {
            return added.number();
        }
    }

    /// The notice names other units for a task; whatever was settled about its units before falls away.
    ///
    /// @param units named one by one, the one that leads first; those that the roster lacks are added to it
    /// @param unitGroups phrases that stand for several units
    /// @param leadUnits who leads, as `Task` has it; null where the first unit does
    record UnitsNamed(
            int task,
            List<String> units,
            List<String> unitGroups,
            @Nullable List<String> leadUnits)
            implements
                OfTask {

        public UnitsNamed {
            units = List.copyOf(units);
            unitGroups = List.copyOf(unitGroups);
            leadUnits = leadUnits == null ? null : List.copyOf(leadUnits);
        }
    }

    /// The notice gives a task another last day.
    record DueSet(int task, LocalDate due) implements OfTask {}

    /// A unit is also called by another name.
    record AliasGiven(String unit, String alias) implements OfRoster {}

    /// A unit has a group of its own in WeCom.
    ///
    /// @param chat chat id of the group
    record GroupSet(String unit, String chat) implements OfRoster {}

    /// A person answers for a unit, and for no other one any more.
    ///
    /// @param wecomId WeCom user id
    record ContactBound(String unit, String name, String wecomId) implements OfRoster {}

    /// A person answers for no unit any more.
    ///
    /// @param wecomId WeCom user id
    record ContactUnbound(String wecomId) implements OfRoster {}

    /// A leader is reached under a DingTalk id; one the roster lacks is added.
    ///
    /// @param dingtalkId DingTalk staff id; null where there is none any more
    record LeaderBound(String name, @Nullable String dingtalkId) implements OfRoster {}

    /// A leader takes over everything from another one.
    ///
    /// @param dingtalkId DingTalk staff id of the new one; null while unknown
    record LeaderReplaced(String former, String name, @Nullable String dingtalkId) implements OfRoster {}

    /// A contact is also known in DingTalk.
    ///
    /// @param wecomId by which the contact is known in WeCom
    /// @param dingtalkId DingTalk staff id; null where there is none any more
    record ContactReached(String wecomId, @Nullable String dingtalkId) implements OfRoster {}

    /// A leader is also known in WeCom.
    ///
    /// @param wecomId WeCom user id; null where there is none any more
    record LeaderReached(String name, @Nullable String wecomId) implements OfRoster {}

    /// A member of staff is also known in WeCom.
    ///
    /// @param dingtalkId by which the member is known in DingTalk
    /// @param wecomId WeCom user id; null where there is none any more
    record StaffReached(String dingtalkId, @Nullable String wecomId) implements OfRoster {}
}
