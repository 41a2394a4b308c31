package cn.duban.contact;

import cn.duban.digest.Judgement;
import cn.duban.ledger.Basis;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Evidence;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Question;
import cn.duban.ledger.Report;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Status;
import cn.duban.problem.NamedProblems;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import cn.duban.talk.Figures;
import cn.duban.understanding.Item;
import cn.duban.wording.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Records a contact's reports on tasks of the own unit, and answers with a receipt.
///
/// @param correction whether only what is said anew changes, and the rest of the former report stands
/// @param aside whether a question that is open was not answered by this
/// @param said the message as it was typed
record FileReports(
        Cause cause,
        String actor,
        Person by,
        @Nullable String chat,
        String unit,
        Period period,
        List<Item> items,
        boolean correction,
        boolean aside,
        String said) implements Command {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    FileReports {
        items = List.copyOf(items);
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var late = items.stream().filter(item -> ledger.amendments().closing(item.task()).isPresent()).toList();
        return late.isEmpty() ? file(ledger, now) : ClosedTasks.decide(this, late, ledger, now);
    }

    FileReports with(List<Item> others) {
        return new FileReports(cause, actor, by, chat, unit, period, others, correction, aside, said);
    }

    private Decision file(Ledger ledger, Instant now) {
        var wording = ledger.registry().wording();
        var events = new ArrayList<Event>();
        var receipts = new ArrayList<Receipt>();
        var doubts = new ArrayList<Doubt>();
        var notes = new ArrayList<String>();
        var recorded = new ArrayList<NamedProblems.Said>();
        var corrections = new Corrections(ledger, by);
        for (var item : items) {
            var task = ledger.registry().task(item.task()).orElseThrow();
            if (!ledger.registry().unitsOf(item.task()).contains(unit)) {
                return Decision.refusal(wording.text("填报.不是本单位", Map.of("编号", item.task(), "单位", unit)));
            }
            var key = new ReportKey(period, item.task(), unit);
            var former = ledger.report(key);
            if (correction && former.isEmpty() && isOfFormerPeriod(ledger, item.task())) {
                return Decision.refusal(
                        wording.text("填报.没有可更正", Map.of("编号", item.task(), "报告期", period.label())));
            }
            var report = correction ? corrected(former, item.report(), task) : unchanged(ledger, item, key, notes);
            var isSame = former.map(FiledReport::report).filter(report::equals).isPresent();
            if (former.isPresent() && !isSame && ledger.reviews().passed(former.get())) {
                corrections.ask(former.get(), report, basis(former, item, List.of()));
                continue;
            }
            // What was returned is answered even where nothing has changed.
            if (isSame && !ledger.owes(key)) {
                // Whoever says it again after being asked confirms it.
                former.filter(filed -> !filed.basis().doubts().isEmpty())
                        .ifPresent(filed -> events.add(new Event.ReportConfirmed(key, filed.revision(), by)));
                receipts.add(new Receipt(task, report, Judgement.of(ledger, key, report, task, now), Optional.empty()));
                continue;
            }
            var revision = ledger.revisions(key).size() + 1;
            var found = Plausibility.doubts(ledger, key, report, item.report(), correction);
            doubts.addAll(found);
            events.add(new Event.ReportFiled(key, revision, report, by,
                    basis(former, item, found.stream().map(Doubt::words).toList())));
            receipts.add(new Receipt(task, report, Judgement.of(ledger, key, report, task, now), former));
            // Not what was carried over from an earlier report: it may have been closed since.
            recorded.add(new NamedProblems.Said(item.task(), item.report().problems()));
        }
        var tasks = items.stream().map(Item::task).toList();
        var problems = NamedProblems.of(ledger, unit, recorded, said, by);
        events.addAll(problems.events());
        notes.addAll(problems.notes());
        var settling = Settling.of(ledger, by, chat, now, tasks, aside);
        events.addAll(settling.events());
        var isFree = settling.isFree();
        if (!doubts.isEmpty() && isFree) {
            events.add(new Event.QuestionAsked(confirmation(wording, doubts, now)));
        }
        events.addAll(
                corrections.events(after(ledger, events, now), Figures.plain(actor) + "（" + Figures.plain(unit) + "）"));
        if (receipts.isEmpty()) {
            return new Decision(events, corrections.told() + settling.reminder(wording));
        }
        var left = after(ledger, events, now).owedBy(unit, period);
        return new Decision(events, Receipt.of(wording, unit, period, receipts, left)
                + notes.stream().map(note -> "\n" + note).collect(Collectors.joining())
                + (corrections.isEmpty() ? "" : "\n\n" + corrections.told())
                + (doubts.isEmpty() ? "" : "\n\n" + Doubt.question(wording, doubts, isFree))
                + settling.reminder(wording));
    }

    /// The question whether what is doubtful holds; nothing is held for it, as all is recorded.
    private Question confirmation(Wording wording, List<Doubt> doubts, Instant now) {
        var text = Doubt.question(wording, doubts, true);
        return new Question(by, chat, "confirm", text, doubts.stream().map(Doubt::task).distinct().toList(), "",
                now.plus(ContactDesk.DIALOGUE),
                doubts.stream().map(doubt -> doubt.line(wording)).collect(Collectors.joining()));
    }

    private Basis basis(Optional<FiledReport> former, Item item, List<String> doubts) {
        return new Basis(chat, correction ? evidence(former, item) : item.evidence(), doubts);
    }

    private static List<Evidence> evidence(Optional<FiledReport> former, Item item) {
        return Item.over(former.map(filed -> filed.basis().evidence()).orElse(List.of()), item.evidence());
    }

    /// The report as it was given or, where it says that nothing has changed, filled in with what is known.
    private static Report unchanged(Ledger ledger, Item item, ReportKey key, List<String> notes) {
        if (!NoChange.isSaid(item.report())) {
            return item.report();
        }
        var former = NoChange.former(ledger, key);
        notes.add(NoChange.told(ledger.registry().wording(), item.task(), former, key.period()));
        return former.map(old -> old.key().equals(key)
                ? old.report()
                : NoChange.filledIn(item.report(), old.report())).orElse(item.report());
    }

    private boolean isOfFormerPeriod(Ledger ledger, int task) {
        return ledger.reports()
                .stream()
                .map(FiledReport::key)
                .anyMatch(key -> key.task() == task && key.unit().equals(unit) && key.period().compareTo(period) < 0);
    }

    private static Ledger after(Ledger ledger, List<Event> events, Instant now) {
        var next = ledger;
        for (var event : events) {
            next = next.after(event, now);
        }
        return next;
    }

    private static Report corrected(Optional<FiledReport> former, Report said, Task task) {
        if (former.isEmpty()) {
            return said;
        }
        var old = former.get().report();
        var wasGrowth = Plausibility.isGrowth(task, old) && !said.values().isEmpty();
        var percent = said.percent() == null && !wasGrowth ? old.percent() : said.percent();
        var status = said.status() == null ? old.status() : said.status();
        // Completed and a figure other than 100 cannot both hold: what is said anew does.
        var contradicts = (status == Status.DONE) != (percent != null && percent.compareTo(HUNDRED) == 0);
        return new Report(contradicts && said.percent() == null ? null : percent,
                contradicts && said.status() == null ? null : status,
                said.values().isEmpty() ? old.values() : said.values(),
                progress(old, said),
                said.problems() == null ? old.problems() : said.problems(),
                said.next() == null ? old.next() : said.next());
    }

    /// A few words that only put something right do not take the place of the account.
    private static String progress(Report old, Report said) {
        if (said.progress().isBlank()) {
            return old.progress();
        }
        var isAccount = said.progress().startsWith(old.progress()) || said.progress().length() > DoubtReader.SHORT;
        return isAccount ? said.progress() : DoubtReader.amended(old, said.progress());
    }
}
