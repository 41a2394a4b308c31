package cn.duban.ledger;

import cn.duban.registry.Period;
import cn.duban.registry.Registry;
import cn.duban.registry.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What has happened with the tasks of one registry so far: the fold of all events. Immutable.
public final class Ledger {

    private final Registry read;
    private final Registry registry;
    private final long number;
    private final Tree<Cause, String> answers;
    private final Trail trail;
    private final Facts facts;

    private Ledger(Registry read, Registry registry, long number, Tree<Cause, String> answers, Trail trail,
            Facts facts) {
        this.read = read;
        this.registry = registry;
        this.number = number;
        this.answers = answers;
        this.trail = trail;
        this.facts = facts;
    }

    /// The ledger before anything has happened.
    public static Ledger of(Registry registry) {
        return new Ledger(registry, registry, 0, Tree.empty(), Trail.NONE, Facts.NONE);
    }

    /// The ledger after a commit.
    ///
    /// @throws JournalDamaged if it is not the next one
    public Ledger after(Commit commit) {
        if (commit.number() != number + 1) {
            throw new JournalDamaged("流水缺号：应为第 " + (number + 1) + " 条，读到第 " + commit.number() + " 条");
        }
        var ledger = this;
        for (var entry : commit.entries()) {
            ledger = ledger.after(entry, commit.at());
        }
        return new Ledger(read, ledger.registry, commit.number(), ledger.answers, ledger.trail, ledger.facts);
    }

    /// The ledger after one decided command.
    Ledger after(Entry entry, Instant at) {
        var now = this;
        for (var event : entry.events()) {
            now = now.after(event, at);
        }
        return new Ledger(read, now.registry, number, answers.with(entry.cause(), entry.answer()),
                trail.after(entry, at), now.facts);
    }

    /// The ledger after one event.
    public Ledger after(Event event, Instant at) {
        return switch (event) {
            case Event.Undone(var trace, _) -> without(trace);
            case Event.RegistryAmended change -> new Ledger(read, registry.amended(change.amendment()), number, answers,
                    trail, facts.after(event, at));
            default -> new Ledger(read, registry, number, answers, trail, facts.after(event, at));
        };
    }

    /// The ledger as though an act had not been: all others are done anew on the registry as it was read.
    private Ledger without(int trace) {
        var rest = trail.without(trace);
        return new Ledger(read, Trail.amended(read, rest), number, answers, trail, facts.doneAnew(rest));
    }

    /// Everything that was done.
    public Trail trail() {
        return trail;
    }

    /// The registry as the office has amended it so far; another object whenever it was.
    public Registry registry() {
        return registry;
    }

    /// The number of the last commit; 0 before the first.
    public long number() {
        return number;
    }

    /// What was answered to a cause that has been decided.
    public Optional<String> answerTo(Cause cause) {
        return answers.get(cause);
    }

    /// The report as last given; empty while it is owed, also since it was withdrawn.
    public Optional<FiledReport> report(ReportKey key) {
        return facts.reports().standing(key);
    }

    /// The report as it stood at a moment; empty where none was given or it had been withdrawn.
    public Optional<FiledReport> report(ReportKey key, Instant moment) {
        return facts.reports().standing(key, moment);
    }

    /// Every revision of a report, oldest first, those withdrawn with them.
    public List<FiledReport> revisions(ReportKey key) {
        return facts.reports().revisions(key);
    }

    /// Every report that stands, by period, task and unit.
    public List<FiledReport> reports() {
        return facts.reports().standing().values();
    }

    /// The tasks a unit owes a report on in a period, for the first time or again, in the order of their numbers.
    ///
    /// @param unit canonical name
    public List<Task> owedBy(String unit, Period period) {
        return new Owing(this).by(unit, period);
    }

    /// Whether a report is still to be given, for the first time, since it was withdrawn, or since it was returned;
    /// nothing is for a task that is closed.
    public boolean owes(ReportKey key) {
        return new Owing(this).isOwed(key);
    }

    /// The tasks a unit may be urged on: those it has not reported on, and has no rest from and no more time for.
    ///
    /// @param unit canonical name
    /// @param day the day of urging
    public List<Task> pressedOn(String unit, Period period, LocalDate day) {
        return new Owing(this).pressedOn(unit, period, day);
    }

