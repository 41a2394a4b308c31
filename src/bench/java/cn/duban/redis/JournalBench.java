package cn.duban.redis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.ledger.Report;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Period;
import cn.duban.registry.Registries;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How many commands a second a bookkeeper writes to a real Redis that syncs each commit to disk, and how long it takes
/// to read them again. Run with `mvn -Pbench test -Dtest=JournalBench`.
class JournalBench {

    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(5);
    private static final AtomicLong COUNT = new AtomicLong();

    private record FileReport(long number) implements Command {

        @Override
        public Cause cause() {
            return new Cause("wecom:" + number);
        }

        @Override
        public String actor() {
            return "wecom:wang";
        }

        @Override
        public Decision decide(Ledger ledger, Instant now) {
            // Spread as reports are: few revisions of each.
            var key = new ReportKey(new Period(2024, 1), Math.toIntExact(number / 3), "区财政局");
            var report = new Report(new BigDecimal("35"), null, List.of(), "清理进度正常", "暂无", "二季度完成剩余部分");
            var by = new Person(Platform.WECOM, "wang");
            var revision = ledger.report(key).map(filed -> filed.revision() + 1).orElse(1);
            return new Decision(List.of(new Event.ReportFiled(key, revision, report, by)), "已记录");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 64})
    void writesReports(int callers) throws IOException {
        // Not the system's temporary folder, which may be in memory and then syncs nothing.
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench");
        try (var redis = RedisProcess.start(folder);
                var connection = RedisConnection.open(redis.address());
                var journal = new RedisJournal(connection, "bench")) {
            try (var bookkeeper = new Bookkeeper(Ledger.of(Registries.small()), journal, InstantSource.system())) {
                bookkeeper.start();
                run(bookkeeper, callers, WARM_UP);
                var before = bookkeeper.ledger().number();
                var cpu = cpu();
                var commands = run(bookkeeper, callers, MEASURED);
                var spent = cpu().minus(cpu);
                var commits = bookkeeper.ledger().number() - before;
                System.out.printf("%d callers: %,d commands/s in %,d commits/s, %d µs of CPU a command%n", callers,
                        commands / MEASURED.toSeconds(), commits / MEASURED.toSeconds(),
                        spent.dividedBy(Math.max(1, commands)).toNanos() / 1000);
                assertThat(commands).isPositive();
            }
            readAgain(journal);
        }
    }

    private static long run(Bookkeeper bookkeeper, int callers, Duration length) {
        var answered = new AtomicLong();
        var end = System.nanoTime() + length.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var caller = 0; caller < callers; caller++) {
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        bookkeeper.answer(new FileReport(COUNT.incrementAndGet()));
                        answered.incrementAndGet();
                    }
                });
            }
        }
        return answered.get();
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static void readAgain(RedisJournal journal) {
        var start = System.nanoTime();
        try (var bookkeeper = new Bookkeeper(Ledger.of(Registries.small()), journal, InstantSource.system())) {
            System.out.printf("  read again: %,d commits in %d ms%n", bookkeeper.ledger().number(),
                    (System.nanoTime() - start) / 1_000_000);
        }
    }
}
