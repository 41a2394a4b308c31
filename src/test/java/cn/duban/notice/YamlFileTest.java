package cn.duban.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlFileTest {

    private static YamlFile parse(String text) {
        return YamlFile.parse("some.yml", text, Map.of("SET", "值", "EMPTY", "")::get);
    }

    @Test
    void readsTheScheduleOfXiqing() {
        var file = YamlFile.read(Path.of("bot-config/xiqing-2024/schedule.yml"), name -> null);

        var root = file.root();
        root.only("working-hours", "steps", "grace");
        assertThat(root.get("working-hours").time("from")).isEqualTo(LocalTime.of(9, 0));
        assertThat(root.get("working-hours").time("to")).isEqualTo(LocalTime.of(17, 30));
        assertThat(root.list("steps")).extracting(step -> step.integer("day")).containsExactly(-10, -3, 0, 2, 3, 5, 7);
        assertThat(root.list("steps")).extracting(step -> step.text("kind"))
                .containsExactly("opening", "reminder", "reminder", "press-note", "digest", "order", "bulletin");
        assertThat(root.list("steps")).extracting(step -> step.text("name")).doesNotHaveDuplicates();
        assertThat(root.list("steps")).extracting(step -> step.time("at").getMinute())
                .isNotEmpty()
                .doesNotContain(0, 30);
        assertThat(file.faults()).isEmpty();
    }

    @Test
    void resolvesPlaceholdersAlsoWithinText() {
        var root = parse("{a: 'x${SET}y', b: '${NONE:http://127.0.0.1:1/}', c: '${EMPTY:z}'}").root();

        assertThat(root.text("a")).isEqualTo("x值y");
        assertThat(root.text("b")).isEqualTo("http://127.0.0.1:1/");
        assertThat(root.text("c")).isEqualTo("z");
    }

    @Test
    void complainsOfBrokenPlaceholdersOnce() {
        var file = parse("a: 1\nb: ${SET\n");

        assertThat(file.root().text("b")).isEmpty();
        assertThat(file.faults()).extracting(Fault::toString)
                .containsExactly("some.yml:2：“${”没有写成 ${变量名} 或 ${变量名:默认值}");
    }

    @Test
    void readsFlags() {
        var file = parse("on: true\noff: false\nodd: maybe\n");

        assertThat(file.root().flag("on", false)).isTrue();
        assertThat(file.root().flag("off", true)).isFalse();
        assertThat(file.root().flag("missing", true)).isTrue();
        assertThat(file.root().flag("odd", true)).isTrue();
        assertThat(file.faults()).extracting(Fault::toString).containsExactly("some.yml:3：应为是非值（true 或 false）");
    }

    @Test
    void neverShowsAValueThatIsOfTheWrongForm() {
        var file = parse("port: ${SET}\nat: 25:99\n");

        file.root().integer("port");
        file.root().time("at");
        assertThat(file.faults()).extracting(Fault::toString)
                .containsExactly("some.yml:1：应为整数",
                        "some.yml:2：应为形如 09:10 的时刻");
    }

    @Test
    void tellsKeysThatStandTwice() {
        var file = parse("a: 1\na: 2\n");

        file.root().only("a");
        assertThat(file.faults()).extracting(Fault::toString).containsExactly("some.yml:2：设置项 a 重复");
    }

    @Test
    void goesOnQuietlyBelowWhatIsMissing() {
        var file = parse("a: 1\n");

        assertThat(file.root().get("b").get("c").text("d")).isEmpty();
        assertThat(file.root().get("b").get("c").list("d")).isEmpty();
        assertThat(file.faults()).extracting(Fault::message).containsOnly("缺少 b");
    }
}
