package cn.duban.digest;

import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Plan;
import cn.duban.ledger.Platform;
import cn.duban.ledger.Quantity;
import cn.duban.ledger.Report;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Status;
import cn.duban.ledger.StepId;
import cn.duban.notice.RegistryFolder;
import cn.duban.registry.Period;
import cn.duban.registry.Registry;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Tells a ledger what happened, one thing after the other, for tests.
public final class Story {

    /// Xiqing's real notice and roster.
    public static final Registry XIQING = xiqing();
    public static final Period Q1 = Period.parse("2024Q1");
    public static final Period Q2 = Period.parse("2024Q2");
    public static final Person CONTACT = new Person(Platform.WECOM, "contact");

    private Ledger ledger;
    private Period period = Q1;
    private Instant now = at("2024-03-18T10:00");

    private Story(Ledger ledger) {
        this.ledger = ledger;
    }

    public static Story of(Registry registry) {
        return new Story(Ledger.of(registry));
    }

    private static Registry xiqing() {
        return switch (RegistryFolder.load(Path.of("bot-config/xiqing-2024"), _ -> null)) {
            case RegistryFolder.Loaded loaded -> loaded.registry();
            case RegistryFolder.Faulty faulty -> throw new IllegalStateException(faulty.toString());
        };
    }

    /// A moment in Shanghai, e.g. `2024-03-15T09:10`.
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    public Story in(Period next, String moment) {
        period = next;
        now = at(moment);
        return this;
    }

    /// The lead unit reports a task with a completion.
    public Story percent(int task, String percent) {
        return report(task, percent(percent, null, null));
    }

    /// The lead unit reports a task with a completion and a problem.
    public Story trouble(int task, String percent, String problem) {
        return report(task, percent(percent, null, problem));
    }

    /// The lead unit reports a task with a standing.
    public Story status(int task, Status status) {
        return report(task, new Report(null, status, List.of(), "正常推进", null, null));
    }

    /// The lead unit reports a task with a figure.
    public Story value(int task, String value, String unit) {
        return report(task, new Report(null, null, List.of(new Quantity(new BigDecimal(value), unit)), "", null, null));
    }

    /// The lead unit reports a task.
    public Story report(int task, Report report) {
        return report(task, ledger.registry().leadUnitOf(task).orElseThrow(), report);
    }

    public Story report(int task, String unit, Report report) {
        var key = new ReportKey(period, task, unit);
        var revision = ledger.revisions(key).size() + 1;
        now = now.plusSeconds(60);
        ledger = ledger.after(new Event.ReportFiled(key, revision, report, CONTACT), now);
        return this;
    }

    /// A unit reports all its tasks.
    public Story all(String unit, Status status) {
        for (var task : ledger.registry().tasksOf(unit)) {
            report(task.number(), unit, new Report(null, status, List.of(), "正常推进", null, null));
        }
        return this;
    }

    /// A unit owns a task.
    public Story claim(String unit, int task) {
        return then(new Event.TasksClaimed(unit, List.of(task), CONTACT));
    }

    /// The lead unit plans a task: something for each quarter.
    public Story plan(int task) {
        return plan(task, "制定方案", "组织实施", "督促检查", "总结验收");
    }

    /// The lead unit plans a task, quarter by quarter.
    public Story plan(int task, String... quarters) {
        var parts = IntStream.rangeClosed(1, quarters.length)
                .mapToObj(quarter -> new Plan.Part(quarter, quarter, quarters[quarter - 1]))
                .toList();
        var lead = ledger.registry().leadUnitOf(task).orElseThrow();
        var revision = ledger.commitments().planRevisions(lead, task).size() + 1;
        return then(new Event.PlanFiled(task, lead, revision, new Plan(parts), CONTACT));
    }

    /// Something happens a minute later.
    public Story then(Event event) {
        now = now.plusSeconds(60);
        ledger = ledger.after(event, now);
        return this;
    }

    public Story digest(String moment) {
        now = at(moment);
        ledger = ledger.after(new Event.StepTaken(new StepId(period, Digest.STEP), false), now);
        return this;
    }

    public Ledger ledger() {
        return ledger;
    }

    public static Report percent(String percent, @Nullable Status status, @Nullable String problem) {
        return new Report(new BigDecimal(percent), status, List.of(), "按计划推进", problem, null);
    }
}
