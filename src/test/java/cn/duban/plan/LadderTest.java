package cn.duban.plan;

import static cn.duban.plan.Times.at;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.digest.Golden;
import cn.duban.digest.Story;
import cn.duban.ledger.Burden;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Demand;
import cn.duban.ledger.Event;
import cn.duban.ledger.IssuedDemand;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.Report;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Status;
import cn.duban.ledger.StepState;
import cn.duban.ledger.Text;
import cn.duban.order.BeginSnooze;
import cn.duban.order.DemandViews;
import cn.duban.order.Resume;
import cn.duban.order.SnoozeViews;
import cn.duban.order.WithdrawDemand;
import cn.duban.registry.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final String FINANCE = "区财政局";
    private static final Person STAFF = new Person(Platform.DINGTALK, "hejingyi");
    private static final Person CONTACT = new Person(Platform.WECOM, "leihuimin");

    private Ledger ledger = Ledger.of(Story.XIQING);
    private Instant now = at("2024-03-14T09:00");
    private int causes;

    @Test
    void pressesAUnitAfterTheDayAndOrdersItAfterTheGrace() {
        until("2024-04-02T10:00");
        var note = demand(FINANCE, Demand.Kind.PRESS_NOTE);
        assertThat(note.demand().tasks()).containsExactly(2, 48, 103);
        assertThat(note.demand().until()).isEqualTo(LocalDate.of(2024, 4, 7));
        Golden.check(last(FINANCE), "order/press-note.md");

        until("2024-04-08T10:00");
        var order = demand(FINANCE, Demand.Kind.ORDER);
        assertThat(order.demand().former()).isEqualTo(note.demand().number());
        assertThat(order.demand().colour()).isEqualTo(Demand.Colour.RED);
        Golden.check(last(FINANCE), "order/order-red.md");
        Golden.check(Text.of(DemandViews.reason(ledger, order, now)), "order/reason.md");
    }

    @Test
    void tellsEachLeaderOfRedOrdersInOneMessage() {
        until("2024-04-07T10:00");
        for (var unit : Story.XIQING.roster().units()) {
            if (!unit.name().equals(FINANCE)) {
                reportAll(unit.name(), Status.ON_TRACK);
            }
        }
        var before = ledger.messages().size();

        until("2024-04-08T10:00");

        var told = ledger.messages().stream().skip(before).map(owed -> owed.message()).toList();
        assertThat(told).filteredOn(message -> message.to() instanceof Recipient.DingtalkMember)
                .extracting(message -> message.to())
                .doesNotHaveDuplicates()
                .isNotEmpty();
        Golden.check(told.stream()
                .filter(message -> message.to().equals(new Recipient.DingtalkMember("guolei")))
                .findFirst()
                .orElseThrow(), "order/leader.md");
    }

    @Test
    void endsOnAnAnswerAndIsNotFollowedByAnOrder() {
        until("2024-04-02T10:00");
        reportAll(FINANCE, Status.ON_TRACK);
        var note = demand(FINANCE, Demand.Kind.PRESS_NOTE);
        assertThat(note.isOpen(ledger)).isFalse();
        assertThat(note.answeredAt(ledger)).contains(now);

        until("2024-04-30T10:00");

        assertThat(of(FINANCE)).hasSize(1);
        Golden.check(Text.of(DemandViews.reason(ledger, note, now)), "order/reason-answered.md");
    }

    @Test
    void ordersOnlyWhatTheNoteNamedAndNobodyAnswered() {
        until("2024-04-02T10:00");
        report(FINANCE, 48, Status.ON_TRACK);

        until("2024-04-08T10:00");

        assertThat(demand(FINANCE, Demand.Kind.ORDER).demand().tasks()).containsExactly(2, 103);
    }

    @Test
    void staysEndedWhenTheAnswerIsWithdrawn() {
        until("2024-04-02T10:00");
        reportAll(FINANCE, Status.ON_TRACK);
        ledger = ledger.after(new Event.ReportWithdrawn(new ReportKey(Story.Q1, 2, FINANCE), 1, CONTACT), now);

        until("2024-04-30T10:00");

        assertThat(of(FINANCE)).hasSize(1).noneMatch(issued -> issued.isOpen(ledger));
    }

    @Test
    void ordersYellowWhoIsBehindForTheSecondQuarter() {
        until("2024-03-18T10:00");
        reportAll(FINANCE, Status.BEHIND);
        until("2024-05-01T10:00");
        assertThat(of(FINANCE)).isEmpty();

        until("2024-06-18T10:00");
        reportAll(FINANCE, Status.BEHIND);
        until("2024-07-10T10:00");

        var order = demand(FINANCE, Demand.Kind.ORDER);
        assertThat(order.demand().colour()).isEqualTo(Demand.Colour.YELLOW);
        assertThat(order.demand().former()).isNull();
        Golden.check(last(FINANCE), "order/order-yellow.md");
    }

    @Test
    void issuesNoOrderBeforeALateNoteHasRunOut() {
        now = at("2024-04-08T11:00");
        tick();
        assertThat(of(FINANCE)).extracting(issued -> issued.demand().kind()).containsExactly(Demand.Kind.PRESS_NOTE);
        assertThat(last(FINANCE).whole()).contains("【补发】");

        until("2024-04-10T17:00");
        assertThat(of(FINANCE)).hasSize(1);

        until("2024-04-11T10:00");
        assertThat(of(FINANCE)).hasSize(2);
    }

    @Test
    void numbersBothKindsInOneRow() {
        until("2024-07-30T10:00");

        var numbers = ledger.orders().demands().stream().map(issued -> issued.demand().number()).toList();
        assertThat(numbers).doesNotHaveDuplicates().isSorted().startsWith(1).endsWith(numbers.size());
    }

    @Test
    void keepsToFourMessagesARoundBesidesOrders() {
        until("2025-01-31T10:00");

        for (var quarter = 1; quarter <= 4; quarter++) {
            assertThat(ledger.messagesTo(FINANCE, new Period(2024, quarter))).isEqualTo(Burden.MOST);
        }
        assertThat(ledger.messages()
                .stream()
                .filter(owed -> owed.message().to().equals(new Recipient.UnitGroup(FINANCE)))
                .count()).isEqualTo(4 * 5);
    }

    @Test
    void leavesATaskInPeaceThatRests() {
        rest(48, null, "2024-04-04");
        rest(2, "区税务局", "2024-04-04");
        until("2024-03-26T10:00");
        assertThat(last(FINANCE).items()).hasSize(2).noneMatch(item -> item.contains("48号"));

        until("2024-04-08T10:00");

        assertThat(of(FINANCE)).allSatisfy(issued -> assertThat(issued.demand().tasks()).containsExactly(2, 103));
    }

    @Test
    void marksInTheOpeningWhatRests() {
        rest(48, null, "2024-04-04");
        until("2024-03-15T10:00");

        Golden.check(last(FINANCE), "order/opening-resting.md");
    }

    @Test
    void tellsStaffWhenARestEndsAndWakesNothingOld() {
        rest(48, null, "2024-04-04");
        Golden.check(Text.of(SnoozeViews.list(ledger)), "order/resting.md");

        until("2024-04-07T12:00");
        assertThat(ledger.orders().snoozes()).isEmpty();
        Golden.check(ledger.messages().getLast().message(), "order/rest-over.md");

        until("2024-05-30T10:00");
        assertThat(of(FINANCE)).allSatisfy(issued -> assertThat(issued.demand().tasks()).doesNotContain(48));
        until("2024-06-14T10:00");
        assertThat(last(FINANCE).whole()).contains("48号");
    }

    @Test
    void endsARestEarly() {
        rest(48, null, "2024-06-30");
        assertThat(decide(new Resume(cause(), "何", STAFF, 48, null))).contains("已恢复 48号（全部责任单位）");
        assertThat(decide(new Resume(cause(), "何", STAFF, 48, null))).contains("没有在暂缓");

        until("2024-03-26T10:00");

        assertThat(last(FINANCE).whole()).contains("48号");
    }

    @Test
    void refusesARestThatCannotBeMeant() {
        assertThat(rest(500, null, "2024-06-30")).contains("没有 500 号任务");
        assertThat(rest(48, "区教育局", "2024-06-30")).contains("不是 48 号任务的责任单位");
        assertThat(rest(48, null, "2024-03-13")).contains("一年以内");
        assertThat(rest(48, null, "2025-03-15")).contains("一年以内");
        rest(48, null, "2024-06-30");
        assertThat(rest(48, FINANCE, "2024-07-30")).contains("已暂缓到6月30日");
    }

    @Test
    void withdrawsADocumentAndTellsTheUnit() {
        until("2024-04-02T10:00");
        var number = demand(FINANCE, Demand.Kind.PRESS_NOTE).demand().number();

        assertThat(withdraw(number, "已电话报送")).isEqualTo("已撤销区财政局的催办单〔2024〕" + number + "号，并告知该单位。");
        Golden.check(last(FINANCE), "order/withdrawn.md");
        assertThat(withdraw(number, "再撤")).contains("没有再撤");
        assertThat(withdraw(999, "理由")).isEqualTo("没有第 999 号催办单或督办单。");

        until("2024-04-08T10:00");
        assertThat(of(FINANCE)).hasSize(1);
    }

    @Test
    void asksForAReasonToWithdraw() {
        until("2024-04-02T10:00");

        assertThat(withdraw(1, "")).contains("请写明理由");
        assertThat(ledger.orders().demand(1).orElseThrow().isOpen(ledger)).isTrue();
    }

    @Test
    void listsWhatIsOpen() {
        until("2024-04-07T10:00");
        for (var unit : Story.XIQING.roster().units()) {
            if (!unit.name().equals(FINANCE) && !unit.name().equals("区税务局")) {
                reportAll(unit.name(), Status.ON_TRACK);
            }
        }
        until("2024-04-08T10:00");

        Golden.check(Text.of(DemandViews.list(ledger, Demand.Kind.PRESS_NOTE, now)), "order/press-notes.md");
        Golden.check(Text.of(DemandViews.list(ledger, Demand.Kind.ORDER, now)), "order/orders.md");
    }

    private String rest(int task, @Nullable String unit, String until) {
        return decide(new BeginSnooze(cause(), "何", STAFF, task, unit, LocalDate.parse(until), "等市里文件"));
    }

    private String withdraw(int number, String reason) {
        return decide(new WithdrawDemand(cause(), "何", STAFF, number, reason));
    }

    private Cause cause() {
        return new Cause("m" + ++causes);
    }

    private String decide(Command command) {
        var decision = command.decide(ledger, now);
        decision.events().forEach(event -> ledger = ledger.after(event, now));
        return decision.answer();
    }

    /// Lets time pass, everything done when it is due.
    private void until(String local) {
        var end = at(local);
        for (var step : Ladder.YEAR.steps()) {
            var ended = ledger.step(step.id()).map(StepState::taken).isPresent();
            if (!ended && !step.at().isAfter(end)) {
                now = step.at().isAfter(now) ? step.at() : now;
                tick();
            }
        }
        now = end;
        tick();
    }

    private void tick() {
        Ladder.YEAR.commands(ledger, now).forEach(this::decide);
    }

    private void reportAll(String unit, Status status) {
        ledger.registry().tasksOf(unit).forEach(task -> report(unit, task.number(), status));
    }

    private void report(String unit, int task, Status status) {
        now = now.plusSeconds(1);
        var key = new ReportKey(Ladder.YEAR.periodAt(now), task, unit);
        var report = new Report(null, status, List.of(), "正常推进", null, null);
        ledger = ledger.after(new Event.ReportFiled(key, ledger.revisions(key).size() + 1, report, CONTACT), now);
    }

    private List<IssuedDemand> of(String unit) {
        return ledger.orders().demands().stream().filter(issued -> issued.demand().unit().equals(unit)).toList();
    }

    private IssuedDemand demand(String unit, Demand.Kind kind) {
        return of(unit).stream().filter(issued -> issued.demand().kind() == kind).findFirst().orElseThrow();
    }

    private Text last(String unit) {
        return ledger.messages()
                .stream()
                .map(owed -> owed.message())
                .filter(message -> message.to().equals(new Recipient.UnitGroup(unit)))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .text();
    }
}
