package cn.duban.redis;

import cn.duban.ledger.ConcernEvent;
import cn.duban.ledger.Event;
import cn.duban.ledger.ExhibitEvent;
import cn.duban.ledger.ImportEvent;
import cn.duban.ledger.Recipient;
import cn.duban.registry.Amendment;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;

/// The names of events and their parts in the journal. A name once written is never changed or used again.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
        @JsonSubTypes.Type(name = "report-filed", value = Event.ReportFiled.class),
        @JsonSubTypes.Type(name = "report-confirmed", value = Event.ReportConfirmed.class),
        @JsonSubTypes.Type(name = "report-withdrawn", value = Event.ReportWithdrawn.class),
        @JsonSubTypes.Type(name = "tasks-claimed", value = Event.TasksClaimed.class),
        @JsonSubTypes.Type(name = "plan-filed", value = Event.PlanFiled.class),
        @JsonSubTypes.Type(name = "objection-raised", value = Event.ObjectionRaised.class),
        @JsonSubTypes.Type(name = "extension-asked", value = Event.ExtensionAsked.class),
        @JsonSubTypes.Type(name = "request-taken-back", value = Event.RequestTakenBack.class),
        @JsonSubTypes.Type(name = "problem-opened", value = ConcernEvent.ProblemOpened.class),
        @JsonSubTypes.Type(name = "problem-restated", value = ConcernEvent.ProblemRestated.class),
        @JsonSubTypes.Type(name = "problem-said-gone", value = ConcernEvent.ProblemSaidGone.class),
        @JsonSubTypes.Type(name = "problem-closed", value = ConcernEvent.ProblemClosed.class),
        @JsonSubTypes.Type(name = "visit-made", value = ConcernEvent.VisitMade.class),
        @JsonSubTypes.Type(name = "comment-given", value = ConcernEvent.CommentGiven.class),
        @JsonSubTypes.Type(name = "comment-answered", value = ConcernEvent.CommentAnswered.class),
        @JsonSubTypes.Type(name = "comment-ended", value = ConcernEvent.CommentEnded.class),
        @JsonSubTypes.Type(name = "completion-asked", value = Event.CompletionAsked.class),
        @JsonSubTypes.Type(name = "reopening-asked", value = Event.ReopeningAsked.class),
        @JsonSubTypes.Type(name = "request-decided", value = Event.RequestDecided.class),
        @JsonSubTypes.Type(name = "deadline-extended", value = Event.DeadlineExtended.class),
        @JsonSubTypes.Type(name = "task-closed", value = Event.TaskClosed.class),
        @JsonSubTypes.Type(name = "completion-denied", value = Event.CompletionDenied.class),
        @JsonSubTypes.Type(name = "task-reopened", value = Event.TaskReopened.class),
        @JsonSubTypes.Type(name = "registry-amended", value = Event.RegistryAmended.class),
        @JsonSubTypes.Type(name = "correction-asked", value = Event.CorrectionAsked.class),
        @JsonSubTypes.Type(name = "report-passed", value = Event.ReportPassed.class),
        @JsonSubTypes.Type(name = "report-returned", value = Event.ReportReturned.class),
        @JsonSubTypes.Type(name = "light-set", value = Event.LightSet.class),
        @JsonSubTypes.Type(name = "exhibit-filed", value = ExhibitEvent.ExhibitFiled.class),
        @JsonSubTypes.Type(name = "exhibit-assigned", value = ExhibitEvent.ExhibitAssigned.class),
        @JsonSubTypes.Type(name = "step-taken", value = Event.StepTaken.class),
        @JsonSubTypes.Type(name = "step-skipped", value = Event.StepSkipped.class),
        @JsonSubTypes.Type(name = "unit-urged", value = Event.UnitUrged.class),
        @JsonSubTypes.Type(name = "unit-told", value = Event.UnitTold.class),
        @JsonSubTypes.Type(name = "bulletin-issued", value = Event.BulletinIssued.class),
        @JsonSubTypes.Type(name = "demand-issued", value = Event.DemandIssued.class),
        @JsonSubTypes.Type(name = "demand-withdrawn", value = Event.DemandWithdrawn.class),
        @JsonSubTypes.Type(name = "snooze-began", value = Event.SnoozeBegan.class),
        @JsonSubTypes.Type(name = "snooze-ended", value = Event.SnoozeEnded.class),
        @JsonSubTypes.Type(name = "undone", value = Event.Undone.class),
        @JsonSubTypes.Type(name = "proposal-made", value = Event.ProposalMade.class),
        @JsonSubTypes.Type(name = "proposal-closed", value = Event.ProposalClosed.class),
        @JsonSubTypes.Type(name = "question-asked", value = Event.QuestionAsked.class),
        @JsonSubTypes.Type(name = "question-closed", value = Event.QuestionClosed.class),
        @JsonSubTypes.Type(name = "stranger-met", value = Event.StrangerMet.class),
        @JsonSubTypes.Type(name = "question-passed-on", value = Event.QuestionPassedOn.class),
        @JsonSubTypes.Type(name = "registry-asked", value = Event.RegistryAsked.class),
        @JsonSubTypes.Type(name = "registry-chosen", value = Event.RegistryChosen.class),
        @JsonSubTypes.Type(name = "binding-asked", value = Event.BindingAsked.class),
        @JsonSubTypes.Type(name = "binding-settled", value = Event.BindingSettled.class),
        @JsonSubTypes.Type(name = "registry-opened", value = Event.RegistryOpened.class),
        @JsonSubTypes.Type(name = "import-offered", value = ImportEvent.ImportOffered.class),
        @JsonSubTypes.Type(name = "import-awaited", value = ImportEvent.ImportAwaited.class),
        @JsonSubTypes.Type(name = "import-began", value = ImportEvent.ImportBegan.class),
        @JsonSubTypes.Type(name = "import-peopled", value = ImportEvent.ImportPeopled.class),
        @JsonSubTypes.Type(name = "import-settled", value = ImportEvent.ImportSettled.class),
        @JsonSubTypes.Type(name = "import-ended", value = ImportEvent.ImportEnded.class),
        @JsonSubTypes.Type(name = "message-owed", value = Event.MessageOwed.class),
        @JsonSubTypes.Type(name = "sending-began", value = Event.SendingBegan.class),
        @JsonSubTypes.Type(name = "sending-put-off", value = Event.SendingPutOff.class),
        @JsonSubTypes.Type(name = "part-sent", value = Event.PartSent.class),
        @JsonSubTypes.Type(name = "message-failed", value = Event.MessageFailed.class)})
