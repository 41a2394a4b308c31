package cn.duban.talk;

import cn.duban.digest.Urging;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Proposal;
import cn.duban.ledger.Recipient;
import cn.duban.registry.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Shows what urging everybody who still owes something would send, and waits for a confirmation.
record ProposeUrging(Cause cause, String actor, Person by, Period period, LocalDate deadline) implements Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var owing = ledger.unitsOwing(period);
        var urging = Urging.of(ledger, owing, period, deadline, by, now);
        var units = urging.letters().stream().map(letter -> ((Recipient.UnitGroup) letter.to()).unit()).toList();
        if (units.isEmpty()) {
            return Decision.refusal(owing.isEmpty()
                    ? period.label() + "各单位已全部填报，无需催办。"
                    : new UrgeUnits(cause, actor, by, owing, period, deadline).decide(ledger, now).answer());
        }
        var sample = urging.letters().getFirst();
        var code = Codes.free(ledger, cause, now);
        var answer = String.join("\n", "将催办 " + units.size() + " 个单位，每单位一条消息：", String.join("、", units), "",
                "例如发给" + units.getFirst() + "：", quoted(sample.preview().whole()), "",
                "30 分钟内回复“确认 " + code + "”发出；不回复则不发。");
        return new Decision(
                List.of(new Event.ProposalMade(new Proposal(code, by, period, units, now.plus(Proposal.VALID)))),
                answer);
    }

    private static String quoted(String text) {
        return "> " + text.replace("\n", "\n> ");
    }
}
