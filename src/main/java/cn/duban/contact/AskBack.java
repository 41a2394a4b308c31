package cn.duban.contact;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Question;
import java.time.Instant;
import java.util.List;

/// Asks a contact back before anything is recorded, and keeps what was written until the answer comes.
record AskBack(Cause cause, String actor, Question question) implements Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        return new Decision(List.of(new Event.QuestionAsked(question)), question.question());
    }
}
