package cn.duban.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A journal in memory that keeps a journal's promises, and can be told to fail.
public final class FakeJournal implements Journal {

    /// What goes wrong with the next append.
    public enum Fault {
        /// The commit is not written, and nobody says so.
        LOST,
        /// The commit is written, but the answer does not come back.
        UNANSWERED
    }

    private final List<Commit> commits = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private @Nullable Fault next;
    private boolean away;

    /// Lets the next append fail.
    public void fail(Fault fault) {
        lock.lock();
        try {
            next = fault;
        } finally {
            lock.unlock();
        }
    }

    /// Makes the journal unreachable, or reachable again.
    public void away(boolean gone) {
        lock.lock();
        try {
            away = gone;
        } finally {
            lock.unlock();
        }
    }

    /// Loses a commit that was written.
    public void lose(long number) {
        lock.lock();
        try {
            commits.removeIf(commit -> commit.number() == number);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Appended append(Commit commit) {
        lock.lock();
        try {
            reach();
            var fault = next;
            next = null;
            if (fault == Fault.LOST) {
                throw new JournalUnavailable("lost", new IllegalStateException());
            }
            var last = commits.isEmpty() ? 0 : commits.getLast().number();
            if (commit.number() <= last) {
                return Appended.TAKEN;
            }
            if (commit.number() > last + 1) {
                throw new JournalDamaged("gap");
            }
            commits.add(commit);
            more.signalAll();
            if (fault == Fault.UNANSWERED) {
                throw new JournalUnavailable("unanswered", new IllegalStateException());
            }
            return Appended.DONE;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<Commit> after(long number, int limit) {
        lock.lock();
        try {
            reach();
            var rest = commits.stream().filter(commit -> commit.number() > number).limit(limit).toList();
            if (!rest.isEmpty() && rest.getFirst().number() != number + 1) {
                throw new JournalDamaged("gap");
            }
            return rest;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<Commit> await(long number, Duration patience) {
        lock.lock();
        try {
            var left = patience.toNanos();
            while (after(number, 1).isEmpty() && left > 0) {
                left = more.awaitNanos(left);
            }
            return after(number, 100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            lock.unlock();
        }
    }

    private void reach() {
        if (away) {
            throw new JournalUnavailable("away", new IllegalStateException());
        }
    }

    /// Waits until so many commits are there.
    public boolean awaitSize(int size, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            var left = TimeUnit.NANOSECONDS.convert(patience);
            while (commits.size() < size && left > 0) {
                left = more.awaitNanos(left);
            }
            return commits.size() >= size;
        } finally {
            lock.unlock();
        }
    }
}
