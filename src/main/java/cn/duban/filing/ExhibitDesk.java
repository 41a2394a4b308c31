package cn.duban.filing;

import cn.duban.exhibit.ExhibitsUnavailable;
import cn.duban.exhibit.FileCheck;
import cn.duban.exhibit.FileCheck.Verdict;
import cn.duban.filing.FileExhibits.Kept;
import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.Cause;
import cn.duban.ledger.FiledExhibit;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.NotRecorded;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import cn.duban.talk.Attachment;
import cn.duban.talk.AttachmentSource.Fetched;
import cn.duban.talk.Figures;
import cn.duban.talk.Guard;
import cn.duban.talk.OwnTasks;
import cn.duban.talk.Rounds;
import cn.duban.talk.Speaker;
import cn.duban.talk.TurnAway;
import cn.duban.talk.Utterance;
import cn.duban.wording.Wording;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes in what contacts send as evidence, and shows them what they have sent.
public final class ExhibitDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ExhibitDesk.class);
    /// Each is in memory as a whole while it is taken in, some of them twice.
    private static final int AT_ONCE = 2;
    private static final int MOST = 9;
    private static final Pattern ENCLOSED = Pattern
            .compile("[见如详]附件|附后|[见如附]图|(?:照片|图片|截图|佐证材料|附件)(?:已发|发群里|在群里|如上|见上)");

    private final Bookkeeper bookkeeper;
    private final Rounds rounds;
    private final InstantSource clock;
    private final @Nullable Filing filing;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    /// @param filing null where no files are taken
    public ExhibitDesk(Bookkeeper bookkeeper, Rounds rounds, InstantSource clock, @Nullable Filing filing) {
        this.bookkeeper = bookkeeper;
        this.rounds = rounds;
        this.clock = clock;
        this.filing = filing;
    }

    /// Takes in what came with a message.
    ///
    /// @param named the task that its words name; null where they name none
    private String take(Speaker.Contact contact, Utterance utterance, @Nullable Integer named) {
        var cause = utterance.cause("files");
        var before = bookkeeper.ledger().answerTo(cause);
        if (before.isPresent() || filing == null) {
            return before.orElseGet(() -> wording().text("材料.不收文件"));
        }
        var kept = new ArrayList<Kept>();
        var complaints = new ArrayList<String>();
        var forbidden = EnumSet.noneOf(Guard.Kind.class);
        for (var attachment : utterance.attachments().stream().limit(MOST).toList()) {
            forbidden.addAll(take(filing, attachment, kept, complaints));
        }
        if (!forbidden.isEmpty()) {
            return turnAway(contact, utterance, forbidden);
        }
        if (utterance.attachments().size() > MOST) {
            complaints.add(wording().text("材料.一次太多", Map.of("份数", MOST)));
        }
        if (kept.isEmpty()) {
            complaints.add(
                    wording().text("材料.可以发", Map.of("大小", FileCheck.size(filing.check().largest()))));
            return String.join("\n", complaints);
        }
        return bookkeeper.answer(new FileExhibits(cause, contact.name(), utterance.sender(), utterance.chat(),
                contact.unit(), period(), named, kept, complaints));
    }

    /// What of its name must not be kept; otherwise the file is among the kept, or there is a complaint.
    private Set<Guard.Kind> take(Filing into, Attachment attachment, List<Kept> kept, List<String> complaints) {
        turns.acquireUninterruptibly();
        try {
            switch (into.source().fetch(attachment, into.check().largest())) {
                case Fetched.Content content -> {
                    var called = attachment.name() == null ? content.name() : attachment.name();
                    var found = called == null ? Set.<Guard.Kind>of() : Guard.find(called);
                    if (!found.isEmpty()) {
                        return found;
                    }
                    keep(into, called, content.bytes(), kept, complaints);
                }
                case Fetched.TooLarge _ ->
                    complaints.add(
                            ExhibitWords.refused(wording(), label(attachment.name()), into.check().tooLarge()));
                case Fetched.Failed(var again) -> complaints.add(
                        wording().text(again ? "材料.再发" : "材料.没收到", Map.of("材料", label(attachment.name()))));
            }
            return Set.of();
        } finally {
            turns.release();
        }
    }

    private void keep(Filing into, @Nullable String name, byte[] bytes, List<Kept> kept,
            List<String> complaints) {
        switch (into.check().check(name, bytes)) {
            case Verdict.Unfit unfit -> complaints.add(ExhibitWords.refused(wording(), label(name), unfit));
            case Verdict.Fit(var called, var type) -> {
                try {
                    kept.add(new Kept(called, type.extension(), bytes.length, into.store().keep(bytes)));
                } catch (ExhibitsUnavailable e) {
                    LOG.error("佐证材料没有存下", e);
                    complaints.add(wording().text("材料.没存下", Map.of("材料", label(name))));
                }
            }
        }
    }

    private static String label(@Nullable String name) {
        return name == null ? "这个文件" : "《" + Figures.excerpt(name) + "》";
    }

    private String turnAway(Speaker.Contact contact, Utterance utterance, Set<Guard.Kind> kinds) {
        var command = new TurnAway(utterance.cause("files"), utterance.sender(), contact, utterance.chat() != null,
                kinds);
        try {
            return bookkeeper.answer(command);
        } catch (NotRecorded failed) {
            LOG.atError().addKeyValue("cause", command.cause()).setCause(failed).log("有人发送了疑似敏感内容，未能提醒督查室");
            return command.answer(wording());
        }
    }

    /// The answer to a message: to its files, to words about files, or to other words.
    ///
    /// @param words answers the words of the message
    public String answer(Speaker.Contact contact, Utterance utterance, Supplier<String> words) {
        return utterance.attachments().isEmpty()
                ? aboutFiles(contact, utterance).orElseGet(() -> afterwards(contact, utterance, words))
                : withFiles(contact, utterance, words);
    }

    private String withFiles(Speaker.Contact contact, Utterance utterance, Supplier<String> words) {
        var caption = Caption.task(utterance.text());
        var said = caption.isPresent() || Caption.isMere(utterance.text())
                ? ""
                : bookkeeper.ledger().answerTo(utterance.cause()).orElseGet(words) + "\n\n";
        return said + take(contact, utterance, caption.orElse(null));
    }

    /// The answer to other words, and what follows of it for files that wait: a report shows what they are for.
    private String afterwards(Speaker.Contact contact, Utterance utterance, Supplier<String> words) {
        var before = bookkeeper.ledger();
        var waiting = destination(before, contact, utterance).waiting();
        var answer = words.get();
        if (waiting.isEmpty()) {
            return answer + hint(utterance);
        }
        var after = bookkeeper.ledger();
        var reported = destination(after, contact, utterance).lastReports()
                .stream()
                .filter(report -> !before.report(report.key()).equals(Optional.of(report)))
                .map(report -> report.key().task())
                .toList();
        return answer + switch (reported.size()) {
            case 0 -> "";
            case 1 -> "\n\n" + assign(contact, utterance, utterance.cause("files"), reported.getFirst());
            default -> "\n\n" + ExhibitWords.stillWaiting(after.registry().wording(),
                    waiting.stream().map(FiledExhibit::exhibit).toList());
        };
    }

    /// In a group a platform keeps files from the bot, so whoever speaks of one has to be told.
    private String hint(Utterance utterance) {
        return utterance.chat() != null && utterance.text().length() <= Utterance.LONGEST
                && ENCLOSED.matcher(utterance.text()).find() ? "\n\n" + wording().text("材料.群里收不到") : "";
    }

    private String assign(Speaker.Contact contact, Utterance utterance, Cause cause, int task) {
        return bookkeeper.answer(new AssignExhibits(cause, contact.name(), utterance.sender(), utterance.chat(),
                contact.unit(), period(), task));
    }

    private Destination destination(Ledger ledger, Speaker.Contact contact, Utterance utterance) {
        return new Destination(ledger, utterance.sender(), utterance.chat(), contact.unit(), period(),
                clock.instant());
    }

    private Optional<String> aboutFiles(Speaker.Contact contact, Utterance utterance) {
        var ledger = bookkeeper.ledger();
        if (!destination(ledger, contact, utterance).waiting().isEmpty()) {
            var isAsked = ledger.question(utterance.sender(), utterance.chat())
                    .filter(question -> question.kind().equals(Destination.ASKED))
                    .isPresent();
            var task = isAsked ? Caption.answer(utterance.text()) : Caption.task(utterance.text());
            if (task.isPresent()) {
                return Optional.of(assign(contact, utterance, utterance.cause(), task.get()));
            }
        }
        var moved = elsewhere(ledger, contact, utterance);
        return moved.isPresent()
                ? moved
                : ExhibitOrder.read(utterance.text()).map(order -> obey(ledger, contact, utterance, order));
    }

    /// What was just put beside one task is another's, say words such as 这是20号的.
    private Optional<String> elsewhere(Ledger ledger, Speaker.Contact contact, Utterance utterance) {
        var destination = destination(ledger, contact, utterance);
        var task = Caption.task(utterance.text());
        if (utterance.chat() != null || task.isEmpty() || destination.openQuestion().isPresent()) {
            return Optional.empty();
        }
        var answers = new ArrayList<String>();
        for (var filed : destination.sentLast()) {
            var cause = answers.isEmpty() ? utterance.cause() : utterance.cause("move-" + answers.size());
            answers.add(bookkeeper.answer(
                    new MoveExhibit(cause, contact.name(), contact.unit(), filed.exhibit().number(), task.get())));
        }
        return answers.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", answers));
    }

    private String obey(Ledger ledger, Speaker.Contact contact, Utterance utterance, ExhibitOrder order) {
        return switch (order) {
            case ExhibitOrder.Overview _ -> ExhibitViews.overview(ledger, period(), contact.unit());
            case ExhibitOrder.OfTask(var task, _) -> owns(ledger, contact.unit(), task)
                    ? ExhibitViews.ofTask(ledger, period(), task, contact.unit())
                    : OwnTasks.foreign(ledger, contact.unit(), task);
            case ExhibitOrder.Fetch _ -> wording().text("材料.归督查室");
            case ExhibitOrder.Move(var number, var task) -> bookkeeper.answer(
                    new MoveExhibit(utterance.cause(), contact.name(), contact.unit(), number, task));
        };
    }

    private static boolean owns(Ledger ledger, String unit, int task) {
        return ledger.registry().tasksOf(unit).stream().map(Task::number).anyMatch(own -> own == task);
    }

    private Wording wording() {
        return bookkeeper.ledger().registry().wording();
    }

    private Period period() {
        return rounds.periodAt(clock.instant());
    }
}
