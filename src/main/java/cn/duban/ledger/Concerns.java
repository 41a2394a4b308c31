package cn.duban.ledger;

import java.time.Instant;

/// What stands in the way of tasks, and who pushes them.
record Concerns(Problems problems, Comments comments) {

    static final Concerns NONE = new Concerns(Problems.NONE, Comments.NONE);

    Concerns after(ConcernEvent event, Instant at) {
        return switch (event) {
            case ConcernEvent.OfProblems next -> new Concerns(problems.after(next, at), comments);
            case ConcernEvent.OfComments next -> new Concerns(problems, comments.after(next, at));
        };
    }
}
