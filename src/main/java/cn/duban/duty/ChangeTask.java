package cn.duban.duty;

import cn.duban.digest.Typed;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.registry.Amendment;
import cn.duban.registry.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Adjusts or cancels a task (调整、取消), as a document says.
///
/// @param change `TaskAdjusted` or `TaskCancelled`
/// @param reason null where none was given
/// @param document as named by who gives the order
public record ChangeTask(Clerk clerk, Amendment.OfTask change, @Nullable String reason, String document)
        implements
            Command {

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
        var task = registry.task(change.task());
        if (task.isEmpty()) {
            return Decision.refusal(Refusals.noTask(registry, change.task()));
        }
        if (change instanceof Amendment.TaskAdjusted adjusted && adjusted.text().equals(task.get().text())) {
            return Decision.refusal(change.task() + "号的内容本来就是这样，没有调整。");
        }
        var notices = new Notices();
        var number = Map.of("编号", change.task());
        var title = registry.wording().text(isCancelled() ? "任务取消.标题" : "任务调整.标题", number);
        var lead = registry.wording().text(isCancelled() ? "任务取消.说明" : "任务调整.说明", number);
        registry.unitsOf(change.task()).forEach(unit -> notices.tell(unit, title, lead, lines(task.get())));
        var events = new ArrayList<Event>();
        events.add(new Event.RegistryAmended(change, reason, document, clerk.by()));
        events.addAll(closed(ledger));
        events.addAll(notices.owed(ledger));
        return new Decision(events, "已" + verb() + " " + change.task() + "号，依据：" + Typed.line(document) + "。"
                + notices.told());
    }

    /// What units still ask about a task falls away with it.
    private List<Event> closed(Ledger ledger) {
        return change instanceof Amendment.TaskCancelled
                ? ledger.commitments()
                        .openRequests()
                        .stream()
                        .filter(made -> made.request().task() == change.task())
                        .<Event>map(made -> new Event.RequestDecided(made.request().number(), false, "任务已取消",
                                clerk.by()))
                        .toList()
                : List.of();
    }

    private boolean isCancelled() {
        return change instanceof Amendment.TaskCancelled;
    }

    private String verb() {
        return isCancelled() ? "取消" : "调整";
    }

    private List<String> lines(Task task) {
        var lines = new ArrayList<String>();
        lines.add((isCancelled() ? "" : "原：") + task.text().replaceAll("\\s+", ""));
        if (change instanceof Amendment.TaskAdjusted adjusted) {
            lines.add("现：" + Typed.line(adjusted.text()));
        }
        if (reason != null) {
            lines.add("理由：" + Typed.line(reason));
        }
        lines.add("依据：" + Typed.line(document));
        return lines;
    }
}
