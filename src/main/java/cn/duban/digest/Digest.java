package cn.duban.digest;

import cn.duban.ledger.GivenComment;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Light;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.StepState;
import cn.duban.ledger.Text;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import cn.duban.wording.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Where tasks stand in a period (进展汇总). Holds the lists only: every count is the size of one of them.
///
/// @param wording of the office that it is of
/// @param scope whose tasks these are, for the title
/// @param at the moment it shows
/// @param tasks each with its standing, in the order of their numbers
/// @param units every unit on one of them
/// @param reviewed how many of their reports are
/// @param since when the digest before it went out; null where there was none
/// @param continues whether that one was of the same period
/// @param changes against that one
/// @param amended what has been reported since for the period of that one, where this is a later one
/// @param lights of the tasks that have one; empty where they are told by one unit's own reports
/// @param cancelled tasks that were cancelled, which no count includes
/// @param comments those of leaders' (批示) to which answers are still waited for, where the digest is a leader's
public record Digest(
        Wording wording,
        String scope,
        Period period,
        Instant at,
        List<TaskStanding> tasks,
        List<UnitReturn> units,
        Reviewed reviewed,
        @Nullable Instant since,
        boolean continues,
        List<Change> changes,
        List<Change> amended,
        Map<Integer, Light> lights,
        List<Task> cancelled,
        List<GivenComment> comments) {

    /// The name of the step that sends digests, in every round.
    public static final String STEP = "digest";

    private static final Comparator<TaskStanding> WORST_FIRST = Comparator.comparing(TaskStanding::behind,
            Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));

    public Digest {
        tasks = List.copyOf(tasks);
        units = List.copyOf(units);
        changes = List.copyOf(changes);
        amended = List.copyOf(amended);
        lights = Map.copyOf(lights);
        cancelled = List.copyOf(cancelled);
        comments = List.copyOf(comments);
    }

    /// The digest of all tasks.
    public static Digest ofAll(Ledger ledger, Period period, Instant at) {
        return of(ledger, ledger.registry().wording().text("汇总.全部"), ledger.registry().tasks(), period, at)
                .without(ledger.registry().cancelled());
    }

    /// The digest of a leader's own tasks.
    public static Digest ofLeader(Ledger ledger, String leader, Period period, Instant at) {
        var own = ledger.registry().tasksLedBy(leader);
        var numbers = own.stream().map(Task::number).toList();
        return of(ledger, ledger.registry().wording().text("汇总.领导", Map.of("领导", leader)), own, period, at)
                .with(ledger.comments()
                        .open()
                        .stream()
                        .filter(given -> numbers.contains(given.comment().task()) && !given.at().isAfter(at))
                        .toList())
                .without(ledger.registry()
                        .cancelled()
                        .stream()
                        .filter(task -> task.leaders().contains(leader))
                        .toList());
    }

    private Digest without(List<Task> gone) {
        return new Digest(wording, scope, period, at, tasks, units, reviewed, since, continues, changes, amended,
                lights, gone,
                comments);
    }

    private Digest with(List<GivenComment> open) {
        return new Digest(wording, scope, period, at, tasks, units, reviewed, since, continues, changes, amended,
                lights, cancelled, open);
    }

    /// The digest of a unit's tasks by its own reports.
    ///
    /// @param unit canonical name
    public static Digest ofUnit(Ledger ledger, String unit, Period period, Instant at) {
        return of(ledger, unit, ledger.registry().tasksOf(unit), unit, period, at);
    }

    /// The digest of those tasks of a leader's that a unit is on, by that unit's own reports.
    ///
    /// @param unit canonical name
    public static Digest ofLeader(Ledger ledger, String leader, String unit, Period period, Instant at) {
        var own = ledger.registry().tasksLedBy(leader);
        return of(ledger, ledger.registry().wording().text("汇总.领导和单位", Map.of("领导", leader, "单位", unit)),
                ledger.registry().tasksOf(unit).stream().filter(own::contains).toList(), unit, period, at);
    }

    private static Digest of(Ledger ledger, String scope, List<Task> tasks, Period period, Instant at) {
        return of(ledger, scope, tasks, null, period, at);
    }

    private static Digest of(Ledger ledger, String scope, List<Task> tasks, @Nullable String unit, Period period,
            Instant at) {
        var now = standings(tasks, unit, period, new AsOf(ledger, at));
        var last = last(ledger, at);
        var changes = last.map(step -> Change.between(
                standings(tasks, unit, step.step().period(), new AsOf(ledger, step.at())), now,
                step.step().period().equals(period))).orElse(List.of());
        return new Digest(ledger.registry().wording(), scope, period, at, now, UnitReturn.of(ledger, period, tasks)
                .stream()
                .filter(one -> unit == null || one.unit().equals(unit))
                .toList(),
                Reviewed.of(ledger, tasks, unit, period, at),
                last.map(StepState::at).orElse(null),
                last.filter(step -> step.step().period().equals(period)).isPresent(), changes,
                last.map(step -> amended(ledger, tasks, unit, step, period, at)).orElse(List.of()),
                unit == null ? lights(ledger, tasks, period, at) : Map.of(), List.of(), List.of());
    }

    private static Map<Integer, Light> lights(Ledger ledger, List<Task> tasks, Period period, Instant at) {
        var lights = new TreeMap<Integer, Light>();
        for (var task : tasks) {
            var light = Lighting.of(ledger, task, period, at).shown();
            if (light != null) {
                lights.put(task.number(), light);
            }
        }
        return lights;
    }

    /// What arrived too late for the digest of a former period.
    private static List<Change> amended(Ledger ledger, List<Task> tasks, @Nullable String unit, StepState last,
            Period period, Instant at) {
        var former = last.step().period();
        return former.equals(period)
                ? List.of()
                : Change.between(standings(tasks, unit, former, new AsOf(ledger, last.at())),
                        standings(tasks, unit, former, new AsOf(ledger, at)), true);
    }

    private static List<TaskStanding> standings(List<Task> tasks, @Nullable String unit, Period period, AsOf ledger) {
        return tasks.stream()
                .map(task -> unit == null
                        ? TaskStanding.of(task, period, ledger)
                        : TaskStanding.of(task, unit, period, ledger))
                .toList();
    }

    private static Optional<StepState> last(Ledger ledger, Instant at) {
        return ledger.steps()
                .stream()
                .filter(step -> step.step().name().equals(STEP) && step.taken() && step.at().isBefore(at))
                .max(Comparator.comparing(StepState::at));
    }

    /// The tasks of one standing, in the order of their numbers.
    public List<TaskStanding> in(Standing standing) {
        return tasks.stream().filter(task -> task.standing() == standing).toList();
    }

    /// The numbers of the tasks with a light, in their order.
    public List<Integer> lit(Light light) {
        return tasks.stream().map(TaskStanding::number).filter(task -> lights.get(task) == light).toList();
    }

    /// The tasks behind pace, the worst first; those without a figure last.
    public List<TaskStanding> exceptions() {
        return in(Standing.BEHIND).stream().sorted(WORST_FIRST).toList();
    }

    /// The tasks that are not behind but have a problem open, those without a report first, then the worst.
    public List<TaskStanding> troubled() {
        return tasks.stream()
                .filter(task -> task.standing() != Standing.BEHIND && task.troubled())
                .sorted(Comparator.comparing((TaskStanding task) -> task.standing() != Standing.MISSING)
                        .thenComparing(WORST_FIRST))
                .toList();
    }

    /// The tasks that no unit leads yet; they count as not reported.
    public List<TaskStanding> unassigned() {
        return tasks.stream().filter(task -> task.lead() == null).toList();
    }

    /// How many tasks and units there are of each kind, a line each.
    public List<String> figures() {
        return DigestLayout.figures(this);
    }

    /// As an answer in a chat shows it.
    public Text text() {
        return Letter.text(title(), lead(), DigestLayout.items(this), "");
    }

    Letter letter(Recipient to, String foot) {
        return new Letter(to, title(), lead(), DigestLayout.items(this), foot);
    }

    private String title() {
        return wording.text("汇总.标题", Map.of("报告期", period.label(), "范围", scope));
    }

    private String lead() {
        return wording.text("汇总.说明",
                Map.of("时间", Words.time(at), "序时", Pace.gone(period), "份数", reviewed));
    }
}
