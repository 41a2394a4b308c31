package cn.duban.ledger;

import cn.duban.registry.Amendment;
import cn.duban.registry.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that has happened. Forms once written are read for ever.
///
/// Each belongs to one part of the ledger, which alone folds it.
public sealed interface Event
        permits Event.OfReports, Event.OfCommitments, Event.OfReviews, Event.OfRounds, Event.OfOrders,
        Event.OfConversation, Event.OfOffice, Event.OfTrail, Event.OfDelivery, ConcernEvent, ExhibitEvent {

    /// What units reported.
    sealed interface OfReports extends Event {}

    /// What units have taken on, and what they ask for.
    sealed interface OfCommitments extends Event {}

    /// What staff made of reports, and the lights they set.
    sealed interface OfReviews extends Event {}

    /// How far the rounds have come.
    sealed interface OfRounds extends Event {}

    /// Press notes, supervision orders, and rests from urging.
    sealed interface OfOrders extends Event {}

    /// What was said between people and the bot and is not settled yet.
    sealed interface OfConversation extends Event
            permits ProposalMade, ProposalClosed, QuestionAsked, QuestionClosed, StrangerMet, QuestionPassedOn,
            RegistryAsked, RegistryChosen, BindingAsked, BindingSettled, ImportEvent {}

    /// What the office has settled or changed about its own registry.
    sealed interface OfOffice extends Event {}

    /// About what was done before.
    sealed interface OfTrail extends Event {}

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

    /// A unit asked that a task be closed as done (申请办结), or put that in other words.
    record CompletionAsked(Request.Completion completion) implements OfCommitments {}

    /// A unit reported on a task that is closed; staff decide whether it is taken up again.
    record ReopeningAsked(Request.Reopening reopening) implements OfCommitments {}

    /// Staff decided on a request.
    ///
    /// @param granted whether the unit got what it asked for
    /// @param words what staff said to it; null where they said nothing
    /// @param by the member of staff
    record RequestDecided(int number, boolean granted, @Nullable String words, Person by) implements OfCommitments {}

    /// A unit has more time for a report (延期).
    ///
    /// @param former the last day it had before
    /// @param until the last day it has now
    /// @param by the member of staff who agreed
    record DeadlineExtended(ReportKey key, LocalDate former, LocalDate until, Person by) implements OfOffice {}

    /// Staff closed a task as done (办结): nothing more is owed for it.
    ///
    /// @param period the first that it counts as done in
    /// @param words what staff noted; null where they noted nothing
    record TaskClosed(int task, Period period, @Nullable String words, Person by) implements OfOffice {}

    /// Staff did not close a task that its unit takes for done (不予办结).
    ///
    /// @param reason in their words
    record CompletionDenied(int task, String reason, Person by) implements OfOffice {}

    /// Staff took up a task again that was closed.
    ///
    /// @param reason in their words; null where they gave none
    record TaskReopened(int task, @Nullable String reason, Person by) implements OfOffice {}

    /// Staff made a registry of its own out of a notice (确认导入).
    ///
    /// @param registry name of the new one
    /// @param document the notice's file name
    record RegistryOpened(String registry, String document, Person by) implements OfOffice {}

    /// The office settled what the registry left open, or changed it; from here on the registry is the amended one.
    ///
    /// @param reason why, in the words of whoever did it; null where none was given
    /// @param document the document that says so, as named by whoever did it; null where none was named
    /// @param by the member of staff who did it
    record RegistryAmended(Amendment amendment, @Nullable String reason, @Nullable String document, Person by)
            implements
                OfOffice {}

    /// Staff undid an act (撤销): everything but what was sent stands as though it had not been.
    ///
    /// @param trace its number in the trail
    /// @param by the member of staff
    record Undone(int trace, Person by) implements OfTrail {}

    /// A unit asked that a report which was passed be changed or withdrawn (更正), or put that in other words.
    record CorrectionAsked(Request.Correction correction) implements OfCommitments {}

    /// Staff passed a report (通过).
    ///
    /// @param by the member of staff
    record ReportPassed(ReportKey key, int revision, Person by) implements OfReviews {}

    /// Staff returned a report (退回): its unit owes it again.
    ///
    /// @param by the member of staff
    record ReportReturned(ReportKey key, int revision, Review.Returned returned, Person by) implements OfReviews {}

    /// Staff set a light over the one that follows from the rules (亮灯).
    ///
    /// @param reason in their words
    /// @param by the member of staff
    record LightSet(int task, Period period, Light light, String reason, Person by) implements OfReviews {}

    /// A step of a round was done.
    ///
    /// @param late whether it was made up for after its time (补发)
    /// @param units canonical names of the units that were written to, each once; null where there were none, or where
    ///     that was not kept
    record StepTaken(StepId step, boolean late, @Nullable List<String> units) implements OfRounds {

        public StepTaken {
            units = units == null || units.isEmpty() ? null : List.copyOf(units);
        }

        public StepTaken(StepId step, boolean late) {
            this(step, late, null);
        }
    }

    /// A step of a round was left out for good.
    record StepSkipped(StepId step, String reason) implements OfRounds {}

    /// Staff urged a unit (催办) on what it still owes.
    record UnitUrged(String unit, Period period, List<Integer> tasks, Person by) implements OfRounds {

        public UnitUrged {
            tasks = List.copyOf(tasks);
        }
    }

    /// A unit was sent a letter that counts to its share of messages in a round and has no event of its own for that.
    ///
    /// @param unit canonical name
    record UnitTold(String unit, Period period) implements OfRounds {}

    /// Staff issued the bulletin of a period (通报).
    record BulletinIssued(Bulletin bulletin) implements OfRounds {}

    /// A press note or supervision order was issued; the ledger ends it by itself when it is answered.
    record DemandIssued(Demand demand) implements OfOrders {}

    /// Staff withdrew a press note or supervision order (撤单).
    record DemandWithdrawn(int number, String reason, Person by) implements OfOrders {}

    /// Staff gave units a rest from urging on a task (暂缓).
    record SnoozeBegan(Snooze snooze) implements OfOrders {}

    /// A rest from urging ended.
    ///
    /// @param by who ended it early (恢复); null where its time was over
    record SnoozeEnded(int number, @Nullable Person by) implements OfOrders {}

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

    /// Somebody whom several registries know was asked which of them something was meant for.
    ///
    /// @param chat null in a single chat
    /// @param held what they had written, not yet acted on; empty where there is nothing to keep
    record RegistryAsked(Person person, @Nullable String chat, String held) implements OfConversation {}

    /// Somebody whom several registries know chose this one for what they say in a chat.
    ///
    /// @param chat null for a single chat
    record RegistryChosen(Person person, @Nullable String chat) implements OfConversation {}

    /// Somebody asked to be made known as who they are, or a contact to hand over; a former request of theirs falls
    /// away.
    record BindingAsked(Binding binding) implements OfConversation {}

    /// Staff agreed to such a request or did not.
    ///
    /// @param by the member of staff
    record BindingSettled(String code, boolean granted, Person by) implements OfConversation {}

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
