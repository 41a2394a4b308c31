package cn.duban.ledger;

import java.time.Instant;

/// A file as it stands in the ledger.
///
/// @param at when it was handed in
/// @param settled when its task came to be known; that of handing in while it is not
public record FiledExhibit(Exhibit exhibit, Instant at, Instant settled) {}
