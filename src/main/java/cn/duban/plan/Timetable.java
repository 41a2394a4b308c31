package cn.duban.plan;

import cn.duban.ledger.Command;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.StepId;
import cn.duban.ledger.StepState;
import cn.duban.order.DailyOrders;
import cn.duban.order.EndSnooze;
import cn.duban.order.Graces;
import cn.duban.registry.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every step of a registry's year, and which of them are due.
public final class Timetable {

    private static final int STALE_AFTER = 15;
    private static final Duration PUNCTUAL = Duration.ofHours(1);

    private final WorkingDays days;
    private final WorkingHours hours;
    private final List<Period> periods;
    private final List<Step> steps;
    private final Graces graces;
    /// When daily orders are issued; null where the office issues none.
    private final @Nullable LocalTime ordering;

    public Timetable(int year, WorkingDays days, Rhythm rhythm) {
        this.days = days;
        graces = rhythm.graces();
        ordering = rhythm.steps()
                .stream()
                .filter(rule -> rule.kind() == StepKind.ORDER)
                .map(StepRule::at)
                .findFirst()
                .orElse(null);
        hours = new WorkingHours(days, rhythm.opens(), rhythm.closes());
        periods = IntStream.rangeClosed(1, 4).mapToObj(quarter -> new Period(year, quarter)).toList();
        steps = periods.stream()
                .flatMap(period -> round(period, rhythm))
                .sorted(Comparator.comparing(Step::at))
                .toList();
    }

    private Stream<Step> round(Period period, Rhythm rhythm) {
        var deadline = deadline(period);
        return rhythm.steps()
                .stream()
                .map(rule -> new Step(new StepId(period, rule.name()), rule.kind(),
                        WorkingHours.at(days.plus(deadline, rule.days()), rule.at())));
    }

    /// All steps in the order of their time; the last quarter's digest falls into the next year.
    public List<Step> steps() {
        return steps;
    }

    /// The last working day of a period, by which units are to report.
    public LocalDate deadline(Period period) {
        return days.lastOf(period);
    }

    /// The n-th working day after the day on which what is said at a moment reaches people.
    public LocalDate workingDayAfter(Instant moment, int n) {
        return days.plus(dayOf(hours.from(moment)), n);
    }

    /// The period whose round was begun last by a moment; the first one before any has.
    public Period periodAt(Instant moment) {
        return steps.stream()
                .filter(step -> !step.at().isAfter(moment))
                .map(step -> step.id().period())
                .max(Comparator.naturalOrder())
                .orElse(periods.getFirst());
    }

    /// Years that steps fall into and that there are no holidays known of: staff should add them.
    public List<Integer> missingYears() {
        return steps.stream()
                .map(step -> step.at().atZone(WorkingHours.ZONE).getYear())
                .distinct()
                .filter(year -> !days.knows(year))
                .toList();
    }

    /// The next step to be ended, with the moment at which that can be: its own time, or where that has passed, the
    /// next moment people are at work. Of several whose time has passed it is the last. Empty when the year is over.
    public Optional<Step> next(Ledger ledger, Instant now) {
        var open = open(ledger);
        var passed = open.stream().filter(step -> !step.at().isAfter(now)).toList();
        return passed.isEmpty()
                ? open.stream().findFirst()
                : Optional.of(passed.getLast()).map(step -> new Step(step.id(), step.kind(), hours.from(now)));
    }

    /// What has to be decided now, in the order of time; nothing while people are not at work.
    List<DueStep> due(Ledger ledger, Instant now) {
        if (!hours.include(now)) {
            return List.of();
        }
        return open(ledger).stream()
                .filter(step -> !step.at().isAfter(now))
                .map(step -> new DueStep(this, step))
                .toList();
    }

    /// Everything that has to be decided now: rests from urging that are over, then the steps that are due.
    List<Command> commands(Ledger ledger, Instant now) {
        var commands = new ArrayList<Command>();
        if (hours.include(now)) {
            commands.addAll(EndSnooze.due(ledger, now));
        }
        commands.addAll(due(ledger, now));
        if (hours.include(now)) {
            commands.addAll(DueOrders.due(this, ledger, now));
        }
        return commands;
    }

    /// How long people have for what is demanded of them.
    public Graces graces() {
        return graces;
    }

