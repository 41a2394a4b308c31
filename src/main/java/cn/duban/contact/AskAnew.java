package cn.duban.contact;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.understanding.Asked;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks a contact to send a message once more: nothing of it is held, and a question that it was to answer falls away.
///
/// @param about numbers of the tasks the message was about
record AskAnew(
        Cause cause,
        String actor,
        Person person,
        @Nullable String chat,
        List<Integer> about,
        String answer) implements Command {

    AskAnew {
        about = List.copyOf(about);
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var isSettled = ledger.question(person, chat).filter(open -> Asked.of(open).isSettledBy(about)).isPresent();
        return isSettled
                ? new Decision(List.of(new Event.QuestionClosed(person, chat)), answer)
                : Decision.refusal(answer);
    }
}
