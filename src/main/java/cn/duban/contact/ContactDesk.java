package cn.duban.contact;

import cn.duban.command.Chapters;
import cn.duban.command.WhyDesk;
import cn.duban.command.WhyWords;
import cn.duban.filing.Destination;
import cn.duban.filing.ExhibitDesk;
import cn.duban.filing.Filing;
import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.Evidence;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Question;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import cn.duban.talk.Derived;
import cn.duban.talk.Order;
import cn.duban.talk.OwnTasks;
import cn.duban.talk.Rounds;
import cn.duban.talk.Speaker;
import cn.duban.talk.StaffOrders;
import cn.duban.talk.Utterance;
import cn.duban.understanding.Ask;
import cn.duban.understanding.Asked;
import cn.duban.understanding.Content;
import cn.duban.understanding.Intent;
import cn.duban.understanding.Item;
import cn.duban.understanding.Placeholders;
import cn.duban.understanding.Reading;
import cn.duban.understanding.Reading.Bearing;
import cn.duban.understanding.Reply;
import cn.duban.understanding.StatementReader;
import cn.duban.understanding.Understanding;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers contacts: their tasks, how to report, and above all their reports.
public final class ContactDesk {

    /// A dialogue ends by itself after a day.
    static final Duration DIALOGUE = Duration.ofDays(1);

    private final Bookkeeper bookkeeper;
    private final Rounds rounds;
    private final InstantSource clock;
    private final Chapters chapters;
    private final Derived<Understanding> understanding;
    private final ExhibitDesk exhibits;
    private final DoubtDesk doubts;
    private final WhyDesk whys;
    private final DutyDesk duties;
    private final QuestionDesk questions;

    public ContactDesk(Bookkeeper bookkeeper, Rounds rounds, InstantSource clock, Chapters chapters,
            @Nullable Filing filing) {
        this.chapters = chapters;
        this.bookkeeper = bookkeeper;
        this.rounds = rounds;
        this.clock = clock;
        understanding = new Derived<>(bookkeeper, Understanding::new);
        exhibits = new ExhibitDesk(bookkeeper, rounds, clock, filing);
        doubts = new DoubtDesk(bookkeeper);
        whys = new WhyDesk(bookkeeper);
        questions = new QuestionDesk(bookkeeper, rounds, clock);
        duties = new DutyDesk(bookkeeper, rounds, clock, understanding);
    }

    public String answer(Speaker.Contact contact, Utterance utterance) {
        return exhibits.answer(contact, utterance, () -> words(contact, utterance));
    }

    /// The answer to the words of a message.
    private String words(Speaker.Contact contact, Utterance utterance) {
        var ledger = bookkeeper.ledger();
        var period = rounds.periodAt(clock.instant());
        return switch (Order.read(StaffOrders.called(utterance.text()))) {
            case Order.Help _ -> ContactWords.help(ledger, contact.unit(), period)
                    + chapters.overview(contact);
            case Order.MyTasks _,Order.Missing _ -> ContactWords.tasks(ledger, contact.unit(), period);
            case Order.ShowTask(var number) -> showTask(ledger, contact, period, number) + reminder(ledger, utterance);
            case Order.Why(var number, _) when number > 0 -> whys.task(contact, period, number);
            case Order.Why _ -> whys.last(contact, utterance, asked(ledger, utterance));
            case Order.ShowUnit(var name) when isUnit(ledger, name) -> notForContacts(ledger);
            case Order.Urge(var name) when isUnit(ledger, name) -> notForContacts(ledger);
            case Order.Summary _,Order.Pending _,Order.UrgeMissing _,Order.Confirm _ -> notForContacts(ledger);
            // Accounts may begin with a command's word, and 确认 may answer a question.
            case Order.ShowUnit _,Order.Urge _,Order.Incomplete _,Order.Other _ ->
                account(ledger, contact, period, utterance);
        };
    }

    private static String notForContacts(Ledger ledger) {
        return ledger.registry().wording().text("指令.归督查室");
    }

    private static boolean isUnit(Ledger ledger, String name) {
        return ledger.registry().roster().unit(name).isPresent();
    }

