package cn.duban.sandbox;

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

    private Town() {}

    /// A sandbox whose waits are short.
    static Sandbox sandbox(Path folder) {
        var waits = new Waits(Duration.ofSeconds(2), Duration.ofMillis(800), Duration.ofMillis(500),
                Duration.ofMillis(1500));
        return Sandbox.start(settings(folder), waits);
    }

    static Sandbox.Settings settings(Path folder) {
        return new Sandbox.Settings(0, folder, DIRECTORY, FIRST_MOMENT, ZoneId.of("Asia/Shanghai"));
    }
}
