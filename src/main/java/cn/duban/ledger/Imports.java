package cn.duban.ledger;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What staff sent to be imported, and how far that has come. Immutable.
public final class Imports {

    static final Imports NONE = new Imports(null, Tree.empty(), Tree.empty());

    private final @Nullable OpenImport open;
    private final Tree<Person, Offered> offered;
    private final Tree<Person, Instant> awaited;

    private Imports(@Nullable OpenImport open, Tree<Person, Offered> offered, Tree<Person, Instant> awaited) {
        this.open = open;
        this.offered = offered;
        this.awaited = awaited;
    }

    /// A file that somebody sent without saying what for.
    public record Offered(Enclosure file, Instant at) {}

    Imports after(ImportEvent event, Instant at) {
        return switch (event) {
            case ImportEvent.ImportOffered(var file, var by) ->
                new Imports(open, offered.with(by, new Offered(file, at)), awaited);
            case ImportEvent.ImportAwaited(var by) -> new Imports(open, offered, awaited.with(by, at));
            case ImportEvent.ImportBegan(var file, var by) -> new Imports(OpenImport.begun(file, by, at),
                    offered.without(by), awaited.without(by));
            case ImportEvent.ImportSettled(var settlement, _) ->
                new Imports(open == null ? null : open.with(settlement, at), offered, awaited);
            case ImportEvent.ImportPeopled(var changes, var by) ->
                new Imports(open == null ? null : open.with(changes, at), offered.without(by), awaited);
            case ImportEvent.ImportEnded _ -> new Imports(null, offered, awaited);
        };
    }

    /// The one that is being settled.
    public Optional<OpenImport> open() {
        return Optional.ofNullable(open);
    }

    /// The file that somebody sent last and has not said what for.
    public Optional<Offered> offered(Person person) {
        return offered.get(person);
    }

    /// When somebody was last asked for a file that has not come.
    public Optional<Instant> awaited(Person person) {
        return awaited.get(person);
    }
}
