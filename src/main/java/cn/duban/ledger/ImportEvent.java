package cn.duban.ledger;

import cn.duban.registry.Amendment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far notices have come that staff import.
public sealed interface ImportEvent extends Event.OfConversation {

    /// Staff sent a file that may be imported, without saying so.
    record ImportOffered(Enclosure file, Person by) implements ImportEvent {}

    /// Staff were asked for the file to import.
    record ImportAwaited(Person by) implements ImportEvent {}

    /// Staff began to import a file; what was begun before falls away.
    record ImportBegan(Enclosure file, Person by) implements ImportEvent {}

    /// Staff settled something about what is imported.
    record ImportSettled(Settlement settlement, Person by) implements ImportEvent {}

    /// Staff filled in who is who in what is imported.
    ///
    /// @param changes of its roster, in order
    record ImportPeopled(List<Amendment> changes, Person by) implements ImportEvent {

        public ImportPeopled {
            changes = List.copyOf(changes);
        }
    }

    /// What was imported became live, or was given up.
    ///
    /// @param registry the one it became, or changed; null where it was given up
    record ImportEnded(@Nullable String registry, Person by) implements ImportEvent {}
}
