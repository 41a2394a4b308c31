package cn.duban.reception;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps to one registry what somebody whom several know says in a chat.
///
/// @param chat null in a single chat
record ChooseRegistry(Cause cause, Person by, @Nullable String chat, String answer) implements Command {

    @Override
    public String actor() {
        return by.toString();
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        return new Decision(List.of(new Event.RegistryChosen(by, chat)), answer);
    }
}
