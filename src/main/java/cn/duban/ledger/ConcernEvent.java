package cn.duban.ledger;

/// What stands in the way of tasks, and who pushes them.
public sealed interface ConcernEvent extends Event {

    /// Problems and visits.
    sealed interface OfProblems extends ConcernEvent {}

    /// What leaders say on tasks.
    sealed interface OfComments extends ConcernEvent {}

    /// A unit named a problem in a report, or staff found one.
    record ProblemOpened(Problem problem) implements OfProblems {}

    /// A problem that is open was named again, maybe in other words.
    record ProblemRestated(int number, String text, Person by) implements OfProblems {}

    /// A unit said that the problem it had named is no more; staff decide whether it is closed.
    record ProblemSaidGone(int number, Person by) implements OfProblems {}

    /// Staff closed a problem (销号) with its outcome.
    record ProblemClosed(int number, String outcome, Person by) implements OfProblems {}

    /// A visit was recorded (调研).
    record VisitMade(Visit visit) implements OfProblems {}

    /// A leader commented on a task (批示).
    record CommentGiven(Comment comment) implements OfComments {}

    /// A unit answered a leader's comment.
    ///
    /// @param unit canonical name
    record CommentAnswered(int number, String unit, String text, Person by) implements OfComments {}

    /// Staff ended a comment that not all units had answered.
    record CommentEnded(int number, Person by) implements OfComments {}
}
