package cn.duban.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The files of our own Redis: settings, append-only file, log, binary.
///
/// @param path readable by nobody else
record RedisFolder(Path path) {

    static final String SETTINGS = "redis.conf";

    private static final String PID = "redis.pid";
    private static final int LAST_WORDS = 8;
    private static final Duration PREDECESSOR = Duration.ofSeconds(10);
    /// File times may be coarser than those of processes.
    private static final Duration SLACK = Duration.ofSeconds(2);

    static RedisFolder create(Path path) throws IOException {
        Files.createDirectories(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        return new RedisFolder(path);
    }

    Path log() {
        return path.resolve("redis.log");
    }

    /// The last lines of what Redis had to say.
    String lastWords() throws IOException {
        if (!Files.exists(log())) {
            return "";
        }
        var lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
    }

    /// Writes the settings, password included, where only the owner can read them: a command line is for all to see.
    void write(RedisAddress address) throws IOException {
        var file = path.resolve(SETTINGS);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, """
            bind %s
            port %d
            requirepass %s
            protected-mode yes
            daemonize no
            dir .
            pidfile %s
            appendonly yes
            appendfsync always
            maxmemory-policy noeviction
            save ""
            """.formatted(address.host(), address.port(), address.password(), PID));
    }

    /// Waits for the Redis of a service that was killed a moment ago: it outlives its service by as long as it takes
    /// to stop, and two of them must never write here at once.
    ///
    /// @throws RedisFault if it does not end within 10 seconds
    void awaitPredecessor() throws IOException, InterruptedException {
        var predecessor = predecessor();
        if (predecessor.isEmpty()) {
            return;
        }
        try {
            predecessor.get().onExit().get(PREDECESSOR.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new RedisFault("数据目录 " + path.toAbsolutePath() + " 仍被上次的 Redis 进程 " + predecessor.get().pid()
                    + " 使用。请先结束该进程", e);
        }
    }

    private Optional<ProcessHandle> predecessor() throws IOException {
        var file = path.resolve(PID);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var written = Files.getLastModifiedTime(file).toInstant();
        var pid = Files.readString(file).strip();
        return pid.matches("\\d{1,18}")
                ? ProcessHandle.of(Long.parseLong(pid)).filter(process -> startedBefore(process, written))
                : Optional.empty();
    }

    /// A process that started after the file was written only happens to have got the same number.
    private static boolean startedBefore(ProcessHandle process, Instant written) {
        return process.info().startInstant().filter(start -> start.isBefore(written.plus(SLACK))).isPresent();
    }
}
