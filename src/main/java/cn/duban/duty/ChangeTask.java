package cn.duban.duty;

import cn.duban.digest.Typed;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.registry.Amendment;
import cn.duban.registry.Task;
import cn.duban.wording.Wording;
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
            return Decision.refusal(registry.wording().text("任务调整.没有变化", Map.of("编号", change.task())));
        }
        var notices = new Notices();
        var number = Map.of("编号", change.task());
        var title = registry.wording().text(isCancelled() ? "任务取消.标题" : "任务调整.标题", number);
        var lead = registry.wording().text(isCancelled() ? "任务取消.说明" : "任务调整.说明", number);
        registry.unitsOf(change.task())
                .forEach(unit -> notices.tell(unit, title, lead, lines(registry.wording(), task.get())));
        var events = new ArrayList<Event>();
        events.add(new Event.RegistryAmended(change, reason, document, clerk.by()));
        events.addAll(Cancelled.requests(ledger, change, clerk.by()));
        events.addAll(notices.owed(ledger));
        return new Decision(events, registry.wording()
                .text(isCancelled() ? "任务取消.答复" : "任务调整.答复", Map.of("编号", change.task(), "依据", Typed.line(document)))
                + notices.told(ledger));
    }

    private boolean isCancelled() {
        return change instanceof Amendment.TaskCancelled;
    }

    private List<String> lines(Wording wording, Task task) {
        var lines = new ArrayList<String>();
        var text = task.text().replaceAll("\\s+", "");
        lines.add(isCancelled() ? text : wording.text("任务调整.原内容", Map.of("内容", text)));
        if (change instanceof Amendment.TaskAdjusted adjusted) {
            lines.add(wording.text("任务调整.现内容", Map.of("内容", Typed.line(adjusted.text()))));
        }
        if (reason != null) {
            lines.add(wording.text("标签.理由", Map.of("内容", Typed.line(reason))));
        }
        lines.add(wording.text("标签.依据", Map.of("内容", Typed.line(document))));
        return lines;
    }
}
