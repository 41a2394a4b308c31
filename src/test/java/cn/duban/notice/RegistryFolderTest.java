package cn.duban.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.duban.registry.Task;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryFolderTest {

    @TempDir
    private Path temporary;
    private Path folder;

    @BeforeEach
    void writeASmallFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("small-2024"));
        write("roster.yml", "{title: 小台账, year: 2024, units: [{name: 区财政局}], leaders: [{name: 郭磊}]}");
        write("notice.txt", "序号\t主要任务\t重点工作\t责任单位\t责任领导\n1\t一、总目标\t做好工作。\t区财政局\t郭 磊\n");
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
                        third -> assertThat(third).startsWith("notice.txt:1：找不到通知"));
    }

    @Test
    void readsANoticeInTheCountrysOtherEncoding() throws IOException {
        Files.write(folder.resolve("notice.txt"), Files.readString(folder.resolve("notice.txt"))
                .getBytes(Charset.forName("GB18030")));

        assertThat(load(folder)).isInstanceOfSatisfying(RegistryFolder.Loaded.class,
                loaded -> assertThat(loaded.registry().leadUnitOf(1)).contains("区财政局"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "pdf"})
    void readsTheSameTasksOfANoticeInAnotherFormat(String format) throws IOException {
        var own = Files.createDirectory(temporary.resolve("xiqing-2024"));
        Files.copy(Xiqing.FOLDER.resolve("roster.yml"), own.resolve("roster.yml"));
        Files.copy(Path.of("src/test/resources/notice/files/xiqing-2024." + format), own.resolve("notice." + format));

        var read = (RegistryFolder.Loaded) load(own);

        var published = ((RegistryFolder.Loaded) load(Xiqing.FOLDER)).registry();
        assertThat(read.registry().tasks()).map(RegistryFolderTest::inShort)
                .containsExactlyElementsOf(published.tasks().stream().map(RegistryFolderTest::inShort).toList());
    }

    /// Formats do not keep all spaces.
    private static String inShort(Task task) {
        return task.toString().replaceAll("\\s+", "");
    }

    @Test
    void readsANoticeOfCommas() throws IOException {
        Files.delete(folder.resolve("notice.txt"));
        write("Notice.CSV", "序号,重点工作,责任单位,完成时限\n1,做好工作。,区财政局,6月底前\n");

        assertThat(load(folder)).isInstanceOfSatisfying(RegistryFolder.Loaded.class,
                loaded -> assertThat(loaded.registry().tasks()).extracting(Task::due)
                        .containsExactly(LocalDate.of(2024, 6, 30)));
    }

    @Test
    void refusesTwoNoticesAndNamesBoth() throws IOException {
        write("notice.csv", "序号,重点工作,责任单位\n1,做好工作。,区财政局\n");

        assertThat(load(folder)).isEqualTo(new RegistryFolder.Faulty(List.of(
                new Fault("notice", 1, "通知只能有一份，这里有 notice.csv、notice.txt，请只留一份"))));
    }

    @Test
    void saysWhyANoticeCannotBeRead() throws IOException {
        Files.delete(folder.resolve("notice.txt"));
        write("notice.docx", "PK\u0003\u0004 damaged");

        assertThat(load(folder)).isInstanceOfSatisfying(RegistryFolder.Faulty.class,
                faulty -> assertThat(faulty.faults()).singleElement()
                        .asString()
                        .startsWith("notice.docx:1：")
                        .contains("损坏"));
    }

    @Test
    void leavesOutAndTellsUnitsThatTheRosterLacks() throws IOException {
        write("notice.txt", "序号\t重点工作\t责任单位\n1\t做好统计。\t财政局、区统计局\n2\t管好档案。\t区统计局\n");

        assertThat(load(folder)).isInstanceOfSatisfying(RegistryFolder.Loaded.class, loaded -> {
            assertThat(loaded.registry().unitsOf(1)).isEmpty();
            assertThat(loaded.anomalies()).filteredOn(one -> one.kind() == Anomaly.Kind.UNKNOWN_UNIT)
                    .extracting(Anomaly::task, Anomaly::found, Anomaly::proposal)
                    .containsExactly(tuple(1, "财政局", "名册中没有，是不是“区财政局”？"),
                            tuple(1, "区统计局", "名册中没有（1、2号），请核对，新的请列入名册"));
        });
    }

    @Test
    void refusesANoticeWithoutAList() throws IOException {
        write("notice.txt", "关于做好重点工作的通知");

        assertThat(load(folder)).isInstanceOf(RegistryFolder.Faulty.class).asString().contains("没有读到任务");
    }
}
