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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        return switch (settled) {
            case Amendment.LeadNamed(_, var unit) -> registry.leads(unit, task.number())
                    ? Optional.of(task.number() + "号本来就由" + unit + "牵头，不用确认。")
                    : Optional.empty();
            case Amendment.MembersNamed _ -> hasOpenGroup(registry, task)
                    ? Optional.empty()
                    : Optional.of(task.number() + "号的责任单位是明确的，没有待确认的单位。要换单位，请在单位提出异议后“改派”。");
            case Amendment.LeadersNamed(_, var leaders) -> unknownLeader(registry, leaders)
                    .map(name -> "名册里没有领导“" + name + "”，没有执行。请核对姓名；新任领导请先登记。");
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
        return new Decision(events, "已明确：" + words() + "。" + notices.told());
    }

    private String words() {
        return settled.task() + "号" + switch (settled) {
            case Amendment.LeadNamed(_, var unit) -> "由" + unit + "牵头";
            case Amendment.MembersNamed(_, var units) -> "的责任单位为" + String.join("、", units);
            case Amendment.LeadersNamed(_, var leaders) -> "的责任区领导为" + String.join("、", leaders);
            case Amendment.Reassigned _,Amendment.TaskAdjusted _,Amendment.TaskCancelled _,Amendment.TaskAdded _,Amendment.UnitsNamed _,Amendment.DueSet _ ->
                "";
        };
    }
}
