package cn.duban.redis;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/// One run of a redis-server, which ends with this JVM however the JVM ends.
final class RedisChild {

    /// The shell waits for the end of its standard input, a pipe from this JVM that the system closes with it. It must
    /// not use prctl by way of setpriv, which follows the starting thread and not the process. Redis gets a session of
    /// its own, so that Ctrl-C reaches only the JVM, which then stops in order; macOS has no setsid.
    private static final String LEASH = """
        trap '' INT
        exec 3<&0
        $(command -v setsid) "$0" "$@" </dev/null 3<&- & c=$!
        (while read -r x <&3; do :; done; kill -TERM $c 2>/dev/null) & w=$!
        exec 3<&-
        trap 'kill -TERM $c' TERM
        wait $c; r=$?
        kill $w 2>/dev/null
        exit $r
        """;
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Duration BETWEEN_PINGS = Duration.ofMillis(20);

    private final Process shell;

    private RedisChild(Process shell) {
        this.shell = shell;
    }

    static RedisChild start(RedisBinary binary, RedisFolder folder) throws IOException {
        var shell = new ProcessBuilder("/bin/sh", "-c", LEASH, binary.file().toAbsolutePath().toString(),
                RedisFolder.SETTINGS)
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
        return new RedisChild(shell);
    }

    /// Waits until it answers; false if it ended or did not answer in time.
    ///
    /// @param patience long enough to read its append-only file
    boolean answers(RedisAddress address, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            if (pings(address)) {
                return true;
            }
            if (shell.waitFor(BETWEEN_PINGS.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return false;
    }

    private static boolean pings(RedisAddress address) {
        try (var jedis = new Jedis(address.host(), address.port(), RedisConnection.settings(address, Duration.ZERO))) {
            return jedis.ping().equals("PONG");
        } catch (JedisException e) {
            // Not listening yet, or still loading: the caller asks again until its patience ends.
            return false;
        }
    }

    boolean alive() {
        return shell.isAlive();
    }

    /// Waits until it ends by itself.
    ///
    /// @return its exit code
    int awaitEnd() throws InterruptedException {
        return shell.waitFor();
    }

    /// Stops it in order, or by force if that takes more than 10 seconds.
    void stop() throws InterruptedException, IOException {
        shell.getOutputStream().close();
        if (!shell.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
        }
    }
}
