package cn.duban.reception;

import static cn.duban.reception.Counter.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.exhibit.ExhibitFolder;
import cn.duban.exhibit.FileCheck;
import cn.duban.filing.Filing;
import cn.duban.importing.Openings;
import cn.duban.ledger.Person;
import cn.duban.notice.NewRegistry;
import cn.duban.registry.RegistryId;
import cn.duban.understanding.Corpus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A desk at which staff send notices and set up registries, for the tests that extend it.
abstract class AtTheImportDesk {

    private static final Pattern CODE = Pattern.compile("确认 (\\d{4})");
    private static final Path NOTICE = Path.of("src/test/resources/notice/files/xiqing-2024.docx");

    final FakeFiles files = new FakeFiles();
    final Opened opened = new Opened();
    @TempDir
    Path folder = Path.of("");
    Counter counter = new Counter();

    /// Registries that were opened.
    static final class Opened implements Openings {

        final List<NewRegistry> all = new ArrayList<>();

        @Override
        public boolean has(RegistryId id) {
            return id.value().equals("xiqing-2024") || all.stream().anyMatch(one -> one.id().equals(id));
        }

        @Override
        public void open(NewRegistry registry) {
            all.add(registry);
        }
    }

    @BeforeEach
    void open() {
        counter.close();
        var filing = new Filing(files, new FileCheck(FileCheck.MOST), new ExhibitFolder(folder));
        counter = new Counter(Corpus.registry(), filing, opened);
    }

    @AfterEach
    void close() {
        counter.close();
    }

    String send(Person person, @Nullable String chat, String text, String name, byte[] content) {
        return counter.send(person, chat, text, files.file(name, content));
    }

    String sendLines(String... lines) {
        return send(STAFF, null, "导入", "清单.txt", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    static byte[] notice() throws IOException {
        return Files.readAllBytes(NOTICE);
    }

    void begin() throws IOException {
        send(STAFF, null, "导入", "任务分解.docx", notice());
    }

    static String code(String answer) {
        var code = CODE.matcher(answer);
        assertThat(code.find()).as(answer).isTrue();
        return code.group();
    }

    static String masked(String text) {
        return text.replaceAll("“确认 \\d{4}", "“确认 1234");
    }
}
