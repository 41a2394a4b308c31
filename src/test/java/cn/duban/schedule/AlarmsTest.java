package cn.duban.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AlarmsTest {

    private static final Instant FIRST = Times.YEAR.steps().getFirst().at();

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final Semaphore told = new Semaphore(0);

    @Test
    void tellsAtTheStartWhatFellDueBefore() throws InterruptedException {
        try (var alarms = alarms(told::release)) {
            set(FIRST.minus(Duration.ofDays(1)));
            alarms.start();

            assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            assertThat(alarms.planned()).isEqualTo(16);
        }
    }

    @Test
    void tellsWhenAStepsMomentComesByAClockThatWasMoved() throws InterruptedException {
        try (var alarms = alarms(told::release)) {
            set(FIRST.minus(Duration.ofDays(1)));
            alarms.start();
            assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();

            set(FIRST.minusMillis(300));
            alarms.replan();

            assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void setsNoAlarmForWhatIsPast() {
        try (var alarms = alarms(told::release)) {
            set(Times.YEAR.steps().get(3).at());
            alarms.start();
            assertThat(alarms.planned()).isEqualTo(12);

            set(Times.YEAR.steps().getLast().at());
            alarms.replan();
            assertThat(alarms.planned()).isZero();
        }
    }

    @Test
    void goesOnAfterAFailure() throws InterruptedException {
        try (var alarms = alarms(() -> {
            told.release();
            throw new IllegalStateException("broken");
        })) {
            set(FIRST.minus(Duration.ofDays(1)));
            alarms.start();
            assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();

            set(FIRST.minusMillis(300));
            alarms.replan();
            assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private Alarms alarms(Runnable itIsTime) {
        return new Alarms(Times.YEAR, () -> Instant.now().plus(ahead.get()), itIsTime);
    }

    private void set(Instant now) {
        ahead.set(Duration.between(Instant.now(), now));
    }
}
