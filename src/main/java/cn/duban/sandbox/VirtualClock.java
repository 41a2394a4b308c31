package cn.duban.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// The sandbox's clock: runs on with real time, can be moved forward, and goes on after a restart from where it stood.
final class VirtualClock implements InstantSource {

    /// How often the position is to be saved. A restart adds this much, so that a killed process never goes back.
    static final Duration BEAT = Duration.ofSeconds(5);

    private final Path file;
    private final LongSupplier nanoTime;
    private Instant start;
    private long origin;

    VirtualClock(Path file, Instant firstMoment) {
        this(file, firstMoment, System::nanoTime);
    }

    VirtualClock(Path file, Instant firstMoment, LongSupplier nanoTime) {
        this.file = file;
        this.nanoTime = nanoTime;
        start = saved(file, firstMoment);
        origin = nanoTime.getAsLong();
        save();
    }

    private static Instant saved(Path file, Instant firstMoment) {
        try {
            return Files.exists(file) ? Instant.parse(Files.readString(file).strip()).plus(BEAT) : firstMoment;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sandbox's clock from " + file, e);
        }
    }

    @Override
    public synchronized Instant instant() {
        return start.plusNanos(nanoTime.getAsLong() - origin);
    }

    /// Moves forward to that moment, or stays where it is if that has passed: time never goes back.
    synchronized void advanceTo(Instant moment) {
        if (moment.isAfter(instant())) {
            start = moment;
            origin = nanoTime.getAsLong();
            save();
        }
    }

    /// Writes the present position down.
    synchronized void save() {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, instant().toString());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot save the sandbox's clock to " + file, e);
        }
    }
}
