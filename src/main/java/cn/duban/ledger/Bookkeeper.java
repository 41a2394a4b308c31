package cn.duban.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Decides the commands of one registry, one after the other, and writes down what comes of them.
///
/// What waits is decided together and appended in one commit, so that many commands cost one write to disk. When
/// another replica took the number, what it wrote is read first and everything is decided again.
public final class Bookkeeper implements AutoCloseable {

    /// Commands decided together at most: keeps an entry of the journal small.
    private static final int BATCH = 256;
    private static final int QUEUE = 4096;
    private static final int PAGE = 1000;
    private static final int ATTEMPTS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Journal journal;
    private final InstantSource clock;
    private final String writer = UUID.randomUUID().toString();
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE);
    private final List<Consumer<Commit>> listeners = new CopyOnWriteArrayList<>();
    private final PastLedgers past;
    private final Follower follower;
    private final Thread decider;
    private volatile Ledger ledger;
    private volatile boolean open = true;
    private volatile @Nullable RuntimeException stopped;

    private record Waiting(@Nullable Command command, CompletableFuture<String> answer) {}

    private record Batch(List<Entry> entries, Ledger ledger, List<Runnable> answers) {}

    /// Reads the journal to its end; nothing is decided before `start`.
    ///
    /// @throws JournalDamaged if it has a gap or an entry that cannot be read
    /// @throws JournalUnavailable if it cannot be reached
    public Bookkeeper(Ledger empty, Journal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
        ledger = empty;
        past = new PastLedgers(empty, journal);
        catchUp();
        var name = empty.registry().id().value();
        decider = Thread.ofPlatform().name("bookkeeper-" + name).daemon().unstarted(this::run);
        follower = new Follower(journal, name, writer, () -> ledger.number(), this::wake, this::stop);
    }

    /// Begins to decide, and to follow what other replicas write.
    public void start() {
        decider.start();
        follower.start();
    }

    /// The ledger as of the last commit known here.
    public Ledger ledger() {
        return ledger;
    }

    /// The ledger as it stood at a moment that has been. Reads the journal at most for that day; for any thread.
    ///
    /// @throws NotRecorded if the journal had to be read and could not be
    public Ledger ledger(Instant moment) {
        try {
            return past.at(moment);
        } catch (JournalUnavailable away) {
            throw new NotRecorded("流水暂时读不到", away);
        }
    }

    /// Calls a listener after each commit, whoever wrote it, on the deciding thread: it must be quick.
    public void onCommit(Consumer<Commit> listener) {
        listeners.add(listener);
    }

    /// Why this registry has stopped for good; empty while it goes on.
    public Optional<RuntimeException> stopped() {
        return Optional.ofNullable(stopped);
    }

    /// How many commands wait to be decided.
    public int waiting() {
        return queue.size();
    }

    /// Decides a command; the answer comes once it is on disk, or fails with `NotRecorded`.
    public CompletableFuture<String> submit(Command command) {
        var waiting = new Waiting(command, new CompletableFuture<>());
        if (!open || stopped != null) {
            waiting.answer.completeExceptionally(new NotRecorded("台账已停止记录", stopped));
        } else if (!queue.offer(waiting)) {
            waiting.answer.completeExceptionally(new NotRecorded("台账繁忙，稍后再试"));
        } else if ((!open || stopped != null) && queue.remove(waiting)) {
            // It ended in between, and nobody may be left to take this one from the queue.
            waiting.answer.completeExceptionally(new NotRecorded("台账已停止记录", stopped));
        }
        return waiting.answer;
    }

    /// Decides a command and waits for the answer, at most 4 seconds.
    ///
    /// @throws NotRecorded if it could not be written down, or not in time
    public String answer(Command command) {
        try {
            return submit(command).orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case NotRecorded reason -> throw reason;
                case TimeoutException slow -> throw new NotRecorded("未能及时确认是否记录", slow);
                case null, default -> throw failed;
            }
        }
    }

    private void wake() {
        if (queue.isEmpty()) {
            queue.offer(new Waiting(null, new CompletableFuture<>()));
        }
    }

    private void run() {
        while (stopped == null && (open || !queue.isEmpty())) {
            var batch = new ArrayList<Waiting>();
            try {
                batch.add(queue.take());
                queue.drainTo(batch, BATCH - 1);
                decide(batch);
            } catch (InterruptedException closing) {
                break;
            } catch (JournalDamaged damaged) {
                stop(damaged);
                fail(batch, damaged);
            } catch (RuntimeException failed) {
                fail(batch, failed);
            }
        }
        var rest = new ArrayList<Waiting>();
        queue.drainTo(rest);
        fail(rest, new NotRecorded("服务正在停止"));
    }

    private void decide(List<Waiting> batch) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (batch.stream().allMatch(waiting -> waiting.command == null)) {
                catchUp();
                return;
            }
            var now = clock.instant();
            var decided = decideAll(batch, now);
            if (decided.entries.isEmpty()) {
                decided.answers.forEach(Runnable::run);
                return;
            }
            var commit = new Commit(ledger.number() + 1, writer, now, decided.entries);
            if (append(commit)) {
                publish(commit);
                decided.answers.forEach(Runnable::run);
                return;
            }
            catchUp();
        }
        throw new NotRecorded("多个副本同时写入，未能记录");
    }

    private Batch decideAll(List<Waiting> batch, Instant now) {
        var result = new Batch(new ArrayList<>(), ledger, new ArrayList<>());
        for (var waiting : batch) {
            if (waiting.command != null) {
                result = decideOne(result, waiting.command, waiting.answer, now);
            }
        }
        return result;
    }

    private static Batch decideOne(Batch batch, Command command, CompletableFuture<String> future, Instant now) {
        var known = batch.ledger.answerTo(command.cause());
        if (known.isPresent()) {
            batch.answers.add(() -> future.complete(known.get()));
            return batch;
        }
        Decision decision;
        try {
            decision = command.decide(batch.ledger, now);
        } catch (RuntimeException broken) {
            // One command that cannot be decided must not take the others of its batch with it.
            batch.answers.add(() -> future.completeExceptionally(new NotRecorded("这条指令无法处理", broken)));
            return batch;
        }
        batch.answers.add(() -> future.complete(decision.answer()));
        if (decision.events().isEmpty()) {
            return batch;
        }
        var entry = new Entry(command.cause(), command.actor(), decision.answer(), decision.events());
        batch.entries.add(entry);
        return new Batch(batch.entries, batch.ledger.after(entry, now), batch.answers);
    }

    /// Whether the commit is in the journal; when the journal did not say, it is read to find out.
    private boolean append(Commit commit) {
        try {
            return journal.append(commit) == Journal.Appended.DONE || isOurs(commit);
        } catch (JournalUnavailable unknown) {
            if (isOurs(commit)) {
                return true;
            }
            return journal.append(commit) == Journal.Appended.DONE || isOurs(commit);
        }
    }

    private boolean isOurs(Commit commit) {
        var there = journal.after(commit.number() - 1, 1);
        return !there.isEmpty() && there.getFirst().equals(commit);
    }

    private void catchUp() {
        List<Commit> missed;
        do {
            missed = journal.after(ledger.number(), PAGE);
            missed.forEach(this::publish);
        } while (missed.size() == PAGE);
    }

    private void publish(Commit commit) {
        ledger = ledger.after(commit);
        past.keep(ledger, commit.at());
        listeners.forEach(listener -> listener.accept(commit));
    }

    private void stop(RuntimeException reason) {
        stopped = reason;
        decider.interrupt();
    }

    private static void fail(List<Waiting> batch, RuntimeException reason) {
        var failure = reason instanceof NotRecorded ? reason : new NotRecorded("没有记录成功", reason);
        batch.forEach(waiting -> waiting.answer.completeExceptionally(failure));
    }

    /// Finishes what it is deciding and stops.
    @Override
    public void close() {
        open = false;
        follower.close();
        wake();
        try {
            if (decider.isAlive() && !decider.join(PATIENCE)) {
                decider.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
