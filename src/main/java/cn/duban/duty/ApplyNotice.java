package cn.duban.duty;

import cn.duban.digest.Typed;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.registry.Amendment;
import cn.duban.registry.Registry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Staff bring the registry in line with a new issue of the notice; each unit concerned is told once of all its tasks.
///
/// @param changes in order
/// @param document the file's name
/// @param isLast whether nothing of the file is left to be decided on
public record ApplyNotice(Clerk clerk, List<Amendment.OfTask> changes, String document, boolean isLast)
        implements
            Command {

    public ApplyNotice {
        changes = List.copyOf(changes);
    }

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
        if (changes.isEmpty() || ledger.imports().open().isEmpty()) {
            return Decision.refusal("没有要改的，台账不变。");
        }
        var events = new ArrayList<Event>();
        var told = new LinkedHashMap<String, List<String>>();
        var registry = ledger.registry();
        for (var change : changes) {
            events.add(new Event.RegistryAmended(change, null, document, clerk.by()));
            events.addAll(closed(ledger, change));
            var after = registry.amended(change);
            tell(told, registry, after, change);
            registry = after;
        }
        if (isLast) {
            events.add(new Event.ImportEnded(registry.id().value(), clerk.by()));
        }
        var notices = new Notices();
        told.forEach((unit, lines) -> notices.tell(unit, "任务清单有调整",
                "根据《" + Typed.excerpt(document) + "》，" + unit + "的任务有以下变化。", lines));
        events.addAll(notices.owed(ledger));
        return new Decision(events, "已按《" + Typed.excerpt(document) + "》更新台账，改动 " + changes.size() + " 处；已有的填报不变。"
                + (told.isEmpty() ? "" : "已通知有关的 " + told.size() + " 个单位。"));
    }

    private static void tell(Map<String, List<String>> told, Registry before, Registry after,
            Amendment.OfTask change) {
        var units = new LinkedHashSet<>(before.unitsOf(change.task()));
        units.addAll(after.unitsOf(change.task()));
        units.forEach(unit -> told.computeIfAbsent(unit, _ -> new ArrayList<>()).add("- " + words(before, change)));
    }

    /// What a change does, in a line.
    public static String words(Registry before, Amendment.OfTask change) {
        var task = change.task() + "号";
        return switch (change) {
            case Amendment.TaskAdded(var added) -> task + " 新增：" + Typed.excerpt(added.text());
            case Amendment.TaskCancelled _ -> task + " 取消：" + before.task(change.task())
                    .map(known -> Typed.excerpt(known.text()))
                    .orElse("");
            case Amendment.TaskAdjusted(_, var text, _) -> task + " 内容改为：" + Typed.line(text);
            case Amendment.UnitsNamed(_, var units, var groups) ->
                task + " 责任单位改为：" + Typed.line(String.join("、", joined(units, groups)));
            case Amendment.LeadersNamed(_, var leaders) -> task + " 责任区领导改为：" + Typed.line(String.join("、", leaders));
            case Amendment.DueSet(_, var due) -> task + " 完成时限改为：" + due;
            case Amendment.LeadNamed(_, var unit) -> task + " 由" + unit + "牵头";
            case Amendment.MembersNamed(_, var units) -> task + " 责任单位为" + String.join("、", units);
            case Amendment.Reassigned(_, var from, var to) -> task + " 由" + from + "改派给" + to;
        };
    }

    private static List<String> joined(List<String> some, List<String> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /// What units still ask about a task falls away with it.
    private List<Event> closed(Ledger ledger, Amendment.OfTask change) {
        return change instanceof Amendment.TaskCancelled(var task)
                ? ledger.commitments()
                        .openRequests()
                        .stream()
                        .filter(made -> made.request().task() == task)
                        .<Event>map(made -> new Event.RequestDecided(made.request().number(), false, "任务已取消",
                                clerk.by()))
                        .toList()
                : List.of();
    }
}
