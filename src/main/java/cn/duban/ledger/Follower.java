package cn.duban.ledger;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Watches a journal for what other replicas write, and wakes the bookkeeper when there is something.
final class Follower implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Journal journal;
    private final String writer;
    private final LongSupplier known;
    private final Runnable wake;
    private final Consumer<RuntimeException> stop;
    private final Thread thread;
    private volatile boolean open = true;

    Follower(Journal journal, String name, String writer, LongSupplier known, Runnable wake,
            Consumer<RuntimeException> stop) {
        this.journal = journal;
        this.writer = writer;
        this.known = known;
        this.wake = wake;
        this.stop = stop;
        thread = Thread.ofVirtual().name("follower-" + name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        var seen = known.getAsLong();
        while (open) {
            try {
                var come = journal.await(Math.max(seen, known.getAsLong()), PATIENCE);
                if (come.isEmpty() ? seen > known.getAsLong() : come.stream().anyMatch(this::isForeign)) {
                    wake.run();
                }
                if (!come.isEmpty()) {
                    seen = come.getLast().number();
                }
            } catch (JournalUnavailable away) {
                pause();
            } catch (RuntimeException broken) {
                // The thread's edge, a damaged journal among it: a replica that no longer follows must not go on.
                stop.accept(broken);
                return;
            }
        }
    }

    /// The bookkeeper knows its own commits. Should the answer to one be lost, it is woken once the journal is quiet.
    private boolean isForeign(Commit commit) {
        return !commit.writer().equals(writer);
    }

    private void pause() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException closing) {
            open = false;
        }
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
    }
}
