package cn.duban.bulletin;

import cn.duban.digest.Letter;
import cn.duban.digest.Words;
import cn.duban.ledger.Bulletin;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;

/// Issues the bulletin of a period (发通报), once, and sends it to leaders and units.
///
/// @param by the member of staff who issues it
/// @param draft what it says, as it was shown
/// @param deadline the day by which the period's reports were due
public record IssueBulletin(Cause cause, String actor, Person by, Draft draft, LocalDate deadline) implements Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var refusal = refusal(ledger, now);
        if (!refusal.isEmpty()) {
            return Decision.refusal(refusal);
        }
        var bulletin = bulletin(ledger);
        var letters = draft.letters(ledger, bulletin.sign());
        var events = new ArrayList<Event>();
        events.add(new Event.BulletinIssued(bulletin));
        events.addAll(Letter.owed(letters, ledger, false));
        return new Decision(events,
                "已发出" + bulletin.title() + "（" + draft.period().label() + "），" + readers(ledger) + "。");
    }

    /// What it would send, and to whom; empty where it would do nothing.
    public String preview(Ledger ledger, Instant now) {
        if (!refusal(ledger, now).isEmpty()) {
            return "";
        }
        var waiting = draft.digest().reviewed().all() - draft.digest().reviewed().done();
        return "将发出以下通报，" + readers(ledger) + "；每季度一份，发出后不能收回"
                + (waiting == 0 ? "" : "。还有 " + waiting + " 份填报没有审核") + "：\n\n" + bulletin(ledger).text().whole();
    }

    private Bulletin bulletin(Ledger ledger) {
        var sign = Bulletin.sign(draft.period(), ledger.bulletins().next());
        return new Bulletin(ledger.bulletins().next(), draft.period(), draft.issued(sign), by);
    }

    private static String readers(Ledger ledger) {
        return "发给区领导和 " + Draft.units(ledger).size() + " 个责任单位";
    }

    private String refusal(Ledger ledger, Instant now) {
        var period = draft.period();
        if (period.year() != ledger.registry().year()) {
            return "本台账是" + ledger.registry().year() + "年的，没有" + period.label() + "的通报，没有执行。";
        }
        var issued = ledger.bulletins().of(period);
        if (issued.isPresent()) {
            return issued.get().bulletin().title() + "（" + period.label() + "）已于" + Words.time(issued.get().at())
                    + "发出，每季度只发一份，没有执行。\n之后的补报、更正会在下一期汇总中注明；看已发的全文请发“通报 " + period.label() + "”。";
        }
        return Words.local(now).toLocalDate().isAfter(deadline)
                ? ""
                : period.label() + "填报" + Words.day(deadline) + "才截止，现在不能发通报，没有执行。\n看目前的草稿请发“通报 " + period.label()
                        + "”。";
    }
}
