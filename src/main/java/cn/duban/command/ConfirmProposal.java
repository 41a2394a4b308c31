package cn.duban.command;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.talk.Rounds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;

/// Does what was proposed, as far as it still makes sense: who has answered since is left in peace.
record ConfirmProposal(Cause cause, String actor, Person by, String code, Rounds rounds) implements Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var found = ledger.proposal(code).filter(proposal -> proposal.by().equals(by));
        if (found.isEmpty()) {
            return Decision.refusal(unknown(ledger, code));
        }
        var proposal = found.get();
        var events = new ArrayList<Event>();
        events.add(new Event.ProposalClosed(code));
        if (proposal.until().isBefore(now)) {
            return new Decision(events, ledger.registry().wording().text("确认.催办过期", Map.of("号码", code)));
        }
        var urging = new UrgeUnits(cause, actor, by, proposal.units(), proposal.period(),
                rounds.deadline(proposal.period())).decide(ledger, now);
        events.addAll(urging.events());
        return new Decision(events, urging.answer());
    }

    static String unknown(Ledger ledger, String code) {
        return ledger.registry().wording().text("确认.没有", Map.of("号码", code));
    }
}
