package cn.duban.duty;

import cn.duban.digest.Typed;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.ImportEvent;
import cn.duban.ledger.Ledger;
import cn.duban.registry.Amendment;
import cn.duban.registry.Registry;
import cn.duban.wording.Wording;
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
            return Decision.refusal(ledger.registry().wording().text("更新台账.没有变化"));
        }
        var events = new ArrayList<Event>();
        var told = new LinkedHashMap<String, List<String>>();
        var registry = ledger.registry();
        for (var change : changes) {
            events.add(new Event.RegistryAmended(change, null, document, clerk.by()));
            events.addAll(Cancelled.requests(ledger, change, clerk.by()));
            var after = registry.amended(change);
            tell(told, registry, after, change);
            registry = after;
        }
        if (isLast) {
            events.add(new ImportEvent.ImportEnded(registry.id().value(), clerk.by()));
        }
        var wording = ledger.registry().wording();
        events.addAll(notices(wording, told).owed(ledger));
        return new Decision(events,
                wording.text("更新台账.答复", Map.of("文件", Typed.excerpt(document), "处数", changes.size(), "通知",
                        told.isEmpty() ? "" : wording.text("更新台账.通知", Map.of("单位数", told.size())))));
    }

    private Notices notices(Wording wording, Map<String, List<String>> told) {
        var notices = new Notices();
        told.forEach((unit, lines) -> notices.tell(unit, wording.text("更新台账.标题"),
                wording.text("更新台账.说明", Map.of("文件", Typed.excerpt(document), "单位", unit)), lines));
        return notices;
    }

    private static void tell(Map<String, List<String>> told, Registry before, Registry after,
            Amendment.OfTask change) {
        var units = new LinkedHashSet<>(before.unitsOf(change.task()));
        units.addAll(after.unitsOf(change.task()));
        units.forEach(unit -> told.computeIfAbsent(unit, _ -> new ArrayList<>()).add("- " + words(before, change)));
    }

    /// What a change does, in a line.
    public static String words(Registry before, Amendment.OfTask change) {
        var wording = before.wording();
        var task = change.task();
        return switch (change) {
            case Amendment.TaskAdded(var added) ->
                wording.text("变动.新增", Map.of("编号", task, "内容", Typed.excerpt(added.text())));
            case Amendment.TaskCancelled _ -> wording.text("变动.取消", Map.of("编号", task, "内容", before.task(task)
                    .map(known -> Typed.excerpt(known.text()))
                    .orElse("")));
            case Amendment.TaskAdjusted(_, var text, _) ->
                wording.text("变动.内容", Map.of("编号", task, "内容", Typed.line(text)));
            case Amendment.UnitsNamed(_, var units, var groups, _) ->
                wording.text("变动.责任单位", Map.of("编号", task, "单位", Typed.line(listed(joined(units, groups)))));
            case Amendment.LeadersNamed(_, var leaders) ->
                wording.text("变动.责任区领导", Map.of("编号", task, "领导", Typed.line(listed(leaders))));
            case Amendment.DueSet(_, var due) -> wording.text("变动.完成时限", Map.of("编号", task, "时限", due));
            case Amendment.LeadNamed(_, var unit) -> wording.text("变动.牵头", Map.of("编号", task, "单位", unit));
            case Amendment.MembersNamed(_, var units) ->
                wording.text("变动.明确单位", Map.of("编号", task, "单位", listed(units)));
            case Amendment.Reassigned(_, var from, var to) ->
                wording.text("变动.改派", Map.of("编号", task, "原单位", from, "单位", to));
        };
    }

    private static String listed(List<String> names) {
        return String.join("、", names);
    }

    private static List<String> joined(List<String> some, List<String> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
