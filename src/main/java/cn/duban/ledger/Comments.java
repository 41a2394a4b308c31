package cn.duban.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What leaders have said on tasks (批示), and what was answered. Immutable.
public final class Comments {

    static final Comments NONE = new Comments(Tree.empty());

    private final Tree<Integer, GivenComment> comments;

    private Comments(Tree<Integer, GivenComment> comments) {
        this.comments = comments;
    }

    Comments after(ConcernEvent.OfComments event, Instant at) {
        return switch (event) {
            case ConcernEvent.CommentGiven(var comment) -> with(new GivenComment(comment, at, List.of(), null));
            case ConcernEvent.CommentAnswered(var number, var unit, var text, var by) ->
                with(find(number).answered(new GivenComment.Reply(unit, text, by, at)));
            case ConcernEvent.CommentEnded(var number, _) -> with(find(number).ended(at));
        };
    }

    private Comments with(GivenComment comment) {
        return new Comments(comments.with(comment.comment().number(), comment));
    }

    private GivenComment find(int number) {
        return comment(number).orElseThrow(() -> new JournalDamaged("流水中没有编号为 " + number + " 的批示"));
    }

    /// The number the next comment gets.
    public int nextComment() {
        return comments.size() + 1;
    }

    /// A comment that was ever given.
    public Optional<GivenComment> comment(int number) {
        return comments.get(number);
    }

    /// Every comment that was ever given, by number.
    public List<GivenComment> all() {
        return comments.values();
    }

    /// The comments to which an answer is still waited for, by number.
    public List<GivenComment> open() {
        return comments.values().stream().filter(GivenComment::isOpen).toList();
    }

    /// The comments that a unit has still to answer, by number.
    ///
    /// @param unit canonical name
    public List<GivenComment> openFor(String unit) {
        return open().stream().filter(given -> given.silent().contains(unit)).toList();
    }

    /// Every comment on a task, oldest first.
    public List<GivenComment> ofTask(int task) {
        return comments.values().stream().filter(given -> given.comment().task() == task).toList();
    }
}
