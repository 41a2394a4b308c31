package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.digest.Golden;
import cn.duban.digest.Story;
import cn.duban.ledger.Demand;
import cn.duban.ledger.Event;
import cn.duban.ledger.IssuedDemand;
import cn.duban.ledger.Light;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Review;
import cn.duban.ledger.Status;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderColoursTest extends OnTheLadder {

    @Test
    void warnsInBlueBeforeMoreTimeEndsAndOnlyOnce() {
        extend(48, "2024-04-19");
        until("2024-04-15T17:00");
        assertThat(ordersOn(48)).isEmpty();

        until("2024-04-16T17:00");
        var blue = ordersOn(48).getFirst();
        assertThat(blue.demand().colour()).isEqualTo(Demand.Colour.BLUE);
        assertThat(blue.demand().until()).isEqualTo(LocalDate.of(2024, 4, 19));
        Golden.check(last(FINANCE), "order/order-blue.md");

        until("2024-04-19T17:00");
        assertThat(ordersOn(48)).hasSize(1);
    }

    @Test
    void ordersRedOnceABlueOneHasRunOut() {
        extend(48, "2024-04-19");
        until("2024-04-22T17:00");

        assertThat(colours(48)).containsExactly(Demand.Colour.BLUE, Demand.Colour.RED);
        var red = ordersOn(48).getLast().demand();
        assertThat(red.former()).isEqualTo(ordersOn(48).getFirst().demand().number());
        assertThat(red.basis()).contains("期满未答复");
        until("2024-06-01T17:00");
        assertThat(ordersOn(48)).hasSize(2);
    }

    @Test
    void warnsNobodyWhoHasReportedOrRests() {
        extend(48, "2024-04-19");
        extend(2, "2024-04-19");
        rest(2, null, "2024-04-22");
        until("2024-04-12T10:00");
        reportIn(Story.Q1, 48, Status.ON_TRACK);

        until("2024-06-01T17:00");

        assertThat(ordersOn(48)).isEmpty();
        assertThat(ordersOn(2)).isEmpty();
    }

    @Test
    void ordersYellowWhatWasReturnedTwiceOnceTheFirstReturnHasRunOut() {
        returned("2024-04-01T10:00", "2024-04-07");
        returned("2024-04-03T10:00", "2024-04-09");
        until("2024-04-07T17:00");
        assertThat(ordersOn(48)).isEmpty();

        until("2024-04-08T17:00");

        assertThat(colours(48)).containsExactly(Demand.Colour.YELLOW);
        assertThat(ordersOn(48).getFirst().demand().points())
                .contains(new Demand.Point(48, Demand.Ground.RETURNED_TWICE));
        Golden.check(last(FINANCE), "order/order-returned.md");
    }

    @Test
    void ordersYellowWhatIsReturnedAgainAfterTheRound() {
        returned("2024-04-10T10:00", "2024-04-15");
        returned("2024-04-18T10:00", "2024-04-23");
        until("2024-04-19T17:00");

        assertThat(colours(48)).containsExactly(Demand.Colour.YELLOW);
        until("2024-05-10T17:00");
        assertThat(colours(48)).containsExactly(Demand.Colour.YELLOW, Demand.Colour.RED);
    }

    @Test
    void leavesInPeaceWhatWasReturnedOnceOrReportedAgain() {
        returned("2024-04-10T10:00", "2024-04-15");
        until("2024-05-10T17:00");
        assertThat(ordersOn(48)).isEmpty();

        returned("2024-05-11T10:00", "2024-05-15");
        reportIn(Story.Q1, 48, Status.ON_TRACK);
        until("2024-05-30T17:00");
        assertThat(ordersOn(48)).isEmpty();
    }

    @Test
    void goesByTheLightOfTheOfficeBeforeTheRule() {
        reportAllIn("2024-03-18T10:00", Status.BEHIND);
        reportAllIn("2024-06-18T10:00", Status.BEHIND);
        light(48, Light.GREEN);
        until("2024-07-10T10:00");

        assertThat(demand(FINANCE, Demand.Kind.ORDER).demand().tasks()).doesNotContain(48).contains(103);
    }

    @Test
    void takesARedLightOfTheOfficeForBehind() {
        reportAllIn("2024-03-18T10:00", Status.BEHIND);
        reportAllIn("2024-06-18T10:00", Status.ON_TRACK);
        light(103, Light.RED);
        until("2024-07-10T10:00");

        assertThat(demand(FINANCE, Demand.Kind.ORDER).demand().tasks()).containsExactly(103);
    }

    @Test
    void pressesNobodyWhoHasTimeAfterAReturn() {
        until("2024-03-28T10:00");
        reportAll(FINANCE, Status.ON_TRACK);
        giveBack(48, "2024-04-03");

        until("2024-04-10T10:00");

        assertThat(of(FINANCE)).isEmpty();
    }

    private void reportAllIn(String moment, Status status) {
        until(moment);
        reportAll(FINANCE, status);
    }

    private void light(int task, Light light) {
        ledger = ledger.after(new Event.LightSet(task, Ladder.YEAR.periodAt(now), light, "现场看过", STAFF), now);
    }

    private void extend(int task, String until) {
        until("2024-03-27T10:00");
        ledger = ledger.after(new Event.DeadlineExtended(new ReportKey(Story.Q1, task, FINANCE),
                LocalDate.of(2024, 3, 29), LocalDate.parse(until), STAFF), now);
    }

    private void returned(String moment, String due) {
        if (ledger.reports().isEmpty()) {
            until("2024-03-28T10:00");
            reportAll(FINANCE, Status.ON_TRACK);
        }
        until(moment);
        reportIn(Story.Q1, 48, Status.ON_TRACK);
        giveBack(48, due);
    }

    private void giveBack(int task, String due) {
        now = now.plusSeconds(1);
        var report = ledger.report(new ReportKey(Story.Q1, task, FINANCE)).orElseThrow();
        ledger = ledger.after(new Event.ReportReturned(report.key(), report.revision(),
                new Review.Returned("缺措施", LocalDate.parse(due)), STAFF), now);
    }

    private List<IssuedDemand> ordersOn(int task) {
        return ledger.orders()
                .demandsOn(FINANCE, task)
                .stream()
                .filter(issued -> issued.demand().kind() == Demand.Kind.ORDER)
                .toList();
    }

    private List<Demand.Colour> colours(int task) {
        return ordersOn(task).stream().map(issued -> issued.demand().colour()).toList();
    }
}
