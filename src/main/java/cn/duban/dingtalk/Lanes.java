package cn.duban.dingtalk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does work of different lanes side by side and work of one lane in order, and takes no more than a fixed number of
/// pieces at a time.
final class Lanes {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private final int capacity;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual()
            .name("dingtalk-answer-", 0)
            .factory());
    /// The work waiting in each lane that has a thread.
    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();
    private int pending;
    private boolean closed;

    /// @param capacity how many pieces may wait or be in work
    Lanes(int capacity) {
        this.capacity = capacity;
    }

    /// Takes a piece of work; false when there is too much already or it is over.
    synchronized boolean offer(String lane, Runnable work) {
        if (closed || pending >= capacity) {
            return false;
        }
        pending++;
        var queue = waiting.get(lane);
        if (queue == null) {
            waiting.put(lane, new ArrayDeque<>());
            threads.execute(() -> run(lane, work));
        } else {
            queue.add(work);
        }
        return true;
    }

    private void run(String lane, Runnable first) {
        for (@Nullable Runnable work = first; work != null; work = next(lane)) {
            try {
                work.run();
            } catch (RuntimeException failed) {
                // The thread's edge: the next piece of the lane must not suffer for this one.
                LOG.error("一条钉钉消息处理中断", failed);
            }
        }
    }

    private synchronized @Nullable Runnable next(String lane) {
        pending--;
        var next = waiting.getOrDefault(lane, new ArrayDeque<>()).poll();
        if (next == null) {
            waiting.remove(lane);
        }
        return next;
    }

    /// Takes nothing more, and waits for what it has taken.
    void close(Duration patience) {
        synchronized (this) {
            closed = true;
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
