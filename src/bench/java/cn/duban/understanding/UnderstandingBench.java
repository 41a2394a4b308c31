package cn.duban.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.registry.Period;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What it costs to understand a reply: processor time and memory of one thread, warm, over both corpora, and how the
/// time grows with the length of a text. Run with `mvn -Pbench test -Dtest=UnderstandingBench`.
class UnderstandingBench {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Understanding UNDERSTANDING = new Understanding(Corpus.registry());
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final int ROUNDS = 40;
    private static final int[] LENGTHS = {1_000, 4_000, 10_000, 50_000, 200_000};
    private static final Duration ENOUGH = Duration.ofMillis(300);

    @Test
    void readsReplies() throws IOException {
        var replies = replies();
        warmUp(replies);
        var times = new long[ROUNDS * replies.size()];
        var allocated = THREADS.getCurrentThreadAllocatedBytes();
        for (var i = 0; i < times.length; i++) {
            var start = THREADS.getCurrentThreadCpuTime();
            assertThat(UNDERSTANDING.read(replies.get(i % replies.size()))).isNotNull();
            times[i] = THREADS.getCurrentThreadCpuTime() - start;
        }
        var bytes = (THREADS.getCurrentThreadAllocatedBytes() - allocated) / times.length;
        Arrays.sort(times);
        System.out.printf(
                "%d replies, %d times: p50 %.0f µs, p90 %.0f µs, p99 %.0f µs, mean %.0f µs, %,d bytes a reply%n",
                replies.size(), ROUNDS, micros(times, 50), micros(times, 90), micros(times, 99),
                Arrays.stream(times).average().orElseThrow() / 1e3, bytes);
    }

    @ParameterizedTest
    @EnumSource
    void readsLongTexts(LongText kind) throws IOException {
        warmUp(List.of(reply(kind.of(LENGTHS[1]))));
        var line = new StringBuilder("%-14s µs/1000 characters:".formatted(kind));
        for (var length : LENGTHS) {
            line.append(" %8.1f at %d k".formatted(nanos(reply(kind.of(length))) / length, length / 1000));
        }
        System.out.println(line);
    }

    /// The least time of several tries, as whatever else the machine does only adds to it.
    private static double nanos(Reply reply) {
        var least = Long.MAX_VALUE;
        var end = System.nanoTime() + ENOUGH.toNanos();
        do {
            var start = THREADS.getCurrentThreadCpuTime();
            assertThat(UNDERSTANDING.read(reply)).isNotNull();
            least = Math.min(least, THREADS.getCurrentThreadCpuTime() - start);
        } while (System.nanoTime() < end);
        return least;
    }

    private static void warmUp(List<Reply> replies) {
        var end = System.nanoTime() + (replies.size() > 1 ? WARM_UP : ENOUGH).toNanos();
        while (System.nanoTime() < end) {
            replies.forEach(reply -> assertThat(UNDERSTANDING.read(reply)).isNotNull());
        }
    }

    private static List<Reply> replies() throws IOException {
        var folder = Path.of("src/test/resources/understanding");
        return Stream.concat(Corpus.read(folder.resolve("corpus.jsonl")).examples().stream(),
                Corpus.read(folder.resolve("sample.jsonl")).examples().stream()).map(Corpus.Example::reply).toList();
    }

    private static Reply reply(String text) {
        return new Reply("区水务局", Period.parse("2024Q2"), List.of(13, 68, 83, 87, 90), null, null, text);
    }

    private static double micros(long[] sorted, int percentile) {
        return sorted[(int) ((long) sorted.length * percentile / 100)] / 1e3;
    }
}
