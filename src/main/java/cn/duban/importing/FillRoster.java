package cn.duban.importing;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Ledger;
import cn.duban.people.ChangePeople;
import java.time.Instant;

/// Makes known whom a sheet names; what it does was shown before and is not told again line by line.
///
/// @param answer once it is done
record FillRoster(ChangePeople people, String answer) implements Command {

    @Override
    public Cause cause() {
        return people.cause();
    }

    @Override
    public String actor() {
        return people.actor();
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var decided = people.decide(ledger, now);
        return decided.events().isEmpty() ? decided : new Decision(decided.events(), answer);
    }
}
