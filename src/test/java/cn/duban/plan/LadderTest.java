package cn.duban.plan;

import static cn.duban.plan.Times.at;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.digest.Golden;
import cn.duban.digest.Story;
import cn.duban.ledger.Burden;
import cn.duban.ledger.Demand;
import cn.duban.ledger.Event;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Status;
import cn.duban.ledger.Text;
import cn.duban.order.DemandViews;
import cn.duban.registry.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LadderTest extends OnTheLadder {

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
    void remindsOfPlansWhoHasReportedEverythingAndIssuesNoDocumentForThem() {
        until("2024-03-18T10:00");
        reportAll(FINANCE, Status.ON_TRACK);

        until("2024-04-30T10:00");

        assertThat(of(FINANCE)).isEmpty();
        assertThat(ledger.messagesTo(FINANCE, Story.Q1)).isEqualTo(Burden.MOST);
        assertThat(last(FINANCE).whole()).contains("填报提醒", "请尽快报送工作安排");
    }

    @Test
    void leavesInPeaceWhoHasAnsweredReportsClaimsAndPlans() {
        until("2024-03-18T10:00");
        reportAll(FINANCE, Status.ON_TRACK);
        planAll(FINANCE);

        until("2024-04-30T10:00");

        assertThat(ledger.messagesTo(FINANCE, Story.Q1)).isEqualTo(1);
    }
}
