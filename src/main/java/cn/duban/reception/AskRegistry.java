package cn.duban.reception;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.RegistryChoice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks somebody whom several registries know which of them they mean, and keeps what they wrote until they say so.
///
/// @param chat null in a single chat
/// @param held what they wrote; empty where it must not or need not be kept
record AskRegistry(Cause cause, Person by, @Nullable String chat, String held, String question) implements Command {

    @Override
    public String actor() {
        return by.toString();
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        if (held.isEmpty()) {
            return new Decision(List.of(new Event.RegistryAsked(by, chat, "")), question);
        }
        var wording = ledger.registry().wording();
        return ledger.choice(by, chat).held().size() < RegistryChoice.MOST_HELD
                ? new Decision(List.of(new Event.RegistryAsked(by, chat, held)),
                        question + "\n" + wording.text("切换.已留着"))
                : Decision.refusal(question + "\n" + wording.text("切换.没有留下"));
    }
}
