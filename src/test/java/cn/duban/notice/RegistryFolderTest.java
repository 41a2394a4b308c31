package cn.duban.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryFolderTest {

    @TempDir
    private Path temporary;
    private Path folder;

    @BeforeEach
    void writeASmallFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("small-2024"));
        write("roster.yml", "{title: 小台账, year: 2024, units: [{name: 区财政局}], leaders: [{name: 郭磊}]}");
        write("notice.txt", "1\t一、总目标\t做好工作。\t区财政局\t郭 磊\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static RegistryFolder load(Path folder) {
        return RegistryFolder.load(folder, name -> null);
    }

    @Test
    void loadsXiqing() {
        var loaded = (RegistryFolder.Loaded) load(Xiqing.FOLDER);

        assertThat(loaded.registry().id()).hasToString("xiqing-2024");
        assertThat(loaded.registry().year()).isEqualTo(2024);
        assertThat(loaded.registry().tasks()).hasSize(103);
        assertThat(loaded.registry().unitsOf(100)).hasSize(11).startsWith("区司法局");
        assertThat(loaded.registry().unitsOf(51)).isEmpty();
        assertThat(loaded.registry().tasksLedBy("郭磊")).hasSize(55);
        assertThat(loaded.registry().roster().units())
                .allSatisfy(unit -> assertThat(loaded.registry().tasksOf(unit.name())).isNotEmpty());
        assertThat(loaded.title()).isEqualTo("西青区人民政府2024年重点工作任务清单");
        assertThat(loaded.anomalies()).isNotEmpty();
    }

    @Test
    void loadsAnyFolderOfTheForm() {
        var loaded = (RegistryFolder.Loaded) load(folder);

        assertThat(loaded.registry().leadUnitOf(1)).contains("区财政局");
        assertThat(loaded.anomalies()).extracting(Anomaly::kind).containsExactly(Anomaly.Kind.INNER_SPACE);
    }

    @Test
    void tellsTheFaultsOfAllFilesAtOnce() throws IOException {
        write("roster.yml", "title: 小台账\nyear: 2024\nunits:\n  - name: ${NOWHERE}\n");
        Files.delete(folder.resolve("notice.txt"));
        var badlyNamed = Files.move(folder, temporary.resolve("西青"));

        assertThat(load(badlyNamed)).asInstanceOf(InstanceOfAssertFactories.type(RegistryFolder.Faulty.class))
                .extracting(RegistryFolder.Faulty::faults, InstanceOfAssertFactories.list(Fault.class))
                .extracting(Fault::toString)
                .satisfiesExactly(first -> assertThat(first).startsWith("西青:1：文件夹名称"),
                        second -> assertThat(second).startsWith("roster.yml:4：环境变量 NOWHERE"),
                        third -> assertThat(third).startsWith("notice.txt:1：找不到文件"));
    }

    @Test
    void refusesANoticeInAnotherEncoding() throws IOException {
        Files.write(folder.resolve("notice.txt"), "1\t一、总目标".getBytes(Charset.forName("GB18030")));

        assertThat(load(folder)).isEqualTo(
                new RegistryFolder.Faulty(List.of(new Fault("notice.txt", 1, "不是 UTF-8 编码，请另存为 UTF-8"))));
    }

    @Test
    void refusesANoticeWithoutAList() throws IOException {
        write("notice.txt", "关于做好重点工作的通知");

        assertThat(load(folder)).isInstanceOf(RegistryFolder.Faulty.class).asString().contains("没有读到任务");
    }
}
