package cn.duban.ledger;

import java.time.Instant;
import java.util.List;

/// One entry of the journal: commands that were decided together.
///
/// @param number from 1, without gaps
/// @param writer which replica wrote it, to know its own commit again
/// @param at the moment it was decided
public record Commit(long number, String writer, Instant at, List<Entry> entries) {

    public Commit {
        entries = List.copyOf(entries);
    }
}
