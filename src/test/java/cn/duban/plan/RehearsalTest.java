package cn.duban.plan;

import static cn.duban.plan.Times.at;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.digest.Golden;
import cn.duban.digest.Story;
import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Event;
import cn.duban.ledger.FakeJournal;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Message;
import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.ledger.Status;
import cn.duban.ledger.Text;
import cn.duban.order.BeginSnooze;
import cn.duban.order.RehearsalViews;
import cn.duban.order.Rehearsed;
import cn.duban.wording.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private static final Instant MARCH = at("2024-03-14T09:00");
    private static final Person STAFF = new Person(Platform.DINGTALK, "hejingyi");

    @Test
    void tellsExactlyWhatIsSentWhenNobodyAnswers() {
        var clock = new AtomicReference<>(MARCH);
        try (var bookkeeper = new Bookkeeper(Ledger.of(Story.XIQING), new FakeJournal(), clock::get)) {
            bookkeeper.start();
            bookkeeper
                    .answer(new BeginSnooze(new Cause("wish"), "何", STAFF, 12, null, LocalDate.of(2024, 7, 3), "等文件"));
            var timekeeper = new Timekeeper(Ladder.YEAR, bookkeeper, clock::get);
            var told = told(Rehearsal.of(Ladder.YEAR, bookkeeper.ledger(), MARCH));

            var sent = new ArrayList<String>();
            while (clock.get().isBefore(at("2025-02-01T09:00"))) {
                var before = bookkeeper.ledger().messages().size();
                timekeeper.catchUp();
                bookkeeper.ledger()
                        .messages()
                        .stream()
                        .skip(before)
                        .forEach(owed -> sent.add(told(clock.get(), owed.message())));
                clock.set(clock.get().plus(Duration.ofMinutes(10)));
            }

            assertThat(sent).isEqualTo(told).hasSizeGreaterThan(1000);
        }
    }

    private static List<String> told(List<Rehearsed> steps) {
        return steps.stream()
                .flatMap(step -> step.messages().stream().map(message -> told(step.at(), message)))
                .toList();
    }

    private static String told(Instant at, Message message) {
        return at + " " + message.to() + " " + message.text().whole();
    }

    @Test
    void fitsOnAPhone() {
        var steps = Rehearsal.of(Ladder.YEAR, Ledger.of(Story.XIQING), MARCH);

        Golden.check(Text.of(RehearsalViews.all(Wording.builtIn(), steps)), "order/rehearsal.md");
        Golden.check(Text.of(RehearsalViews.of(Wording.builtIn(), steps, "区财政局")), "order/rehearsal-unit.md");
    }

    @Test
    void leavesTheLedgerAlone() {
        var ledger = Ledger.of(Story.XIQING);

        Rehearsal.of(Ladder.YEAR, ledger, MARCH);

        assertThat(ledger.messages()).isEmpty();
        assertThat(ledger.orders().demands()).isEmpty();
    }

    @Test
    void saysNothingOfWhoHasAnsweredInThisRound() {
        var ledger = Story.of(Story.XIQING).all("区财政局", Status.ON_TRACK).plan(2).plan(48).plan(103).ledger();
        for (var step : Ladder.YEAR.steps().subList(0, 1)) {
            ledger = ledger.after(new Event.StepTaken(step.id(), false), step.at());
        }

        var steps = Rehearsal.of(Ladder.YEAR, ledger, at("2024-03-18T11:00"));

        assertThat(RehearsalViews.of(Wording.builtIn(), steps, "区财政局")).doesNotContain("一季度").contains("二季度");
    }
}
