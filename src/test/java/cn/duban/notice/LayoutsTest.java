package cn.duban.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Lists as different governments publish them, each with a reading that was checked by hand. Names are invented.
class LayoutsTest {

    private static final Path FOLDER = Path.of("src/test/resources/notice/layouts");
    private static final List<String> TABLE = new ArrayList<>();

    static List<String> layouts() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".expected"))
                    .map(name -> name.replace(".expected", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void readsTheLayoutExactly(String layout) throws IOException {
        var golden = Files.readAllLines(FOLDER.resolve(layout + ".expected"));
        var expected = golden.stream().filter(line -> !line.startsWith("!")).toList();

        var read = ((NoticeReading.Read) NoticeFile.read(content(layout), layout, NoticeSettings.none())).notice();

        var lines = read.tasks().stream().map(LayoutsTest::line).toList();
        TABLE.add(layout + "：" + expected.stream().filter(lines::contains).count() + "/" + expected.size());
        assertThat(lines).containsExactlyElementsOf(expected);
        checkAnomalies(golden, read);
    }

    /// A line `!kind@task` must be told, a line `!~kind` must not.
    private static void checkAnomalies(List<String> golden, FoundNotice read) {
        var told = read.anomalies().stream().map(odd -> odd.kind().id() + "@" + odd.task()).toList();
        golden.stream()
                .filter(line -> line.startsWith("!") && !line.startsWith("!~"))
                .forEach(line -> assertThat(told).anyMatch(odd -> (odd + "@").startsWith(line.substring(1) + "@")));
        golden.stream()
                .filter(line -> line.startsWith("!~"))
                .forEach(line -> assertThat(told).noneMatch(odd -> odd.startsWith(line.substring(2))));
    }

    @AfterAll
    static void printTheTable() {
        TABLE.forEach(System.out::println);
    }

    static byte[] content(String layout) throws IOException {
        var drawing = FOLDER.resolve(layout + ".drawn");
        if (!Files.exists(drawing)) {
            return Files.readAllBytes(FOLDER.resolve(layout));
        }
        var drawn = Drawn.of(Files.readString(drawing));
        if (layout.endsWith(".docx")) {
            return drawn.docx();
        }
        return layout.endsWith(".xlsx") ? drawn.xlsx() : drawn.pdf(!layout.contains("unruled"));
    }

    /// One task on a line: number, category, text, lead, co, groups, leaders, due, stages.
    static String line(FoundTask task) {
        var stages = task.stages()
                .stream()
                .map(stage -> stage.label().replaceAll(".*/", "") + "=" + stage.text())
                .collect(Collectors.joining("；"));
        return String.join("｜", String.valueOf(task.number()), task.category(), task.text().replaceAll("\\s", ""),
                String.join("、", task.leadUnits()), String.join("、", task.coUnits()),
                String.join("、", task.unitGroups()), String.join("、", task.leaders()),
                task.due() == null ? "" : task.due().toString(), stages);
    }
}
