package cn.duban.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A problem and what became of it.
///
/// @param problem in its last wording
/// @param at when it was opened
/// @param wordings every wording so far, oldest first
/// @param saidGone when its unit said that there is no problem any more, and has not named it since; null otherwise
/// @param closing how staff closed it (销号); null while it is open
public record LoggedProblem(
        Problem problem,
        Instant at,
        List<Wording> wordings,
        @Nullable Instant saidGone,
        @Nullable Closing closing) {

    /// How it was put at a time.
    public record Wording(String text, Person by, Instant at) {}

    /// With what outcome it was closed.
    public record Closing(String outcome, Person by, Instant at) {}

    public LoggedProblem {
        wordings = List.copyOf(wordings);
    }

    static LoggedProblem of(Problem problem, Instant at) {
        return new LoggedProblem(problem, at, List.of(new Wording(problem.text(), problem.by(), at)), null, null);
    }

    public boolean isOpen() {
        return closing == null;
    }

    LoggedProblem restated(String text, Person by, Instant moment) {
        var all = new ArrayList<>(wordings);
        if (!text.equals(problem.text())) {
            all.add(new Wording(text, by, moment));
        }
        return new LoggedProblem(problem.as(text), at, all, null, closing);
    }

    LoggedProblem gone(Instant moment) {
        return new LoggedProblem(problem, at, wordings, moment, closing);
    }

    LoggedProblem closed(String outcome, Person by, Instant moment) {
        return new LoggedProblem(problem, at, wordings, saidGone, new Closing(outcome, by, moment));
    }
}
