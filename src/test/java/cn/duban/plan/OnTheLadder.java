package cn.duban.plan;

import static cn.duban.plan.Times.at;

import cn.duban.digest.Story;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Demand;
import cn.duban.ledger.Event;
import cn.duban.ledger.IssuedDemand;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Plan;
import cn.duban.ledger.Platform;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.Report;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Status;
import cn.duban.ledger.Text;
import cn.duban.order.BeginSnooze;
import cn.duban.order.WithdrawDemand;
import cn.duban.registry.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A year on the ladder of urging, moved on by the test that extends it.
abstract class OnTheLadder {

    static final String FINANCE = "区财政局";
    static final Person STAFF = new Person(Platform.DINGTALK, "hejingyi");
    static final Person CONTACT = new Person(Platform.WECOM, "leihuimin");

    Ledger ledger = Ledger.of(Story.XIQING);
    Instant now = at("2024-03-14T09:00");
    private int causes;
    private static final LocalTime NINE_TWENTY = LocalTime.of(9, 20);

    String rest(int task, @Nullable String unit, String until) {
        return decide(new BeginSnooze(cause(), "何", STAFF, task, unit, LocalDate.parse(until), "等市里文件"));
    }

    String withdraw(int number, String reason) {
        return decide(new WithdrawDemand(cause(), "何", STAFF, number, reason));
    }

    Cause cause() {
        return new Cause("m" + ++causes);
    }

    String decide(Command command) {
        var decision = command.decide(ledger, now);
        decision.events().forEach(event -> ledger = ledger.after(event, now));
        return decision.answer();
    }

    /// Lets time pass, everything done when it is due.
    void until(String local) {
        var end = at(local);
        for (var day = LocalDate.ofInstant(now, WorkingHours.ZONE); WorkingHours.at(day, NINE_TWENTY).isBefore(end);) {
            var morning = WorkingHours.at(day, NINE_TWENTY);
            if (!morning.isBefore(now)) {
                now = morning;
                tick();
            }
            day = day.plusDays(1);
        }
        now = end;
        tick();
    }

    void tick() {
        Ladder.YEAR.commands(ledger, now).forEach(this::decide);
    }

    void planAll(String unit) {
        var plan = new Plan(List.of(new Plan.Part(1, 4, "按月推进")));
        ledger.registry()
                .tasksOf(unit)
                .forEach(task -> ledger = ledger.after(new Event.PlanFiled(task.number(), unit, 1, plan, CONTACT),
                        now));
    }

    void reportAll(String unit, Status status) {
        ledger.registry().tasksOf(unit).forEach(task -> report(unit, task.number(), status));
    }

    void report(String unit, int task, Status status) {
        now = now.plusSeconds(1);
        file(new ReportKey(Ladder.YEAR.periodAt(now), task, unit), status);
    }

    void reportIn(Period period, int task, Status status) {
        now = now.plusSeconds(1);
        file(new ReportKey(period, task, FINANCE), status);
    }

    private void file(ReportKey key, Status status) {
        var report = new Report(null, status, List.of(), "正常推进", null, null);
        ledger = ledger.after(new Event.ReportFiled(key, ledger.revisions(key).size() + 1, report, CONTACT), now);
    }

    List<IssuedDemand> of(String unit) {
        return ledger.orders().demands().stream().filter(issued -> issued.demand().unit().equals(unit)).toList();
    }

    IssuedDemand demand(String unit, Demand.Kind kind) {
        return of(unit).stream().filter(issued -> issued.demand().kind() == kind).findFirst().orElseThrow();
    }

    Text last(String unit) {
        return ledger.messages()
                .stream()
                .map(owed -> owed.message())
                .filter(message -> message.to().equals(new Recipient.UnitGroup(unit)))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .text();
    }
}
