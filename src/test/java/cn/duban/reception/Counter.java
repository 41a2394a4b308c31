package cn.duban.reception;

import cn.duban.filing.Filing;
import cn.duban.importing.Openings;
import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.FakeJournal;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.MadeRequest;
import cn.duban.ledger.Owed;
import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.Report;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Request;
import cn.duban.order.Graces;
import cn.duban.order.Rehearsed;
import cn.duban.registry.Period;
import cn.duban.registry.Registry;
import cn.duban.talk.Attachment;
import cn.duban.talk.Rounds;
import cn.duban.talk.Utterance;
import cn.duban.understanding.Corpus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A desk with somebody in front of it, on a journal in memory and a clock that stands still until it is moved.
final class Counter implements AutoCloseable, Rounds {

    static final Period Q1 = new Period(2024, 1);
    static final Period Q2 = new Period(2024, 2);

    /// 区财政局's contact, who has tasks 2, 48 and 103, and the chat of that unit.
    static final Person FINANCE = wecom("leihuimin");
    static final String FINANCE_CHAT = "wrxq-qucaizhengju";
    /// Two contacts of 区发展改革委, and the chat of that unit.
    static final Person CHANG = wecom("changying");
    static final Person DUAN = wecom("duanyiming");
    static final String PLANNING_CHAT = "wrxq-qufazhangaigewei";
    /// 郭磊, a leader.
    static final Person LEADER = dingtalk("guolei");
    /// Two members of staff.
    static final Person STAFF = dingtalk("hejingyi");
    static final Person OTHER_STAFF = dingtalk("mengfanyu");
    static final Person STRANGER = wecom("nobody");

    final FakeJournal journal = new FakeJournal();
    private final Bookkeeper bookkeeper;
    private final Desk desk;
    private volatile Instant now = Instant.parse("2024-03-20T02:00:00Z");
    private volatile Period period = Q1;
    private volatile Period former = Q1;
    private volatile Instant began = Instant.MIN;
    private volatile @Nullable Instant reaching;
    private int messages;

    Counter() {
        this(Corpus.registry());
    }

    Counter(Registry registry) {
        this(registry, null);
    }

    Counter(Registry registry, @Nullable Filing filing) {
        this(registry, filing, null);
    }

    Counter(Registry registry, @Nullable Filing filing, @Nullable Openings openings) {
        bookkeeper = new Bookkeeper(Ledger.of(registry), journal, () -> now);
        bookkeeper.start();
        desk = new Desk(bookkeeper, this, () -> now, filing, openings);
    }

    static Person wecom(String id) {
        return new Person(Platform.WECOM, id);
    }

    static Person dingtalk(String id) {
        return new Person(Platform.DINGTALK, id);
    }

    /// Says something in a single chat.
    String say(Person person, String text) {
        return say(person, null, text);
    }

    String say(Person person, @Nullable String chat, String text) {
        return deliver(person, chat, text, "m" + ++messages);
    }

    String deliver(Person person, @Nullable String chat, String text, String messageId) {
        return desk.answer(new Utterance(person, messageId, chat, text, null));
    }

    /// Sends files, with words or without.
    String send(Person person, @Nullable String chat, String text, Attachment... attachments) {
        return deliver(new Utterance(person, "m" + ++messages, chat, text, null, List.of(attachments)));
    }

    String deliver(Utterance utterance) {
        return desk.answer(utterance);
    }

    /// The text of the last message that is owed.
    String lastMessage() {
        return ledger().messages().getLast().message().text().whole();
    }

    /// The text of the last message to a unit's group.
    String lastToUnit(String unit) {
        return lastTo(new Recipient.UnitGroup(unit)::equals);
    }

    /// The text of the last message to a kind of recipient.
    String lastTo(Predicate<Recipient> whom) {
        return ledger().messages()
                .stream()
                .map(Owed::message)
                .filter(message -> whom.test(message.to()))
                .toList()
                .getLast()
                .text()
                .whole();
    }

    /// Where a request of a unit's has got to.
    MadeRequest.State state(int request) {
        return ledger().commitments().request(request).orElseThrow().state();
    }

    /// Which tasks of 区财政局 it has claimed.
    List<Integer> claimed() {
        return Stream.of(2, 48, 103)
                .filter(task -> ledger().commitments().claim("区财政局", task).isPresent())
                .toList();
    }

    /// What units have asked for and is undecided.
    List<Request> requests() {
        return ledger().commitments().openRequests().stream().map(MadeRequest::request).toList();
    }

    /// The objection of 区财政局 to a task.
    Request.Objection objection(int task) {
        return ledger().commitments().openObjection("区财政局", task).orElseThrow();
    }

    Ledger ledger() {
        return bookkeeper.ledger();
    }

    Desk desk() {
        return desk;
    }

    Optional<Report> finance(int task) {
        return report("区财政局", task);
    }

    Optional<Report> report(String unit, int task) {
        return ledger().report(new ReportKey(period, task, unit)).map(filed -> filed.report());
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /// Nobody is at work until a moment.
    void rest(Instant until) {
        reaching = until;
    }

    void begin(Period next) {
        former = period;
        began = now;
        period = next;
    }

    @Override
    public Period periodAt(Instant moment) {
        return moment.isBefore(began) ? former : period;
    }

    @Override
    public List<Rehearsed> rehearse(Ledger ledger, Instant at) {
        return List.of();
    }

    @Override
    public LocalDate deadline(Period ofPeriod) {
        return ofPeriod.lastDay();
    }

    @Override
    public Instant reaches(Instant moment) {
        return reaching == null ? moment : reaching;
    }

    @Override
    public Graces graces() {
        return Graces.DEFAULT;
    }

    @Override
    public LocalDate workingDayAfter(Instant moment, int n) {
        return LocalDate.ofInstant(moment, ZoneOffset.ofHours(8)).plusDays(n);
    }

    @Override
    public void close() {
        bookkeeper.close();
    }
}
