package cn.duban.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.DubanApplication;
import cn.duban.notice.RegistryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// How long a contact waits for the answer to a report when 200 reports a second come in: encrypted callbacks over
/// HTTP, each recorded and synced to disk before it is answered. Client and service share the machine. Run with
/// `mvn -Pbench test -Dtest=CallbackBench`.
class CallbackBench {

    private static final int RATE = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Map<String, Integer> FIRST_TASKS = firstTasks();

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
                    assertThat(answers).first().asString().startsWith("已记录");
                    times.add(System.nanoTime() - due);
                });
            }
        }
        return times;
    }

    /// Never the same twice, so that there is something to record each time.
    private static Said said(Directory.Person contact) {
        var number = COUNT.incrementAndGet();
        var text = "%d号任务完成35%%，清理进度正常，已调度%d次；问题：暂无；下一步：二季度完成剩余部分".formatted(FIRST_TASKS.get(contact.unit()), number);
        return new Said(Platform.WECOM, contact.user(), contact.chat(), text, "bench-" + number, Said.Via.ROBOT);
    }

    private static Map<String, Integer> firstTasks() {
        return switch (RegistryFolder.load(Path.of("bot-config/xiqing-2024"), _ -> null)) {
            case RegistryFolder.Loaded(var registry, _, _) -> registry.roster()
                    .units()
                    .stream()
                    .collect(Collectors.toMap(unit -> unit.name(),
                            unit -> registry.tasksOf(unit.name()).getFirst().number()));
            case RegistryFolder.Faulty(var faults) -> throw new IllegalStateException(faults.toString());
        };
    }

    private static double millis(List<Long> sorted, int percentile) {
        return sorted.get(sorted.size() * percentile / 100) / 1e6;
    }
}
