package cn.duban.ledger;

import cn.duban.registry.Amendment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the office has settled or changed about its own registry, oldest first. Immutable.
public final class Amendments {

    static final Amendments NONE = new Amendments(Tree.empty());

    private final Tree<Integer, FiledAmendment> all;

    private Amendments(Tree<Integer, FiledAmendment> all) {
        this.all = all;
    }

    Amendments after(Event.OfOffice event, Instant at) {
        return switch (event) {
            case Event.RegistryAmended(var amendment, var reason, var document, var by) -> new Amendments(
                    all.with(all.size() + 1, new FiledAmendment(amendment, reason, document, by, at)));
        };
    }

    /// Every change, oldest first.
    public List<FiledAmendment> all() {
        return all.values();
    }

    /// The changes of one task, oldest first.
    public List<FiledAmendment> ofTask(int task) {
        return all().stream()
                .filter(filed -> filed.amendment() instanceof Amendment.OfTask change && change.task() == task)
                .toList();
    }

    /// That a task was cancelled; empty unless it was.
    public Optional<FiledAmendment> cancellation(int task) {
        return ofTask(task).stream()
                .filter(filed -> filed.amendment() instanceof Amendment.TaskCancelled)
                .findFirst();
    }
}
