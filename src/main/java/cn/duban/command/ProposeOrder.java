package cn.duban.command;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Proposal;
import cn.duban.registry.Period;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Shows what an order of weight would do, and waits for a confirmation.
///
/// @param order as it was given
/// @param preview what it would do
record ProposeOrder(Cause cause, String actor, Person by, Period period, String order, String preview)
        implements
            Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var code = Codes.free(ledger, cause, now);
        var proposal = new Proposal(code, by, period, List.of(), now.plus(Proposal.VALID), order);
        return new Decision(List.of(new Event.ProposalMade(proposal)),
                preview + "\n\n" + ledger.registry().wording().text("确认.执行", Map.of("号码", code)));
    }
}
