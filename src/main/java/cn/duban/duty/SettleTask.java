package cn.duban.duty;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.registry.Amendment;
import cn.duban.registry.Registry;
import cn.duban.registry.Roster;
import cn.duban.registry.Task;
import cn.duban.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Settles what the notice leaves open about a task (确认): who leads it, which units are meant, which leaders.
///
/// @param settled one of `LeadNamed`, `MembersNamed`, `LeadersNamed`
public record SettleTask(Clerk clerk, Amendment.OfTask settled) implements Command {

    @Override
    public Cause cause() {
        return clerk.cause();
    }

    @Override
    public String actor() {
        return clerk.name();
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var registry = ledger.registry();
        var found = registry.task(settled.task());
        if (found.isEmpty()) {
            return Decision.refusal(Refusals.noTask(registry, settled.task()));
        }
        return refusal(registry, found.get()).map(Decision::refusal)
                .orElseGet(() -> settled(ledger, found.get()));
    }

    private Optional<String> refusal(Registry registry, Task task) {
        var wording = registry.wording();
        return switch (settled) {
            case Amendment.LeadNamed(_, var unit) -> registry.leadUnitsOf(task.number()).equals(List.of(unit))
                    ? Optional.of(wording.text("明确.已牵头", Map.of("编号", task.number(), "单位", unit)))
                    : Optional.empty();
            case Amendment.MembersNamed _ -> hasOpenGroup(registry, task)
                    ? Optional.empty()
                    : Optional.of(wording.text("明确.没有待定", Map.of("编号", task.number())));
            case Amendment.LeadersNamed(_, var leaders) -> unknownLeader(registry, leaders)
                    .map(name -> wording.text("明确.没有领导", Map.of("领导", name)));
            case Amendment.Reassigned _,Amendment.TaskAdjusted _,Amendment.TaskCancelled _,Amendment.TaskAdded _,Amendment.UnitsNamed _,Amendment.DueSet _ ->
                throw new IllegalArgumentException("不是待明确的事项：" + settled);
        };
    }

    private static boolean hasOpenGroup(Registry registry, Task task) {
        return registry.unitsOf(task.number()).isEmpty() || registry.roster()
                .unitGroups()
                .stream()
                .anyMatch(group -> group.pending() && task.unitGroups().contains(group.phrase()));
    }

    private static Optional<String> unknownLeader(Registry registry, List<String> leaders) {
        var known = registry.roster().leaders().stream().map(Roster.Leader::name).toList();
        return leaders.stream().filter(leader -> !known.contains(leader)).findFirst();
    }

    private Decision settled(Ledger ledger, Task task) {
        var event = new Event.RegistryAmended(settled, null, null, clerk.by());
        var after = ledger.registry().amended(settled);
        var notices = new Notices().tellMoved(ledger.registry(), after, task, null);
        var events = new ArrayList<Event>();
        events.add(event);
        events.addAll(notices.owed(ledger));
        return new Decision(events, words(ledger.registry().wording()) + notices.told(ledger));
    }

    private String words(Wording wording) {
        var task = settled.task();
        return switch (settled) {
            case Amendment.LeadNamed(_, var unit) -> wording.text("明确.牵头", Map.of("编号", task, "单位", unit));
            case Amendment.MembersNamed(_, var units) ->
                wording.text("明确.单位", Map.of("编号", task, "单位", String.join("、", units)));
            case Amendment.LeadersNamed(_, var leaders) ->
                wording.text("明确.领导", Map.of("编号", task, "领导", String.join("、", leaders)));
            case Amendment.Reassigned _,Amendment.TaskAdjusted _,Amendment.TaskCancelled _,Amendment.TaskAdded _,Amendment.UnitsNamed _,Amendment.DueSet _ ->
                "";
        };
    }
}
