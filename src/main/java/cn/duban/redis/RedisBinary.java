package cn.duban.redis;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A redis-server that can be started: the newest on the PATH, or else the one carried along.
///
/// @param file the executable
record RedisBinary(Path file, Version version) {

    private static final Logger LOG = LoggerFactory.getLogger(RedisBinary.class);
    /// What is carried; later ones have security fixes, so a newer one on the PATH is preferred.
    private static final Version CARRIED = new Version(7, 0, 15);
    private static final Pattern VERSION = Pattern.compile("v=(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})");

    /// Finds the one to use, unpacking the carried one into `folder/bin` if need be.
    ///
    /// @throws RedisFault if none is installed and none is carried for this kind of machine
    static RedisBinary find(Path folder) throws IOException {
        return find(folder, System.getenv().getOrDefault("PATH", ""));
    }

    static RedisBinary find(Path folder, String path) throws IOException {
        var newest = installed(path).max(Comparator.comparing(RedisBinary::version))
                .filter(binary -> binary.version().compareTo(CARRIED) > 0);
        return newest.isPresent() ? newest.get() : carried(folder);
    }

    private static Stream<RedisBinary> installed(String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .flatMap(entry -> Stream.of(Path.of(entry, "redis-server"), Path.of(entry, "valkey-server")))
                .filter(Files::isExecutable)
                .flatMap(file -> versionOf(file).map(version -> new RedisBinary(file, version)).stream());
    }

    private static Optional<Version> versionOf(Path file) {
        try {
            var process = new ProcessBuilder(file.toString(), "--version").redirectErrorStream(true).start();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            var match = VERSION.matcher(String.valueOf(process.inputReader().readLine()));
            return match.find()
                    ? Optional.of(Version.of(match.group(1), match.group(2), match.group(3)))
                    : Optional.empty();
        } catch (IOException e) {
            LOG.warn("{} 不能运行，不用它：{}", file, e.getMessage());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static RedisBinary carried(Path folder) throws IOException {
        var name = "redis-server-" + CARRIED + "-" + machine();
        var target = folder.resolve("bin").resolve(name);
        if (!Files.isExecutable(target)) {
            unpack(name, target);
        }
        return new RedisBinary(target, CARRIED);
    }

    private static void unpack(String name, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (var source = RedisBinary.class.getResourceAsStream("/" + name)) {
            if (source == null) {
                throw new RedisFault("没有适合本机（" + machine() + "）的 Redis。请安装 redis-server，或用 REDIS_URL 指定一个");
            }
            // Moved into place whole, so that a start cut short leaves no half of it behind.
            var part = Files.createTempFile(target.getParent(), name, ".part");
            Files.copy(source, part, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwx------"));
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static String machine() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var system = name.startsWith("mac") ? "darwin" : name.replace(' ', '-');
        var processor = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        return system + "-" + processor;
    }

    record Version(int major, int minor, int patch) implements Comparable<Version> {

        static Version of(String major, String minor, String patch) {
            return new Version(Integer.parseInt(major), Integer.parseInt(minor), Integer.parseInt(patch));
        }

        @Override
        public int compareTo(Version other) {
            return Comparator.comparingInt(Version::major)
                    .thenComparingInt(Version::minor)
                    .thenComparingInt(Version::patch)
                    .compare(this, other);
        }

        @Override
        public String toString() {
            return major + "." + minor + "." + patch;
        }
    }
}
