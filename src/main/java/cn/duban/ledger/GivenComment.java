package cn.duban.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A leader's comment and what was answered to it.
///
/// @param at when it was given
/// @param replies every answer so far, oldest first
/// @param ended when staff ended it without all answers; null unless they did
public record GivenComment(Comment comment, Instant at, List<Reply> replies, @Nullable Instant ended) {

    /// What a unit answered.
    ///
    /// @param unit canonical name
    public record Reply(String unit, String text, Person by, Instant at) {}

    public GivenComment {
        replies = List.copyOf(replies);
    }

    /// Canonical names of the units that have not answered.
    public List<String> silent() {
        return comment.units()
                .stream()
                .filter(unit -> replies.stream().noneMatch(reply -> reply.unit().equals(unit)))
                .toList();
    }

    /// Whether an answer is still waited for.
    public boolean isOpen() {
        return ended == null && !silent().isEmpty();
    }

    GivenComment answered(Reply reply) {
        var all = new ArrayList<>(replies);
        all.add(reply);
        return new GivenComment(comment, at, all, ended);
    }

    GivenComment ended(Instant moment) {
        return new GivenComment(comment, at, replies, moment);
    }
}
