package cn.duban.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.registry.Registry;
import cn.duban.registry.RegistryId;
import cn.duban.registry.Roster;
import cn.duban.registry.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewRegistryTest {

    private static final RegistryId ID = new RegistryId("xiqing-2025");

    @TempDir
    private Path folder;
    private Registry published;

    @BeforeEach
    void read() {
        published = load(Path.of("bot-config/xiqing-2024"));
    }

    @Test
    void readsBackAsItself() {
        var own = registry(published.roster()).write(folder, "steps: []\n");

        var back = load(own);

        assertThat(back.id()).isEqualTo(ID);
        assertThat(back.year()).isEqualTo(2025);
        assertThat(back.tasks()).isEqualTo(published.tasks());
        assertThat(back.roster()).usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*webhookKey")
                .isEqualTo(published.roster());
        assertThat(own.resolve("schedule.yml")).hasContent("steps: []");
    }

    @Test
    void keepsWhoLeads() {
        var units = published.unitsOf(46);
        var tasks = List.of(led(1, units, units), led(2, units, List.of()), led(3, units, null));

        var back = load(
                new NewRegistry(ID, "清单", 2025, tasks, published.roster(), Set.of()).write(folder, "steps: []\n"));

        assertThat(back.tasks()).isEqualTo(tasks);
    }

    private static Task led(int number, List<String> units, @Nullable List<String> lead) {
        return new Task(number, "一", "做好工作。", units, List.of(), List.of(), List.of(), List.of(), null, lead);
    }

    @Test
    void keepsNoWebhookAndNamesTheVariableOfANewUnit() throws IOException {
        var unit = new Roster.Unit("区“新”局: #1 ${x}", List.of("新局"), "a-secret-key", null, List.of());
        var roster = new Roster(List.of(unit), List.of(), List.of(), List.of(new Roster.Staff("何静怡", "hejingyi")),
                null, null);

        var own = new NewRegistry(ID, "清单", 2025, List.of(), roster, Set.of()).write(folder, "");

        assertThat(Files.readString(own.resolve("roster.yml"))).doesNotContain("a-secret-key");
        var set = RosterFile.parse(own.resolve("roster.yml"), Map.of("DUBAN_WEBHOOK_XIQING_2025_1", "set-later")::get);
        assertThat(set.faults()).isEmpty();
        assertThat(set.roster().units().getFirst()).satisfies(read -> {
            assertThat(read.webhookKey()).isEqualTo("set-later");
            assertThat(read.name()).isEqualTo("区“新”局: #1 $ {x}");
        });
    }

    @Test
    void writesWhollyOrNotAtAll() throws IOException {
        registry(published.roster()).write(folder, "steps: []\n");

        assertThatThrownBy(() -> registry(published.roster()).write(folder, "steps: [1]\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("已有名为 xiqing-2025 的台账");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
        assertThat(folder.resolve("xiqing-2025/schedule.yml")).hasContent("steps: []");
    }

    @Test
    void saysThatItsTasksAreDamaged() throws IOException {
        var own = registry(published.roster()).write(folder, "steps: []\n");
        Files.writeString(own.resolve("tasks.json"), "[{\"number\":0}]");

        assertThat(RegistryFolder.load(own, _ -> null)).isInstanceOfSatisfying(RegistryFolder.Faulty.class,
                faulty -> assertThat(faulty.faults()).singleElement()
                        .satisfies(fault -> assertThat(fault.message()).contains("可能已损坏")));
    }

    private NewRegistry registry(Roster roster) {
        return new NewRegistry(ID, "2025年清单", 2025, published.tasks(), roster,
                Set.copyOf(roster.units().stream().map(unit -> String.valueOf(unit.chat())).toList()));
    }

    private static Registry load(Path path) {
        return ((RegistryFolder.Loaded) RegistryFolder.load(path, _ -> null)).registry();
    }
}
