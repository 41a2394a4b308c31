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
        var found = ledger.orders().demand(number);
        if (found.isEmpty()) {
            return Decision.refusal("没有第 " + number + " 号催办单或督办单。");
        }
        var demand = found.get().demand();
        if (!found.get().isOpen(ledger)) {
            return Decision.refusal(demand.title() + "已经办结或撤销，没有再撤。");
        }
        if (reason.isBlank()) {
            return Decision.refusal("撤单请写明理由，例如“撤单 " + number + " 已电话报送”。没有执行。");
        }
        var events = new ArrayList<Event>();
        events.add(new Event.DemandWithdrawn(number, reason, by));
        events.addAll(Letter.owed(List.of(letter(ledger.registry().wording(), demand)), ledger, false));
        return new Decision(events, "已撤销" + demand.unit() + "的" + demand.title() + "，并告知该单位。");
    }

    private Letter letter(Wording wording, Demand demand) {
        var unit = demand.unit();
        return new Letter(new Recipient.UnitGroup(unit),
                wording.text("撤单.标题", Map.of("单位", unit, "文书", demand.title())),
                wording.text("撤单.说明", Map.of("单位", unit, "文书", demand.title(), "种类", demand.kind().label())), List.of(),
                wording.text("撤单.结尾", Map.of("理由", Typed.line(reason))));
    }
}
