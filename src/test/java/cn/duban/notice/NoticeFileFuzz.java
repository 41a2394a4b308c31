package cn.duban.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HashSet;

/// Looks for texts, as lists of paragraphs and as tables, that the reading of notices cannot bear. Begins with lists
/// of both sorts, and keeps what it finds beside them in `src/test/resources/cn/duban/notice/NoticeFileFuzzInputs`.
class NoticeFileFuzz {

    @FuzzTest(maxDuration = "20s")
    void readsAnything(byte[] content) {
        check(content);
        check(new String(content, UTF_8).replace('，', '\t').getBytes(UTF_8));
    }

    private static void check(byte[] content) {
        switch (NoticeFile.read(content, "清单", NoticeSettings.none())) {
            case NoticeReading.Refused(var reason) -> assertThat(reason).isNotBlank();
            case NoticeReading.Read(var notice) -> {
                var numbers = new HashSet<Integer>();
                for (var task : notice.tasks()) {
                    assertThat(numbers.add(task.number())).isTrue();
                    assertThat(task.units()).containsAll(task.leadUnits()).containsAll(task.unitGroups());
                }
                assertThat(NoticeFile.read(content, "清单", NoticeSettings.none()))
                        .isEqualTo(new NoticeReading.Read(notice));
            }
        }
    }
}
