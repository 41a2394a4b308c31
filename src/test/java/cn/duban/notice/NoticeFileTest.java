package cn.duban.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.registry.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class NoticeFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"bot-config/xiqing-2024/notice.txt", "src/test/resources/notice/files/xiqing-2024.docx",
            "src/test/resources/notice/files/xiqing-2024.xlsx", "src/test/resources/notice/files/xiqing-2024.pdf"})
    void readsXiqingAsItWasCheckedByHand(String file) {
        var notice = read(Path.of(file));

        assertThat(notice.tasks().stream().map(NoticeFileTest::describe))
                .containsExactlyElementsOf(
                        Xiqing.expected("tasks.json").valueStream().map(NoticeFileTest::describe).toList());
        assertThat(notice.tasks().stream().flatMap(task -> task.targets().stream()).map(Target::value)).hasSize(31);
        assertThat(notice.year()).isEqualTo(2024);
        assertThat(notice.title()).isEqualTo("西青区人民政府2024年重点工作任务清单");
        assertThat(notice.leadRuleStated()).isFalse();
    }

    static FoundNotice read(Path file) {
        return ((NoticeReading.Read) NoticeFile.read(file, NoticeSettings.none())).notice();
    }

    private static String describe(FoundTask task) {
        var named = task.units().stream().filter(unit -> !task.unitGroups().contains(unit)).toList();
        return describe(task.number(), task.category(), task.text(), named, task.unitGroups(), task.leaders(),
                task.leaderGroups());
    }

    private static String describe(JsonNode task) {
        return describe(task.get("no").asInt(), task.get("category").asString(), task.get("text").asString(),
                strings(task, "units"), strings(task, "unit_groups"), strings(task, "leaders"),
                strings(task, "leader_groups"));
    }

    private static List<String> strings(JsonNode task, String key) {
        return task.get(key).valueStream().map(JsonNode::asString).toList();
    }

    private static String describe(Object... parts) {
        return Stream.of(parts).map(part -> String.valueOf(part).replaceAll("\\s+", "")).toList().toString();
    }
}
