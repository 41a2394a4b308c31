package cn.duban.delivery;

import java.time.Duration;

/// What came of handing a message to its platform; says whether trying again helps.
public sealed interface Outcome {

    /// The platform took it.
    ///
    /// @param receipt the platform's own word for it; may be empty
    record Sent(String receipt) implements Outcome {}

    /// The platform did not take it, and may do so later.
    ///
    /// @param pause how long to leave that recipient alone
    record Later(Duration pause, String reason) implements Outcome {}

    /// The platform will not take it: trying again is of no use.
    record Refused(String reason) implements Outcome {}

    /// It may have arrived or not, e.g. timed out.
    record Unknown(String reason) implements Outcome {}
}
