package cn.duban.notice;

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
    static final Notice NOTICE = new NoticeReader(ROSTER).read(TEXT);

    private static final Path EXPECTED = Path.of("src/test/resources/notice");

    private Xiqing() {}

    static JsonNode expected(String file) {
        return JsonMapper.shared().readTree(read(EXPECTED.resolve(file)));
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
