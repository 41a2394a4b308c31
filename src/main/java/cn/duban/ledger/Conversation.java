package cn.duban.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was said between people and the bot and is not settled yet.
///
/// @param questions by person and chat
/// @param strangers when each was met first
/// @param passedOn when a question of each was passed on to staff last
/// @param choices by person and chat, which registry is meant
/// @param bindings by code, what staff are asked to agree to
/// @param imports notices that staff are about to make registries of
record Conversation(
        Tree<String, Proposal> proposals,
        Tree<String, Question> questions,
        Tree<Person, Instant> strangers,
        Tree<Person, Instant> passedOn,
        Tree<String, RegistryChoice> choices,
        Tree<String, Binding> bindings,
        Imports imports) {

    static final Conversation NONE = new Conversation(Tree.empty(), Tree.empty(), Tree.empty(), Tree.empty(),
            Tree.empty(), Tree.empty(), Imports.NONE);

    Conversation after(Event.OfConversation event, Instant at) {
        return switch (event) {
            case Event.ProposalMade(var proposal) -> proposals(proposals.with(proposal.code(), proposal));
            case Event.ProposalClosed(var code) -> proposals(proposals.without(code));
            case Event.QuestionAsked(var question) ->
                questions(questions.with(Question.key(question.person(), question.chat()), question));
            case Event.QuestionClosed(var person, var chat) -> questions(questions.without(Question.key(person, chat)));
            case Event.StrangerMet(var person) ->
                new Conversation(proposals, questions, strangers.with(person, at), passedOn, choices, bindings,
                        imports);
            case Event.QuestionPassedOn passed ->
                new Conversation(proposals, questions, strangers, passedOn.with(passed.person(), at), choices,
                        bindings, imports);
            case Event.BindingAsked(var binding) -> bindings(without(binding.person()).with(binding.code(), binding));
            case Event.BindingSettled(var code, _, _) -> bindings(bindings.without(code));
            case ImportEvent next -> new Conversation(proposals, questions, strangers, passedOn, choices, bindings,
                    imports.after(next, at));
            case Event.RegistryAsked(var person, var chat, var held) ->
                choices(choices.with(Question.key(person, chat), choice(person, chat).asked(held, at)));
            case Event.RegistryChosen(var person, var chat) ->
                choices(choices.with(Question.key(person, chat), choice(person, chat).chosen(at)));
        };
    }

    RegistryChoice choice(Person person, @Nullable String chat) {
        return choices.get(Question.key(person, chat)).orElse(RegistryChoice.NONE);
    }

    private Tree<String, Binding> without(Person person) {
        return bindings.values()
                .stream()
                .filter(binding -> binding.person().equals(person))
                .reduce(bindings, (left, former) -> left.without(former.code()), (one, _) -> one);
    }

    private Conversation bindings(Tree<String, Binding> now) {
        return new Conversation(proposals, questions, strangers, passedOn, choices, now, imports);
    }

    private Conversation proposals(Tree<String, Proposal> now) {
        return new Conversation(now, questions, strangers, passedOn, choices, bindings, imports);
    }

    private Conversation questions(Tree<String, Question> now) {
        return new Conversation(proposals, now, strangers, passedOn, choices, bindings, imports);
    }

    private Conversation choices(Tree<String, RegistryChoice> now) {
        return new Conversation(proposals, questions, strangers, passedOn, now, bindings, imports);
    }
}
