package cn.duban.talk;

import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Question;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Answers contacts: their tasks, how to report, and above all their reports.
final class ContactDesk {

    /// A dialogue ends by itself after a day.
    private static final Duration DIALOGUE = Duration.ofDays(1);

    private final Bookkeeper bookkeeper;
    private final Rounds rounds;
    private final InstantSource clock;
    private final Understanding understanding;

    ContactDesk(Bookkeeper bookkeeper, Rounds rounds, InstantSource clock) {
        this.bookkeeper = bookkeeper;
        this.rounds = rounds;
        this.clock = clock;
        understanding = new Understanding(bookkeeper.ledger().registry());
    }

    String answer(Speaker.Contact contact, Utterance utterance) {
        var ledger = bookkeeper.ledger();
        var period = rounds.periodAt(clock.instant());
        return switch (Order.read(utterance.text())) {
            case Order.Help _ -> ContactWords.help(ledger, contact.unit(), period);
            case Order.MyTasks _ -> ContactWords.tasks(ledger, contact.unit(), period);
            case Order.ShowTask(var number) -> showTask(ledger, contact, period, number);
            case Order.Missing _ -> ContactWords.tasks(ledger, contact.unit(), period);
            case Order.Summary _,Order.ShowUnit _,Order.Urge _,Order.UrgeMissing _,Order.Confirm _ ->
                "这条指令由督查室使用，没有执行。\n发送“帮助”可查看您能用的指令。";
            case Order.Other _ -> account(ledger, contact, period, utterance);
        };
    }

    private static String showTask(Ledger ledger, Speaker.Contact contact, Period period, int number) {
        return own(ledger, contact.unit(), number).map(task -> ContactWords.task(ledger, contact.unit(), period, task))
                .orElseGet(() -> number + "号不是" + contact.unit() + "的任务。\n"
                        + ContactWords.ownNumbers(ledger, contact.unit()));
    }

    private static Optional<Task> own(Ledger ledger, String unit, int number) {
        return ledger.registry().tasksOf(unit).stream().filter(task -> task.number() == number).findFirst();
    }

    /// An account of tasks in the contact's own words.
    private String account(Ledger ledger, Speaker.Contact contact, Period period, Utterance utterance) {
        var open = question(ledger, utterance);
        var pending = ledger.owedBy(contact.unit(), period).stream().map(Task::number).toList();
        var asked = open.map(question -> new Asked(question.question(), question.about(), question.kind()));
        var reading = understanding.read(new Reply(contact.unit(), period, pending, true, asked.orElse(null),
                open.map(Question::held).orElse(null), utterance.text()));
        return switch (reading.intent()) {
            case CHAT -> ContactWords.chat(ledger, contact.unit(), period);
            case QUESTION -> ContactWords.tasks(ledger, contact.unit(), period);
            case CLAIM, EXTENSION, WITHDRAWAL ->
                "认领、延期和撤回目前请直接联系督查室办理，您这条内容没有记录。\n如需更正已报内容，重新发送该任务即可。";
            case REPORT, CORRECTION -> report(ledger, contact, period, utterance, reading, open);
        };
    }

    private Optional<Question> question(Ledger ledger, Utterance utterance) {
        return ledger.question(utterance.sender(), utterance.chat())
                .filter(question -> question.until().isAfter(clock.instant()));
    }

    private String report(Ledger ledger, Speaker.Contact contact, Period period, Utterance utterance, Reading reading,
            Optional<Question> open) {
        var cause = utterance.cause();
        var ask = reading.ask();
        if (ask == null && !reading.items().isEmpty()) {
            return bookkeeper.answer(new FileReports(cause, contact.name(), utterance.sender(), utterance.chat(),
                    contact.unit(), period, reading.items(), reading.intent() == Intent.CORRECTION));
        }
        var held = open.map(question -> question.held() + "\n" + utterance.text()).orElse(utterance.text());
        var question = ContactWords.asking(ledger, contact.unit(), period, ask == null ? Ask.WHICH_TASK : ask,
                reading.items().stream().map(Item::task).toList());
        return bookkeeper.answer(new AskBack(cause, contact.name(), asked(utterance, question, held)));
    }

    private Question asked(Utterance utterance, ContactWords.Asking question, String held) {
        return new Question(utterance.sender(), utterance.chat(), question.kind().wireName(), question.text(),
                question.about(),
                held, clock.instant().plus(DIALOGUE));
    }

}