    /// The question that is still open, so that nobody takes what was held for recorded.
    private String reminder(Ledger ledger, Utterance utterance) {
        return question(ledger, utterance)
                .map(open -> "\n\n" + ledger.registry().wording().text("追问.没有记录的") + "\n"
                        + ContactWords.again(open.question()))
                .orElse("");
    }

    private static String showTask(Ledger ledger, Speaker.Contact contact, Period period, int number) {
        return own(ledger, contact.unit(), number).map(task -> ContactWords.task(ledger, contact.unit(), period, task))
                .orElseGet(() -> OwnTasks.foreign(ledger, contact.unit(), number));
    }

    private static Optional<Task> own(Ledger ledger, String unit, int number) {
        return ledger.registry().tasksOf(unit).stream().filter(task -> task.number() == number).findFirst();
    }

    /// An account of tasks in the contact's own words.
    private String account(Ledger ledger, Speaker.Contact contact, Period period, Utterance utterance) {
        return asked(ledger, utterance).filter(Question::asksToConfirm)
                .flatMap(doubt -> doubts.answer(contact, period, utterance, doubt))
                .orElseGet(() -> newAccount(ledger, contact, period, utterance));
    }

    private String newAccount(Ledger ledger, Speaker.Contact contact, Period period, Utterance utterance) {
        var open = question(ledger, utterance);
        var pending = ledger.owedBy(contact.unit(), period).stream().map(Task::number).toList();
        var asked = open.map(Asked::of);
        var reply = new Reply(contact.unit(), period, pending, true, asked.orElse(null),
                open.map(Question::held).orElse(null), utterance.text());
        var reading = read(ledger, reply);
        if (QuestionDesk.isQuestion(reading, utterance.text())) {
            return questions.answer(ledger, contact, utterance, reminder(ledger, utterance));
        }
        if (reading.intent() == Intent.CLAIM && open.isEmpty()) {
            var both = ClaimWithPlans.beforeReport(StatementReader.plain(utterance.text()));
            if (both.isPresent()) {
                return claimAndReport(contact, period, utterance, both.get());
            }
        }
        return duties.answer(ledger, contact, utterance, reply, reading, open)
                .orElseGet(() -> switch (reading.intent()) {
                    case CHAT, QUESTION, CLAIM, EXTENSION, WITHDRAWAL ->
                        ContactWords.chat(ledger, contact.unit(), period, utterance.text())
                                + reminder(ledger, utterance);
                    case REPORT, CORRECTION -> report(ledger, contact, period, utterance, reading, open);
                });
    }

    /// The opening asks for claims and for reports, so one message may bring both; each part has a cause of its own.
    private String claimAndReport(Speaker.Contact contact, Period period, Utterance utterance,
            ClaimWithPlans.WithReport both) {
        var claimed = newAccount(bookkeeper.ledger(), contact, period, part(utterance, 1, both.claim()));
        return claimed + "\n\n" + newAccount(bookkeeper.ledger(), contact, period, part(utterance, 2, both.report()));
    }

    private static Utterance part(Utterance utterance, int part, String text) {
        return new Utterance(utterance.sender(), utterance.messageId() + "#" + part, utterance.chat(), text, null);
    }

    /// A claim of all, or of all but one, is of the unit's tasks, whether or not they are reported.
    private Reading read(Ledger ledger, Reply reply) {
        var reading = understanding.get().read(reply);
        if (reading.intent() != Intent.CLAIM) {
            return reading;
        }
        var own = ledger.registry().tasksOf(reply.unit()).stream().map(Task::number).toList();
        return understanding.get()
                .read(new Reply(reply.unit(), reply.period(), own, reply.withGroups(), reply.asked(), reply.held(),
                        reply.text()));
    }

    /// The question to which the answer is still needed to record something.
    private Optional<Question> question(Ledger ledger, Utterance utterance) {
        return asked(ledger, utterance).filter(question -> !question.asksToConfirm());
    }

    private Optional<Question> asked(Ledger ledger, Utterance utterance) {
        return ledger.question(utterance.sender(), utterance.chat())
                .filter(question -> question.until().isAfter(clock.instant()))
                .filter(question -> !question.kind().equals(Destination.ASKED) && isOfThisPeriod(question));
    }

