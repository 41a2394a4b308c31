package cn.duban.ledger;

import java.time.Instant;

/// What was said between people and the bot and is not settled yet.
///
/// @param questions by person and chat
/// @param strangers when each was met first
/// @param passedOn when a question of each was passed on to staff last
record Conversation(
        Tree<String, Proposal> proposals,
        Tree<String, Question> questions,
        Tree<Person, Instant> strangers,
        Tree<Person, Instant> passedOn) {

    static final Conversation NONE = new Conversation(Tree.empty(), Tree.empty(), Tree.empty(), Tree.empty());

    Conversation after(Event.OfConversation event, Instant at) {
        return switch (event) {
            case Event.ProposalMade(var proposal) -> proposals(proposals.with(proposal.code(), proposal));
            case Event.ProposalClosed(var code) -> proposals(proposals.without(code));
            case Event.QuestionAsked(var question) ->
                questions(questions.with(Question.key(question.person(), question.chat()), question));
            case Event.QuestionClosed(var person, var chat) -> questions(questions.without(Question.key(person, chat)));
            case Event.StrangerMet(var person) ->
                new Conversation(proposals, questions, strangers.with(person, at), passedOn);
            case Event.QuestionPassedOn passed ->
                new Conversation(proposals, questions, strangers, passedOn.with(passed.person(), at));
        };
    }

    private Conversation proposals(Tree<String, Proposal> now) {
        return new Conversation(now, questions, strangers, passedOn);
    }

    private Conversation questions(Tree<String, Question> now) {
        return new Conversation(proposals, now, strangers, passedOn);
    }
}