    /// The numbers of the tasks whose report is late: it was not given by the last day the unit had for it, which more
    /// time granted or a return puts off, and the unit has no rest from them.
    ///
    /// @param unit canonical name
    /// @param day one after the day by which all were to report
    public List<Integer> overdueOn(String unit, Period period, LocalDate day) {
        return new Owing(this).overdueOn(unit, period, day);
    }

    /// Canonical names of the units that still owe a report in a period, in the roster's order.
    public List<String> unitsOwing(Period period) {
        return new Owing(this).units(period);
    }

    /// What units have taken on, and what they ask for.
    public Commitments commitments() {
        return facts.commitments();
    }

    /// The problems of the tasks and the visits paid to them.
    public Problems problems() {
        return facts.concerns().problems();
    }

    /// What leaders have said on the tasks.
    public Comments comments() {
        return facts.concerns().comments();
    }

    /// What the office has settled or changed about the registry.
    public Amendments amendments() {
        return facts.amendments();
    }

    /// What staff made of reports, and the lights they set.
    public Reviews reviews() {
        return facts.reviews();
    }

    /// Press notes, supervision orders, and rests from urging.
    public Orders orders() {
        return facts.orders();
    }

    /// The bulletins issued.
    public Bulletins bulletins() {
        return facts.rounds().bulletins();
    }

    /// How many messages a unit got in a period's round, besides supervision orders.
    ///
    /// @param unit canonical name
    public int messagesTo(String unit, Period period) {
        return facts.rounds().written().get(new Rounds.UnitRound(period, unit)).orElse(0);
    }

    /// How a step ended; empty while it is still to come.
    public Optional<StepState> step(StepId step) {
        return facts.rounds().steps().get(step);
    }

    /// Every step that has ended, by period and name.
    public List<StepState> steps() {
        return facts.rounds().steps().values();
    }

    /// The number the next message gets.
    public long nextMessage() {
        return facts.outbox().next();
    }

    /// The messages still to be sent, oldest first.
    public List<Owed> outstanding() {
        return facts.outbox().due();
    }

    /// A message that was ever owed.
    public Optional<Owed> message(long messageNumber) {
        return facts.outbox().all().get(messageNumber);
    }

    /// Every message that was ever owed, oldest first.
    public List<Owed> messages() {
        return facts.outbox().all().values();
    }

    /// The number the next file gets.
    public int nextExhibit() {
        return facts.exhibits().all().size() + 1;
    }

    /// A file that was handed in.
    public Optional<FiledExhibit> exhibit(int exhibitNumber) {
        return facts.exhibits().all().get(exhibitNumber);
    }

    /// Every file that was handed in, oldest first.
    public List<FiledExhibit> exhibits() {
        return facts.exhibits().all().values();
    }

    /// When staff last urged a unit.
    public Optional<Instant> lastUrged(String unit) {
        return facts.rounds().urged().get(unit);
    }

    /// A proposal that waits for its confirmation; it may have lapsed.
    public Optional<Proposal> proposal(String code) {
        return facts.conversation().proposals().get(code);
    }

    /// What the bot asked a person in a chat and still waits for; it may have lapsed.
    ///
    /// @param chat null for the single chat
    public Optional<Question> question(Person person, @Nullable String chat) {
        return facts.conversation().questions().get(Question.key(person, chat));
    }

    /// What somebody whom several registries know made of this one, in a chat.
    ///
    /// @param chat null for a single chat
    public RegistryChoice choice(Person person, @Nullable String chat) {
        return facts.conversation().choice(person, chat);
    }

    /// Every question of a person's that is not answered, in whatever chat; it may have lapsed.
    public List<Question> questions(Person person) {
        return facts.conversation()
                .questions()
                .values()
                .stream()
                .filter(question -> question.person().equals(person))
                .toList();
    }

    /// What staff are asked to make known of who is who; it may have lapsed.
    public List<Binding> bindings() {
        return facts.conversation().bindings().values();
    }

    /// Such a request by its code; it may have lapsed.
    public Optional<Binding> binding(String code) {
        return facts.conversation().bindings().get(code);
    }

    /// What staff sent to be imported.
    public Imports imports() {
        return facts.conversation().imports();
    }

    /// Whether staff were already told of an unknown sender.
    public boolean met(Person stranger) {
        return facts.conversation().strangers().has(stranger);
    }

    /// When a question of a person's was last passed on to staff.
    public Optional<Instant> lastPassedOn(Person person) {
        return facts.conversation().passedOn().get(person);
    }
}
