package cn.duban.sandbox;

import java.time.Instant;
import java.util.Optional;

/// What the service will do as time goes by: asked when somebody moves the sandbox's clock.
public interface Timeline {

    /// The first step that has not been done yet; empty when nothing more is planned.
    Optional<NextStep> next();

    /// Does everything that is due by the clock and returns when all of it has been done and sent.
    ///
    /// @throws InterruptedException when the waiting thread is told to stop
    void catchUp() throws InterruptedException;

    /// A step still to come.
    ///
    /// @param step what is done then, for people
    record NextStep(Instant at, String step) {}
}
