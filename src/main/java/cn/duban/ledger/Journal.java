package cn.duban.ledger;

import java.time.Duration;
import java.util.List;

/// Where the commits of one registry are kept, in the order of their numbers.
public interface Journal {

    /// What came of an append.
    enum Appended {
        DONE,
        /// Another writer has that number.
        TAKEN
    }

    /// Appends a commit under its number, or tells that the number is taken.
    ///
    /// @throws JournalUnavailable if it cannot be said whether it was written
    /// @throws JournalDamaged if one before it is missing
    Appended append(Commit commit);

    /// The commits after a number, in order.
    ///
    /// @param limit how many at most
    /// @throws JournalUnavailable if the journal cannot be reached
    /// @throws JournalDamaged if an entry is missing or cannot be read
    List<Commit> after(long number, int limit);

    /// As `after`, but waits for the first one to come; empty when none came in time.
    List<Commit> await(long number, Duration patience);
}
