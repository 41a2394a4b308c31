package cn.duban.ledger;

import cn.duban.registry.Amendment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A change to the registry as it stands in the ledger.
///
/// @param reason null where none was given
/// @param document the document that says so; null where none was named
public record FiledAmendment(
        Amendment amendment,
        @Nullable String reason,
        @Nullable String document,
        Person by,
        Instant at) {}
