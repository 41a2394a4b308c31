package cn.duban.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a report was read from, and what is doubtful about it.
///
/// @param chat where it was typed; null in a single chat
/// @param evidence for the task and for each thing read
/// @param doubts what was asked back about it, in a line each; empty once it is confirmed
public record Basis(@Nullable String chat, List<Evidence> evidence, List<String> doubts) {

    /// Of reports whose basis was not kept.
    public static final Basis NONE = new Basis(null, List.of(), List.of());

    public Basis {
        evidence = List.copyOf(evidence);
        doubts = List.copyOf(doubts);
    }

    Basis confirmed() {
        return new Basis(chat, evidence, List.of());
    }
}
