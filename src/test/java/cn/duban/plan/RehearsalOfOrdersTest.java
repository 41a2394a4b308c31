package cn.duban.plan;

import static cn.duban.plan.Times.at;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Demand;
import cn.duban.ledger.Event;
import cn.duban.ledger.Message;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Review;
import cn.duban.ledger.Status;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The orders of every colour that the rest of the year will see are foretold, to the minute and to the letter.
class RehearsalOfOrdersTest extends OnTheLadder {

    private static final Duration STEP = Duration.ofMinutes(10);

    @Test
    void tellsExactlyWhatIsOrderedInEveryColour() {
        until("2024-03-18T10:00");
        report(FINANCE, 48, Status.BEHIND);
        until("2024-06-28T10:00");
        report(FINANCE, 48, Status.BEHIND);
        extend(2, "2024-07-25");
        giveBackTwice(103);
        rest(12, null, "2024-08-02");
        var told = Rehearsal.of(Ladder.YEAR, ledger, now)
                .stream()
                .flatMap(step -> step.messages().stream().map(message -> step.at() + told(message)))
                .toList();
        var before = ledger.messages().size();

        for (var end = at("2025-02-01T09:00"); now.isBefore(end); now = now.plus(STEP)) {
            tick();
        }

        assertThat(sentAfter(before)).isEqualTo(told).hasSizeGreaterThan(600);
        assertThat(ledger.orders().demands()).extracting(issued -> issued.demand().colour())
                .contains(Demand.Colour.values());
    }

    private List<String> sentAfter(int before) {
        return ledger.messages().stream().skip(before).map(owed -> owed.since() + told(owed.message())).toList();
    }

    private static String told(Message message) {
        return " " + message.to() + " " + message.text().whole();
    }

    private void extend(int task, String until) {
        ledger = ledger.after(new Event.DeadlineExtended(new ReportKey(Ladder.YEAR.periodAt(now), task, FINANCE),
                LocalDate.of(2024, 6, 28), LocalDate.parse(until), STAFF), now);
    }

    private void giveBackTwice(int task) {
        for (var due : List.of("2024-07-03", "2024-07-04")) {
            reportIn(Ladder.YEAR.periodAt(now), task, Status.ON_TRACK);
            now = now.plusSeconds(1);
            var report = ledger.report(new ReportKey(Ladder.YEAR.periodAt(now), task, FINANCE)).orElseThrow();
            ledger = ledger.after(new Event.ReportReturned(report.key(), report.revision(),
                    new Review.Returned("缺措施", LocalDate.parse(due)), STAFF), now);
        }
        now = at("2024-06-28T10:10");
    }
}
