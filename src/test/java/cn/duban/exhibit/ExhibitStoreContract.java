package cn.duban.exhibit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store of files promises.
public abstract class ExhibitStoreContract {

    private static final byte[] CONTENT = "abc".getBytes(UTF_8);
    private static final String HASH = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    protected abstract ExhibitStore store();

    @Test
    void keepsAFileUnderItsHash() {
        var store = store();

        assertThat(store.keep(CONTENT)).isEqualTo(HASH);
        assertThat(store.find(HASH)).hasValue(CONTENT);
    }

    @Test
    void keepsTheSameFileOnce() {
        var store = store();
        store.keep(CONTENT);

        assertThat(store.keep(CONTENT)).isEqualTo(HASH);
        assertThat(store.find(HASH)).hasValue(CONTENT);
    }

    @Test
    void findsNothingThatWasNotKept() {
        var store = store();
        store.keep(CONTENT);

        for (var name : List.of("0".repeat(64), "", "../../etc/passwd", HASH.substring(1),
                HASH.toUpperCase(Locale.ROOT))) {
            assertThat(store.find(name)).as(name).isEmpty();
        }
    }

    @Test
    void takesTheSameFileFromManyAtOnce() throws Exception {
        var store = store();
        var large = new byte[300_000];
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, 16).<Callable<String>>mapToObj(_ -> () -> store.keep(large)).toList();
            var hashes = threads.invokeAll(tasks);
            for (var hash : hashes) {
                assertThat(store.find(hash.get())).hasValue(large);
            }
        }
    }
}
