package cn.duban.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.duban.registry.Roster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The real notice of Xiqing, its roster, and a hand-checked reading of it.
final class Xiqing {

    static final Path FOLDER = Path.of("bot-config/xiqing-2024");
    static final Roster ROSTER = RosterFile.parse(FOLDER.resolve("roster.yml"), name -> null).roster();
    static final String TEXT = read(FOLDER.resolve("notice.txt"));
    static final FoundNotice NOTICE = read(TEXT, ROSTER);

    private static final Path EXPECTED = Path.of("src/test/resources/notice");

    private Xiqing() {}

    static JsonNode expected(String file) {
        return JsonMapper.shared().readTree(read(EXPECTED.resolve(file)));
    }

    /// What a text says to an office with a roster.
    static FoundNotice read(String text, Roster roster) {
        return switch (NoticeFile.read(text.getBytes(UTF_8), "notice.txt", new NoticeSettings(null, roster, 2024))) {
            case NoticeReading.Read(var notice) -> new FoundNotice(notice.title(), notice.year(), notice.leadRule(),
                    notice.leadRuleStated(), notice.tasks(), new RosterCheck(notice.tasks(), notice.anomalies())
                            .names(roster)
                            .groups(roster.unitGroups())
                            .anomalies());
            case NoticeReading.Refused(var reason) -> throw new IllegalArgumentException(reason);
        };
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
