package cn.duban.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What the events so far add up to.
///
/// @param reports every revision of each report, oldest first
/// @param questions by person and chat
/// @param urged when each unit was urged last
record Facts(
        Tree<ReportKey, List<FiledReport>> reports,
        Tree<StepId, StepState> steps,
        Outbox outbox,
        Tree<String, Proposal> proposals,
        Tree<String, Question> questions,
        Tree<Person, Instant> strangers,
        Tree<String, Instant> urged) {

    static final Facts NONE = new Facts(Tree.empty(), Tree.empty(), Outbox.EMPTY, Tree.empty(), Tree.empty(),
            Tree.empty(), Tree.empty());

    Facts after(Event event, Instant at) {
        return switch (event) {
            case Event.ReportFiled filed -> filed(filed, at);
            case Event.StepTaken taken -> step(new StepState(taken.step(), at, taken.late(), null));
            case Event.StepSkipped skipped -> step(new StepState(skipped.step(), at, false, skipped.reason()));
            case Event.UnitUrged urging ->
                new Facts(reports, steps, outbox, proposals, questions, strangers, urged.with(urging.unit(), at));
            case Event.ProposalMade made -> proposals(proposals.with(made.proposal().code(), made.proposal()));
            case Event.ProposalClosed closed -> proposals(proposals.without(closed.code()));
            case Event.QuestionAsked(var question) ->
                questions(questions.with(Question.key(question.person(), question.chat()), question));
            case Event.QuestionClosed closed ->
                questions(questions.without(Question.key(closed.person(), closed.chat())));
            case Event.StrangerMet(var person) ->
                new Facts(reports, steps, outbox, proposals, questions, strangers.with(person, at), urged);
            case Event.MessageOwed(var message) -> outbox(outbox.owe(message, at));
            case Event.SendingBegan began -> outbox(outbox.begin(began.number()));
            case Event.SendingPutOff putOff -> outbox(outbox.putOff(putOff.number()));
            case Event.PartSent sent -> outbox(outbox.sent(sent));
            case Event.MessageFailed failed -> outbox(outbox.failed(failed.number(), failed.reason()));
        };
    }

    private Facts filed(Event.ReportFiled filed, Instant at) {
        var revisions = new ArrayList<>(reports.get(filed.key()).orElse(List.of()));
        revisions.add(new FiledReport(filed.key(), filed.revision(), filed.report(), filed.by(), at));
        return new Facts(reports.with(filed.key(), List.copyOf(revisions)), steps, outbox, proposals, questions,
                strangers, urged);
    }

    private Facts step(StepState state) {
        return new Facts(reports, steps.with(state.step(), state), outbox, proposals, questions, strangers, urged);
    }

    private Facts outbox(Outbox now) {
        return new Facts(reports, steps, now, proposals, questions, strangers, urged);
    }

    private Facts proposals(Tree<String, Proposal> now) {
        return new Facts(reports, steps, outbox, now, questions, strangers, urged);
    }

    private Facts questions(Tree<String, Question> now) {
        return new Facts(reports, steps, outbox, proposals, now, strangers, urged);
    }
}
