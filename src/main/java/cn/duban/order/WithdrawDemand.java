package cn.duban.order;

import cn.duban.digest.Letter;
import cn.duban.digest.Typed;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Demand;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Recipient;
import cn.duban.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Withdraws a press note or supervision order that is still open (撤单) and tells the unit.
///
/// @param by the member of staff who withdraws it
/// @param number of the document
/// @param reason in staff's words
public record WithdrawDemand(Cause cause, String actor, Person by, int number, String reason) implements Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var wording = ledger.registry().wording();
        var found = ledger.orders().demand(number);
        if (found.isEmpty()) {
            return Decision.refusal(wording.text("撤单.没有", Map.of("文号", number)));
        }
        var demand = found.get().demand();
        if (!found.get().isOpen(ledger)) {
            return Decision.refusal(wording.text("撤单.已了结", Map.of("文书", demand.title())));
        }
        if (reason.isBlank()) {
            return Decision.refusal(wording.text("撤单.缺理由", Map.of("文号", number)));
        }
        var events = new ArrayList<Event>();
        events.add(new Event.DemandWithdrawn(number, reason, by));
        events.addAll(Letter.owed(List.of(letter(wording, demand)), ledger, false));
        return new Decision(events, wording.text("撤单.答复", Map.of("单位", demand.unit(), "文书", demand.title())));
    }

    private Letter letter(Wording wording, Demand demand) {
        var unit = demand.unit();
        return new Letter(new Recipient.UnitGroup(unit),
                wording.text("撤单.标题", Map.of("单位", unit, "文书", demand.title())),
                wording.text("撤单.说明", Map.of("单位", unit, "文书", demand.title(), "种类", demand.kind().label())), List.of(),
                wording.text("撤单.结尾", Map.of("理由", Typed.line(reason))));
    }
}
