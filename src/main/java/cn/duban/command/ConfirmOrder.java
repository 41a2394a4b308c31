package cn.duban.command;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;

/// Carries out an order that was proposed, together with closing the proposal, so that it is done once.
///
/// @param order what the proposal's order comes to now
record ConfirmOrder(Person by, String code, Command order) implements Command {

    @Override
    public Cause cause() {
        return order.cause();
    }

    @Override
    public String actor() {
        return order.actor();
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var found = ledger.proposal(code).filter(proposal -> proposal.by().equals(by));
        if (found.isEmpty()) {
            return Decision.refusal(ConfirmProposal.unknown(ledger, code));
        }
        var events = new ArrayList<Event>();
        events.add(new Event.ProposalClosed(code));
        if (found.get().until().isBefore(now)) {
            return new Decision(events, ledger.registry().wording().text("确认.过期", Map.of("号码", code)));
        }
        var done = order.decide(ledger, now);
        events.addAll(done.events());
        return new Decision(events, done.answer());
    }
}
