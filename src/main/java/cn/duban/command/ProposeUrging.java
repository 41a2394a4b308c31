package cn.duban.command;

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
import java.util.Map;

/// Shows what urging everybody who still owes something would send, and waits for a confirmation.
record ProposeUrging(Cause cause, String actor, Person by, Period period, LocalDate deadline) implements Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var wording = ledger.registry().wording();
        var owing = ledger.unitsOwing(period);
        var urging = Urging.of(ledger, owing, period, deadline, by, now);
        var units = urging.letters().stream().map(letter -> ((Recipient.UnitGroup) letter.to()).unit()).toList();
        if (units.isEmpty()) {
            return Decision.refusal(owing.isEmpty()
                    ? wording.text("催办.都已报齐", Map.of("报告期", period.label()))
                    : new UrgeUnits(cause, actor, by, owing, period, deadline).decide(ledger, now).answer());
        }
        var sample = urging.letters().getFirst();
        var code = Codes.free(ledger, cause, now);
        var answer = String.join("\n", wording.text("催办.预览", Map.of("单位数", units.size())), String.join("、", units), "",
                wording.text("催办.示例", Map.of("单位", units.getFirst())), quoted(sample.preview().whole()), "",
                wording.text("确认.发出", Map.of("号码", code)));
        return new Decision(
                List.of(new Event.ProposalMade(new Proposal(code, by, period, units, now.plus(Proposal.VALID)))),
                answer);
    }

    private static String quoted(String text) {
        return "> " + text.replace("\n", "\n> ");
    }
}
