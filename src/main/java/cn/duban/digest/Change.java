package cn.duban.digest;

import java.util.List;
import java.util.stream.IntStream;

/// A task whose standing or figure is another than in the last digest.
public record Change(TaskStanding before, TaskStanding after) {

    /// What has changed between two digests of the same tasks.
    ///
    /// @param same whether both are of the same period; if not, a figure is no correction, and what is not reported
    /// yet has not changed
    static List<Change> between(List<TaskStanding> before, List<TaskStanding> after, boolean same) {
        return IntStream.range(0, after.size())
                .mapToObj(index -> new Change(before.get(index), after.get(index)))
                .filter(change -> same ? change.differs() : change.moved() && change.reported())
                .toList();
    }

    private boolean differs() {
        return moved() || !before.figure().equals(after.figure());
    }

    private boolean reported() {
        return after.standing() != Standing.MISSING;
    }

    /// Whether the standing has changed, not just the figure.
    public boolean moved() {
        return before.standing() != after.standing();
    }

    /// Whether an earlier report of the same period was replaced, so that the old figure has to be named.
    public boolean corrects() {
        var old = before.report();
        var now = after.report();
        return old != null && now != null && old.key().equals(now.key());
    }
}
