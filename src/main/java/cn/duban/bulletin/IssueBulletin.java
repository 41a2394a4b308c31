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
import cn.duban.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;

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
        return new Decision(events, wording(ledger).text("发通报.已发出",
                Map.of("通报", bulletin.title(), "报告期", draft.period().label(), "单位数", readers(ledger))));
    }

    /// What it would send, and to whom; empty where it would do nothing.
    public String preview(Ledger ledger, Instant now) {
        if (!refusal(ledger, now).isEmpty()) {
            return "";
        }
        var waiting = draft.digest().reviewed().all() - draft.digest().reviewed().done();
        var head = waiting == 0
                ? wording(ledger).text("发通报.预览", Map.of("单位数", readers(ledger)))
                : wording(ledger).text("发通报.待审预览", Map.of("单位数", readers(ledger), "份数", waiting));
        return head + "\n\n" + bulletin(ledger).text().whole();
    }

    private Bulletin bulletin(Ledger ledger) {
        var sign = Bulletin.sign(draft.period(), ledger.bulletins().next());
        return new Bulletin(ledger.bulletins().next(), draft.period(), draft.issued(sign), by);
    }

    private static int readers(Ledger ledger) {
        return Draft.units(ledger).size();
    }

    private static Wording wording(Ledger ledger) {
        return ledger.registry().wording();
    }

    private String refusal(Ledger ledger, Instant now) {
        var period = draft.period();
        if (period.year() != ledger.registry().year()) {
            return wording(ledger).text("发通报.不是今年",
                    Map.of("年份", ledger.registry().year(), "报告期", period.label()));
        }
        var issued = ledger.bulletins().of(period);
        if (issued.isPresent()) {
            return wording(ledger).text("发通报.已经发过", Map.of("通报", issued.get().bulletin().title(), "报告期",
                    period.label(), "时间", Words.time(issued.get().at())));
        }
        return Words.local(now).toLocalDate().isAfter(deadline)
                ? ""
                : wording(ledger).text("发通报.还没截止", Map.of("报告期", period.label(), "日期", Words.day(deadline)));
    }
}
