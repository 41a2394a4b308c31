package cn.duban;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/// The service as a process of its own, which can be killed.
final class ServiceJvm implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern STARTED = Pattern.compile("督办沙箱已启动，请打开 http://localhost:(\\d+)/");

    private final Process process;
    private final Path data;
    private final SandboxApi api;

    private ServiceJvm(Process process, Path data, SandboxApi api) {
        this.process = process;
        this.data = data;
        this.api = api;
    }

    /// Starts it and waits until it says that it is there.
    static ServiceJvm start(Path data, Path log) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.deleteIfExists(log);
        var process = new ProcessBuilder(List.of(java, "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), DubanApplication.class.getName(),
                "--server.port=0", "--duban.sandbox.port=0", "--duban.data=" + data))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            await().atMost(PATIENCE).until(() -> STARTED.matcher(read(log)).find() || !process.isAlive());
            var started = STARTED.matcher(read(log));
            if (!started.find()) {
                throw new IllegalStateException("the service did not start:\n" + read(log));
            }
            return new ServiceJvm(process, data, new SandboxApi(Integer.parseInt(started.group(1))));
        } catch (RuntimeException failed) {
            process.destroyForcibly();
            throw failed;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SandboxApi api() {
        return api;
    }

    /// How many messages the stand-ins have taken, read from the disk: asking would take time.
    long arrived() {
        return read(data.resolve("sandbox/messages.jsonl")).lines().filter(line -> line.contains("\"push\"")).count();
    }

    ProcessHandle redis() {
        var pid = read(data.resolve("redis/redis.pid")).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /// Ends it as `kill -9` does, and waits until its Redis has noticed.
    void kill() {
        var redis = redis();
        process.destroyForcibly();
        api.close();
        await().atMost(PATIENCE).until(() -> !process.isAlive() && !redis.isAlive());
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
