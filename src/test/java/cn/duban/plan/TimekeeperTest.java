package cn.duban.plan;

import static cn.duban.plan.Times.YEAR;
import static cn.duban.plan.Times.at;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.FakeJournal;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.StepState;
import cn.duban.registry.Registries;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimekeeperTest {

    private final AtomicReference<String> time = new AtomicReference<>("2024-03-14T09:00");
    private final InstantSource clock = () -> at(time.get());
    private final FakeJournal journal = new FakeJournal();
    private final Bookkeeper bookkeeper = new Bookkeeper(Ledger.of(Registries.small()), journal, clock);
    private final Timekeeper timekeeper = new Timekeeper(YEAR, bookkeeper, clock);

    @BeforeEach
    void start() {
        bookkeeper.start();
    }

    @AfterEach
    void stop() {
        bookkeeper.close();
    }

    @Test
    void hasNothingDoneBeforeItIsTime() {
        timekeeper.catchUp();

        assertThat(bookkeeper.ledger().steps()).isEmpty();
    }

    @Test
    void endsEverythingThatIsDueAndOnlyOnce() {
        time.set("2024-03-29T09:30");

        timekeeper.catchUp();
        timekeeper.catchUp();

        assertThat(bookkeeper.ledger().steps()).extracting(StepState::taken).containsExactly(false, false, true);
        assertThat(bookkeeper.ledger().messages()).hasSize(3);
    }

    @Test
    void doesNextTimeWhatCouldNotBeRecorded() {
        time.set("2024-03-15T09:10");
        journal.away(true);
        timekeeper.catchUp();
        assertThat(bookkeeper.ledger().steps()).isEmpty();

        journal.away(false);
        timekeeper.catchUp();
        assertThat(bookkeeper.ledger().steps()).hasSize(1);
    }

    @Test
    void walksThroughTheWholeYear() {
        for (var step : YEAR.steps()) {
            time.set(step.at().atZone(java.time.ZoneId.of("Asia/Shanghai")).toLocalDateTime().toString());
            timekeeper.catchUp();
        }

        assertThat(bookkeeper.ledger().steps()).hasSize(16).allMatch(StepState::taken).noneMatch(StepState::late);
        assertThat(YEAR.next(bookkeeper.ledger(), clock.instant())).isEmpty();
    }
}
