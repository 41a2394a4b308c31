package cn.duban.ledger;

import java.time.Instant;

/// Something somebody, or the clock, wants done.
public interface Command {

    /// Why it came about; a cause that the ledger already holds is not decided again.
    Cause cause();

    /// Who gave it, for the trail.
    String actor();

    /// What comes of it on a ledger as it stands. Pure: it may be asked again when another replica was faster.
    ///
    /// @param now the moment of deciding
    Decision decide(Ledger ledger, Instant now);
}