    /// The orders that belong to no step, to be issued on the day of a moment; empty before the time of day for orders,
    /// and where the office issues none.
    Optional<DailyOrders> ordersAt(Instant now) {
        var today = dayOf(now);
        return ordering == null || now.isBefore(WorkingHours.at(today, ordering))
                ? Optional.empty()
                : Optional.of(new DailyOrders(now, days.plus(today, graces.dueSoon()), days.plus(today, -STALE_AFTER),
                        days.plus(today, graces.order())));
    }

    /// The next moment after another at which such orders can be issued; empty where none can any more.
    Optional<Instant> ordersAfter(Ledger ledger, Instant moment) {
        var today = dayOf(moment);
        var at = Objects.requireNonNullElse(ordering, LocalTime.MIN);
        var day = moment.isBefore(WorkingHours.at(today, at)) && days.isWorking(today) ? today : days.plus(today, 1);
        return ordering == null
                ? Optional.empty()
                : DailyOrders.last(ledger)
                        .filter(last -> !days.plus(last, STALE_AFTER).isBefore(day))
                        .map(_ -> WorkingHours.at(day, at));
    }

    /// Whether people are at work at a moment.
    public boolean isWorking(Instant moment) {
        return hours.include(moment);
    }

    /// How much working time there is between two moments.
    public Duration worked(Instant from, Instant to) {
        return hours.between(from, to);
    }

    /// The moment itself if people are at work, else the next one at which they are.
    public Instant working(Instant moment) {
        return hours.from(moment);
    }

    /// When people are first at work after a day.
    Instant morningAfter(LocalDate day) {
        return hours.from(day.plusDays(1).atStartOfDay(WorkingHours.ZONE).toInstant());
    }

    /// The steps that have not ended, each at the time it can be done at.
    List<Step> open(Ledger ledger) {
        return steps.stream()
                .filter(step -> ledger.step(step.id()).isEmpty())
                .map(step -> placed(step, ledger))
                .sorted(Comparator.comparing(Step::at))
                .toList();
    }

    /// A step at the time it can be done at: orders wait until the grace of press notes that went out late is over.
    Step placed(Step step, Ledger ledger) {
        return step.kind() == StepKind.ORDER
                ? steps.stream()
                        .filter(other -> other.kind() == StepKind.PRESS_NOTE
                                && other.id().period().equals(step.id().period()))
                        .map(note -> ledger.step(note.id())
                                .filter(StepState::taken)
                                .map(StepState::at)
                                .orElse(note.at()))
                        .map(noted -> days.plus(dayOf(noted), graces.pressNote() + 1))
                        .map(day -> WorkingHours.at(day, step.at().atZone(WorkingHours.ZONE).toLocalTime()))
                        .filter(earliest -> earliest.isAfter(step.at()))
                        .map(earliest -> new Step(step.id(), step.kind(), earliest))
                        .reduce((earlier, later) -> later)
                        .orElse(step)
                : step;
    }

    /// The n-th working day after a day, or before it where n is negative.
    public LocalDate workingDay(LocalDate day, int n) {
        return days.plus(day, n);
    }

    /// Whether a step may be ended at a moment.
    boolean isDue(Step step, Instant now) {
        return !step.at().isAfter(now) && hours.include(now);
    }

    /// Whether a step's time is so long past that it must not be made up for.
    boolean isStale(Step step, Instant now) {
        return days.plus(dayOf(step.at()), STALE_AFTER).isBefore(dayOf(now));
    }

    /// Whether a step is done so late that it must be said.
    boolean isLate(Step step, Instant now) {
        return step.at().plus(PUNCTUAL).isBefore(now);
    }

    /// The last step of the same round whose time has come after this one's, so that this one has no point any more. Press notes,
    /// orders and digests always have: the next rung, or another reader, waits for them.
    Optional<Step> overtaking(Step step, Instant now) {
        return !step.kind().isOvertaken()
                ? Optional.empty()
                : steps.stream()
                        .filter(other -> other.id().period().equals(step.id().period()))
                        .filter(other -> other.at().isAfter(step.at()) && !other.at().isAfter(now))
                        .reduce((earlier, later) -> later);
    }

    static LocalDate dayOf(Instant moment) {
        return moment.atZone(WorkingHours.ZONE).toLocalDate();
    }
}
