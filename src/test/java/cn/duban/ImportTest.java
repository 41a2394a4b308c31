package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.SandboxApi.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A new office is set up by chat on the running service: sent, settled, confirmed, first letters out, kept.
class ImportTest {

    private static final Path NOTICE = Path.of("src/test/resources/notice/files/xiqing-2024.docx");
    private static final Pattern CODE = Pattern.compile("确认 \\d{4}");

    @Test
    void setsUpAnOfficeFromItsNotice(@TempDir Path folder) throws IOException {
        try (var service = RunningService.start(folder.resolve("data"))) {
            var api = service.api();
            assertThat(api.sendFile("hejingyi", "任务分解.docx", Files.readAllBytes(NOTICE)))
                    .contains("读到 103 项任务");
            assertThat(api.say(staff("导入"))).contains("任务 103 项");
            assertThat(api.say(staff("名册 另建"))).contains("另建名册");
            assertThat(api.say(staff("名称 heping-2024"))).contains("heping-2024");
            assertThat(api.say(staff("14 责任领导 郭磊"))).contains("14号责任区领导：郭磊");
            var code = CODE.matcher(api.say(staff("确认导入")));
            assertThat(code.find()).isTrue();
            assertThat(api.say(staff(code.group()))).contains("已生效");

            api.next();
            api.next();
            assertThat(openings(service)).isPositive();
        }
        try (var service = RunningService.start(folder.resolve("data"))) {
            assertThat(service.api().say(staff("heping-2024：任务 14"))).contains("郭磊");
        }
    }

    private static Said staff(String text) {
        return Said.dingtalk("hejingyi", text);
    }

    private static long openings(RunningService service) {
        return service.api()
                .pushes(0)
                .stream()
                .filter(push -> push.where().startsWith("sandbox-heping-2024-") && push.text().contains("进展填报"))
                .count();
    }
}
