package cn.duban.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.DubanApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// How long a contact waits for the answer to a report when 200 reports a second come in: encrypted callbacks over
/// HTTP, each recorded and synced to disk before it is answered. Client and service share the machine. Run with
/// `mvn -Pbench test -Dtest=CallbackBench`.
class CallbackBench {

    private static final int RATE = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Test
    void answersReports() throws IOException {
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench");
        try (var context = DubanApplication.application()
                .run("--server.port=0", "--duban.data=" + data, "--logging.level.root=warn")) {
            var sandbox = context.getBean(Sandbox.class);
            var contacts = sandbox.settings()
                    .directory()
                    .people()
                    .stream()
                    .filter(person -> person.platform() == Platform.WECOM)
                    .toList();
            run(sandbox, contacts, WARM_UP);
            var times = run(sandbox, contacts, MEASURED).stream().sorted().toList();
            System.out.printf("%d callbacks at %d/s: p50 %.1f ms, p99 %.1f ms, max %.1f ms%n", times.size(), RATE,
                    millis(times, 50), millis(times, 99), times.getLast() / 1e6);
            assertThat(times).hasSize((int) (RATE * MEASURED.toSeconds()));
        }
    }

    /// Says one thing after the other at an even pace, however long the answers take.
    private static Queue<Long> run(Sandbox sandbox, List<Directory.Person> contacts, Duration length) {
        var times = new ConcurrentLinkedQueue<Long>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var start = System.nanoTime();
            for (var i = 0; i < RATE * length.toSeconds(); i++) {
                var due = start + i * 1_000_000_000L / RATE;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                var contact = contacts.get(i % contacts.size());
                callers.execute(() -> {
                    var answers = sandbox.say(said(contact));
                    assertThat(answers).isNotEmpty();
                    times.add(System.nanoTime() - due);
                });
            }
        }
        return times;
    }

    private static Said said(Directory.Person contact) {
        var number = COUNT.incrementAndGet();
        return new Said(Platform.WECOM, contact.user(), contact.chat(), "全部任务均正常推进，问题：暂无；下一步：继续推进", "bench-" + number,
                Said.Via.ROBOT);
    }

    private static double millis(List<Long> sorted, int percentile) {
        return sorted.get(sorted.size() * percentile / 100) / 1e6;
    }
}
