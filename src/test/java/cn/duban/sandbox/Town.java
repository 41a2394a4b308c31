package cn.duban.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// A small town for tests: two units, a leader, a member of staff.
final class Town {

    static final Instant FIRST_MOMENT = Instant.parse("2024-03-14T01:00:00Z");
    static final Directory DIRECTORY = new Directory(
            List.of(new Directory.Person(Platform.WECOM, "lihua", "李华", "contact", "区财政局", "chat-cz"),
                    new Directory.Person(Platform.WECOM, "wangfang", "王芳", "contact", "区教育局", "chat-jy"),
                    new Directory.Person(Platform.DINGTALK, "guolei", "郭磊", "leader", null, null),
                    new Directory.Person(Platform.DINGTALK, "staff1", "赵敏", "staff", null, "cid-staff")),
            List.of(new Directory.Group(Platform.WECOM, "chat-cz", "区财政局督办群", "key-cz", List.of("lihua")),
                    new Directory.Group(Platform.WECOM, "chat-jy", "区教育局督办群", "key-jy", List.of("wangfang")),
                    new Directory.Group(Platform.DINGTALK, "cid-staff", "督查室", null, List.of("staff1"))));

    private static final List<String> FILES = List.of("secrets.json", "gateway.p12", "trust.p12");

    private Town() {}

    /// A sandbox whose waits are short. Its secrets and certificate are made once for all tests: that takes a second.
    static Sandbox sandbox(Path folder) {
        Once.copyTo(folder);
        var waits = new Waits(Duration.ofSeconds(2), Duration.ofMillis(800), Duration.ofMillis(1500),
                Duration.ofMillis(1500), Duration.ofSeconds(90));
        return Sandbox.start(settings(folder), waits);
    }

    static Sandbox.Settings settings(Path folder) {
        return new Sandbox.Settings(0, folder, DIRECTORY, FIRST_MOMENT, ZoneId.of("Asia/Shanghai"));
    }

    private static final class Once {

        private static final Path MADE = make();

        private static Path make() {
            try {
                var folder = Files.createTempDirectory("sandbox-secrets");
                folder.toFile().deleteOnExit();
                GatewayCertificate.in(folder, Secrets.in(folder).storePassword());
                for (var file : FILES) {
                    folder.resolve(file).toFile().deleteOnExit();
                }
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void copyTo(Path folder) {
            try {
                for (var file : FILES) {
                    if (!Files.exists(folder.resolve(file))) {
                        Files.copy(MADE.resolve(file), folder.resolve(file));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