interface EventForms {

    /// Where a message goes.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
            @JsonSubTypes.Type(name = "unit-group", value = Recipient.UnitGroup.class),
            @JsonSubTypes.Type(name = "dingtalk-member", value = Recipient.DingtalkMember.class),
            @JsonSubTypes.Type(name = "dingtalk-group", value = Recipient.DingtalkGroup.class)})
    interface Recipients {}

    /// A change to the registry.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
            @JsonSubTypes.Type(name = "lead-named", value = Amendment.LeadNamed.class),
            @JsonSubTypes.Type(name = "members-named", value = Amendment.MembersNamed.class),
            @JsonSubTypes.Type(name = "leaders-named", value = Amendment.LeadersNamed.class),
            @JsonSubTypes.Type(name = "reassigned", value = Amendment.Reassigned.class),
            @JsonSubTypes.Type(name = "task-adjusted", value = Amendment.TaskAdjusted.class),
            @JsonSubTypes.Type(name = "task-cancelled", value = Amendment.TaskCancelled.class),
            @JsonSubTypes.Type(name = "task-added", value = Amendment.TaskAdded.class),
            @JsonSubTypes.Type(name = "units-named", value = Amendment.UnitsNamed.class),
            @JsonSubTypes.Type(name = "due-set", value = Amendment.DueSet.class),
            @JsonSubTypes.Type(name = "alias-given", value = Amendment.AliasGiven.class),
            @JsonSubTypes.Type(name = "group-set", value = Amendment.GroupSet.class),
            @JsonSubTypes.Type(name = "contact-bound", value = Amendment.ContactBound.class),
            @JsonSubTypes.Type(name = "contact-unbound", value = Amendment.ContactUnbound.class),
            @JsonSubTypes.Type(name = "leader-bound", value = Amendment.LeaderBound.class),
            @JsonSubTypes.Type(name = "leader-replaced", value = Amendment.LeaderReplaced.class),
            @JsonSubTypes.Type(name = "contact-reached", value = Amendment.ContactReached.class),
            @JsonSubTypes.Type(name = "leader-reached", value = Amendment.LeaderReached.class),
            @JsonSubTypes.Type(name = "staff-reached", value = Amendment.StaffReached.class)})
    interface Amendments {}

    /// How a value is held against a target.
    enum Comparators {
        @JsonProperty("at-least")
        AT_LEAST, @JsonProperty("more-than")
        MORE_THAN, @JsonProperty("equal")
        EQUAL, @JsonProperty("at-most")
        AT_MOST, @JsonProperty("less-than")
        LESS_THAN
    }

    /// How a target's number comes about.
    enum TargetKinds {
        @JsonProperty("growth-rate")
        GROWTH_RATE, @JsonProperty("annual-flow")
        ANNUAL_FLOW, @JsonProperty("stock-level")
        STOCK_LEVEL, @JsonProperty("works-count")
        WORKS_COUNT
    }

    /// Where a task stands in the reporting unit's own words.
    enum Statuses {
        @JsonProperty("done")
        DONE, @JsonProperty("ahead")
        AHEAD, @JsonProperty("on-track")
        ON_TRACK, @JsonProperty("behind")
        BEHIND, @JsonProperty("not-started")
        NOT_STARTED
    }

    /// How urgently a task needs to be looked at.
    enum Lights {
        @JsonProperty("green")
        GREEN, @JsonProperty("yellow")
        YELLOW, @JsonProperty("red")
        RED
    }

    /// What of a report was read from some words.
    enum Fields {
        @JsonProperty("task-by-number")
        TASK_BY_NUMBER, @JsonProperty("task-by-content")
        TASK_BY_CONTENT, @JsonProperty("task-by-answer")
        TASK_BY_ANSWER, @JsonProperty("task-among-all")
        TASK_AMONG_ALL, @JsonProperty("task-alone")
        TASK_ALONE, @JsonProperty("percent")
        PERCENT, @JsonProperty("status")
        STATUS, @JsonProperty("value")
        VALUE, @JsonProperty("problems")
        PROBLEMS, @JsonProperty("next")
        NEXT
    }

    /// The documents that demand an answer.
    enum Demands {
        @JsonProperty("press-note")
        PRESS_NOTE, @JsonProperty("order")
        ORDER
    }

    /// What is wrong with a task that something is demanded on.
    enum Grounds {
        @JsonProperty("due-soon")
        DUE_SOON, @JsonProperty("behind")
        BEHIND, @JsonProperty("returned-twice")
        RETURNED_TWICE, @JsonProperty("overdue")
        OVERDUE
    }

    /// What of an imported notice may be settled.
    enum Matters {
        @JsonProperty("text")
        TEXT, @JsonProperty("leaders")
        LEADERS, @JsonProperty("lead-units")
        LEAD_UNITS, @JsonProperty("co-units")
        CO_UNITS, @JsonProperty("units")
        UNITS, @JsonProperty("due")
        DUE, @JsonProperty("members")
        MEMBERS, @JsonProperty("alias")
        ALIAS, @JsonProperty("accepted")
        ACCEPTED, @JsonProperty("dropped")
        DROPPED, @JsonProperty("skipped")
        SKIPPED, @JsonProperty("restored")
        RESTORED, @JsonProperty("lead-rule")
        LEAD_RULE, @JsonProperty("year")
        YEAR, @JsonProperty("id")
        ID, @JsonProperty("title")
        TITLE, @JsonProperty("roster")
        ROSTER
    }

    /// The chat platforms.
    enum Platforms {
        @JsonProperty("wecom")
        WECOM, @JsonProperty("dingtalk")
        DINGTALK
    }

    /// A cause is its value and nothing else.
    abstract class Causes {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Causes(String value) {}

        @JsonValue
        abstract String value();
    }
}