    /// What was asked in an earlier round is no answer's question any more: its figures were those of another period.
    private boolean isOfThisPeriod(Question question) {
        return rounds.periodAt(question.until().minus(DIALOGUE)).equals(rounds.periodAt(clock.instant()));
    }

    private String report(Ledger ledger, Speaker.Contact contact, Period period, Utterance utterance, Reading reading,
            Optional<Question> open) {
        var known = reading.items().stream().map(Item::task).toList();
        var items = reading.items().stream().filter(item -> !Content.isNone(item.report())).toList();
        if (reading.intent() == Intent.REPORT && items.isEmpty() && !known.isEmpty()) {
            return showTask(ledger, contact, period, known.getFirst()) + "\n\n"
                    + ledger.registry().wording().text("填报.只有编号") + reminder(ledger, utterance);
        }
        var ask = known.isEmpty() ? Ask.WHICH_TASK : reading.ask();
        var doubt = asked(ledger, utterance).filter(Question::asksToConfirm);
        if (ask == null && doubt.isPresent() && mayAnswer(utterance, reading, doubt.get())) {
            return ledger.registry()
                    .wording()
                    .text("核实.说的哪一项", Map.of("存疑", doubt.get().about().getFirst(), "编号", known.getFirst()));
        }
        return ask == null
                ? bookkeeper.answer(new FileReports(utterance.cause(), contact.name(), utterance.sender(),
                        utterance.chat(), contact.unit(), period, items, reading.intent() == Intent.CORRECTION,
                        reading.bearing() == Bearing.ASIDE, utterance.text()))
                : ask(ledger, contact, period, utterance, reading, ask, open);
    }

    /// Whether a short account that names no task may as well be meant for what is in doubt.
    private static boolean mayAnswer(Utterance utterance, Reading reading, Question doubt) {
        return utterance.text().length() <= DoubtReader.SHORT && reading.items()
                .stream()
                .allMatch(item -> !doubt.about().contains(item.task()) && item.evidence()
                        .stream()
                        .anyMatch(one -> one.field() == Evidence.Field.TASK_ALONE));
    }

    private String ask(Ledger ledger, Speaker.Contact contact, Period period, Utterance utterance, Reading reading,
            Ask ask, Optional<Question> open) {
        var known = reading.items().stream().map(Item::task).toList();
        if (ask == Ask.WHICH_PERCENT && Placeholders.isFigureMissing(StatementReader.plain(utterance.text()).text())) {
            return bookkeeper.answer(new AskAnew(utterance.cause(), contact.name(), utterance.sender(),
                    utterance.chat(), known, ContactWords.unfilled(ledger.registry().wording(), known)));
        }
        if (ask == Ask.WHICH_ITEM || (ask == Ask.WHICH_PERCENT && known.size() > 1)) {
            return bookkeeper.answer(new AskAnew(utterance.cause(), contact.name(), utterance.sender(),
                    utterance.chat(), known, ContactWords.again(ledger.registry().wording(), ask, known)));
        }
        if (ledger.registry().tasksOf(contact.unit()).isEmpty()) {
            return ContactWords.tasks(ledger, contact.unit(), period);
        }
        var why = WhyWords.asked(ledger.registry().wording(), ask, known, reading.reasons());
        var asking = ContactWords.asking(ledger, contact.unit(), period, ask, known, reading);
        var answered = open.filter(question -> Asked.of(question).isSettledBy(known));
        var dropped = answered.isPresent() ? Optional.<Question>empty() : open;
        var text = asking.text()
                + dropped.map(question -> ContactWords.dropped(ledger.registry().wording(), question.about()))
                        .orElse("");
        return bookkeeper.answer(new AskBack(utterance.cause(), contact.name(),
                new Question(utterance.sender(), utterance.chat(), ask.wireName(), text, asking.about(),
                        held(reading.bearing() == Bearing.ANSWER ? answered : Optional.empty(), utterance.text()),
                        clock.instant().plus(DIALOGUE), why)));
    }

    /// What was held before stays held, unless it all grows too long to be one account.
    private static String held(Optional<Question> open, String text) {
        return open.map(question -> question.held() + "\n" + text)
                .filter(all -> all.length() <= Utterance.LONGEST)
                .orElse(text);
    }
}
