package cn.duban.ledger;

import cn.duban.registry.Amendment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the office has settled: changes of the registry, deadlines put off, tasks closed. Immutable.
public final class Amendments {

    static final Amendments NONE = new Amendments(Tree.empty(), Tree.empty(), Tree.empty(), Tree.empty());

    private final Tree<Integer, FiledAmendment> all;
    private final Tree<ReportKey, Extension> extensions;
    private final Tree<Integer, Closing> closings;
    private final Tree<Integer, Denial> denials;

    private Amendments(Tree<Integer, FiledAmendment> all, Tree<ReportKey, Extension> extensions,
            Tree<Integer, Closing> closings, Tree<Integer, Denial> denials) {
        this.all = all;
        this.extensions = extensions;
        this.closings = closings;
        this.denials = denials;
    }

    Amendments after(Event.OfOffice event, Instant at) {
        return switch (event) {
            case Event.RegistryAmended(var amendment, var reason, var document, var by) -> new Amendments(
                    all.with(all.size() + 1, new FiledAmendment(amendment, reason, document, by, at)), extensions,
                    closings, denials);
            case Event.DeadlineExtended(var key, var former, var until, var by) -> new Amendments(all,
                    extensions.with(key, new Extension(key, former, until, by, at)), closings, denials);
            case Event.TaskClosed(var task, var period, var words, var by) -> new Amendments(all, extensions,
                    closings.with(task, new Closing(task, period, words, by, at)), denials);
            case Event.TaskReopened reopened ->
                new Amendments(all, extensions, closings.without(reopened.task()), denials);
            case Event.RegistryOpened _ -> this;
            case Event.CompletionDenied(var task, var reason, var by) -> new Amendments(all, extensions, closings,
                    denials.with(task, new Denial(task, reason, by, at)));
        };
    }

    /// Every change of the registry, oldest first.
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

    /// That a unit has more time for a report than others; empty where it has not.
    public Optional<Extension> extension(ReportKey key) {
        return extensions.get(key);
    }

    /// Every report that a unit has more time for, or had.
    public List<Extension> extensions() {
        return extensions.values();
    }

    /// That a task is closed; empty while it is open, also since it was taken up again.
    public Optional<Closing> closing(int task) {
        return closings.get(task);
    }

    /// Every task that is closed, by number.
    public List<Closing> closings() {
        return closings.values();
    }

    /// When staff last did not close a task that its unit took for done.
    public Optional<Denial> denial(int task) {
        return denials.get(task);
    }
}
