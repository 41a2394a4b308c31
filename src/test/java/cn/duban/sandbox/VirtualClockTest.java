package cn.duban.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VirtualClockTest {

    @TempDir
    Path folder;
    private final AtomicLong nanos = new AtomicLong(17);

    @Test
    void beginsAtTheFirstMomentAndRunsOnWithRealTime() {
        var clock = clock();
        assertThat(clock.instant()).isEqualTo(Town.FIRST_MOMENT);
        pass(Duration.ofMinutes(3));
        assertThat(clock.instant()).isEqualTo(Town.FIRST_MOMENT.plusSeconds(180));
    }

    @Test
    void goesForwardOnly() {
        var clock = clock();
        var later = Town.FIRST_MOMENT.plusSeconds(86_400);
        clock.advanceTo(later);
        clock.advanceTo(Town.FIRST_MOMENT);
        assertThat(clock.instant()).isEqualTo(later);
    }

    @Test
    void neverGoesBackWhenTheProcessWasKilledBetweenTwoBeats() {
        var clock = clock();
        clock.save();
        pass(VirtualClock.BEAT);
        var lastSeen = clock.instant();
        assertThat(clock().instant()).isAfterOrEqualTo(lastSeen).isBefore(lastSeen.plusSeconds(60));
    }

    private VirtualClock clock() {
        return new VirtualClock(folder.resolve("clock"), Town.FIRST_MOMENT, nanos::get);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
