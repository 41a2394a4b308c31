package cn.duban.talk;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Report;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Records a contact's reports on tasks of the own unit, and answers with a receipt.
///
/// @param correction whether only what is said anew changes, and the rest of the former report stands
record FileReports(
        Cause cause,
        String actor,
        Person by,
        @Nullable String chat,
        String unit,
        Period period,
        List<Item> items,
        boolean correction) implements Command {

    FileReports {
        items = List.copyOf(items);
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var events = new ArrayList<Event>();
        var receipts = new ArrayList<Receipt>();
        for (var item : items) {
            var task = ledger.registry().task(item.task()).orElseThrow();
            if (!ledger.registry().unitsOf(item.task()).contains(unit)) {
                return Decision.refusal(item.task() + "号不是" + unit + "的任务，本条没有记录。");
            }
            var key = new ReportKey(period, item.task(), unit);
            var former = ledger.report(key);
            var report = correction ? corrected(former, item.report()) : item.report();
            var revision = former.map(FiledReport::revision).orElse(0) + 1;
            events.add(new Event.ReportFiled(key, revision, report, by));
            receipts.add(new Receipt(task, report, former));
        }
        if (ledger.question(by, chat).isPresent()) {
            events.add(new Event.QuestionClosed(by, chat));
        }
        var left = after(ledger, events, now).owedBy(unit, period);
        return new Decision(events, Receipt.of(unit, period, receipts, left));
    }

    private static Ledger after(Ledger ledger, List<Event> events, Instant now) {
        var next = ledger;
        for (var event : events) {
            next = next.after(event, now);
        }
        return next;
    }

    private static Report corrected(Optional<FiledReport> former, Report said) {
        if (former.isEmpty()) {
            return said;
        }
        var old = former.get().report();
        return new Report(said.percent() == null ? old.percent() : said.percent(),
                said.status() == null ? old.status() : said.status(),
                said.values().isEmpty() ? old.values() : said.values(),
                said.progress().isBlank() ? old.progress() : said.progress(),
                said.problems() == null ? old.problems() : said.problems(),
                said.next() == null ? old.next() : said.next());
    }
}
