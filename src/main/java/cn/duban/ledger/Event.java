package cn.duban.ledger;

import cn.duban.registry.Amendment;
import cn.duban.registry.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that has happened. Forms once written are read for ever.
///
/// Each belongs to one part of the ledger, which alone folds it.
public sealed interface Event {

    /// What units reported.
    sealed interface OfReports extends Event {}

    /// What units have taken on, and what they ask for.
    sealed interface OfCommitments extends Event {}

    /// What stands in the way of tasks, and who pushes them.
    sealed interface OfConcerns extends Event {}

    /// Problems and visits.
    sealed interface OfProblems extends OfConcerns {}

    /// What leaders say on tasks.
    sealed interface OfComments extends OfConcerns {}

    /// The files handed in.
    sealed interface OfExhibits extends Event {}

    /// How far the rounds have come.
    sealed interface OfRounds extends Event {}

    /// What was said between people and the bot and is not settled yet.
    sealed interface OfConversation extends Event {}

    /// What the office has settled or changed about its own registry.
    sealed interface OfOffice extends Event {}

    /// Messages owed and on their way.
    sealed interface OfDelivery extends Event {}

    /// A unit reported on a task, for the first time or again.
    ///
    /// @param revision 1 for the first
    /// @param basis what it was read from; null where that was not kept
    record ReportFiled(ReportKey key, int revision, Report report, Person by, @Nullable Basis basis)
            implements
                OfReports {

        public ReportFiled(ReportKey key, int revision, Report report, Person by) {
            this(key, revision, report, by, null);
        }
    }

    /// A contact confirmed what was doubtful about a report.
    record ReportConfirmed(ReportKey key, int revision, Person by) implements OfReports {}

    /// A unit withdrew a report (撤回): the task is owed again.
    ///
    /// @param revision the last one that falls away with it
    record ReportWithdrawn(ReportKey key, int revision, Person by) implements OfReports {}

    /// A unit owns tasks (认领).
    ///
    /// @param unit canonical name
    record TasksClaimed(String unit, List<Integer> tasks, Person by) implements OfCommitments {

        public TasksClaimed {
            tasks = List.copyOf(tasks);
        }
    }

    /// A unit gave its plan for a task (工作安排), for the first time or again.
    ///
    /// @param unit canonical name
    /// @param revision 1 for the first
    record PlanFiled(int task, String unit, int revision, Plan plan, Person by) implements OfCommitments {}

    /// A unit objected to a task (异议), or put an objection that is open in other words; it owns the task no more.
    record ObjectionRaised(Request.Objection objection) implements OfCommitments {}

    /// A unit asked for more time (延期), or put what it asked for in other words.
    record ExtensionAsked(Request.Extension extension) implements OfCommitments {}

    /// A unit took back what it had asked the office to decide on.
    record RequestTakenBack(int number, Person by) implements OfCommitments {}

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

    /// The office settled what the registry left open, or changed it; from here on the registry is the amended one.
    ///
    /// @param reason why, in the words of whoever did it; null where none was given
    /// @param document the document that says so, as named by whoever did it; null where none was named
    /// @param by the member of staff who did it
    record RegistryAmended(Amendment amendment, @Nullable String reason, @Nullable String document, Person by)
            implements
                OfOffice {}

    /// A unit handed in a file.
    record ExhibitFiled(Exhibit exhibit) implements OfExhibits {}

    /// It came to be known, or was changed, for which task a file is.
    ///
    /// @param number of the file
    /// @param revision of the report it goes with; null where there is none
    record ExhibitAssigned(int number, int task, @Nullable Integer revision) implements OfExhibits {}

    /// A step of a round was done.
    ///
    /// @param late whether it was made up for after its time (补发)
    record StepTaken(StepId step, boolean late) implements OfRounds {}

    /// A step of a round was left out for good.
    record StepSkipped(StepId step, String reason) implements OfRounds {}

    /// Staff urged a unit (催办) on what it still owes.
    record UnitUrged(String unit, Period period, List<Integer> tasks, Person by) implements OfRounds {

        public UnitUrged {
            tasks = List.copyOf(tasks);
        }
    }

    /// Somebody asked for a change for many at once, which waits for a confirmation.
    record ProposalMade(Proposal proposal) implements OfConversation {}

    /// A proposal was confirmed or fell away.
    record ProposalClosed(String code) implements OfConversation {}

    /// The bot asked back; a former question in the same chat with the same person falls away.
    record QuestionAsked(Question question) implements OfConversation {}

    /// A question was answered or fell away.
    record QuestionClosed(Person person, @Nullable String chat) implements OfConversation {}

    /// Somebody nobody knows wrote to the bot for the first time.
    record StrangerMet(Person person) implements OfConversation {}

    /// A question that only people of the office can answer was passed on to them.
    ///
    /// @param unit canonical name of the unit the person asks for
    record QuestionPassedOn(Person person, String unit, String question) implements OfConversation {}

    /// A message is owed.
    record MessageOwed(Message message) implements OfDelivery {}

    /// A part of a message is about to be handed to its platform: from here on it may have arrived.
    ///
    /// @param part from 1
    record SendingBegan(long number, int part) implements OfDelivery {}

    /// The platform did not take a part that had been handed to it, and may do so later.
    ///
    /// @param part from 1
    record SendingPutOff(long number, int part) implements OfDelivery {}

    /// The platform took a part of a message.
    ///
    /// @param part from 1
    /// @param parts how many parts the message has
    /// @param receipt the platform's own word for it; may be empty
    record PartSent(long number, int part, int parts, String receipt) implements OfDelivery {}

    /// A message could not be delivered and is not tried again.
    record MessageFailed(long number, String reason) implements OfDelivery {}
}
