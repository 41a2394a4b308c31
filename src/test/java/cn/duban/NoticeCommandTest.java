package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class NoticeCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    @TempDir
    private Path folder;

    private int run(String... args) {
        return NoticeCommand.run(new NoticeCommand(out, err), args);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("清单.txt"), text);
    }

    private static final String LIST = """
        柳河区2024年重点工作任务清单
        一、稳增长
        1．新增规上企业20户。（责任单位：区工信局、各镇街；责任领导：李志远；完成时限：6月底前）
        2．做好统计工作。（责任单位：区统计局）
        """;

    @Test
    void printsJson() throws IOException {
        assertThat(run(write(LIST).toString(), "--json")).isZero();

        var read = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(read.get("tasks").get(0)).isEqualTo(JsonMapper.shared().readTree("""
            {"no":1,"category":"一、稳增长","text":"新增规上企业20户。","lead_units":["区工信局"],"co_units":["各镇街"],
            "units":["区工信局","各镇街"],"unit_groups":["各镇街"],"leaders":["李志远"],"due":"2024-06-30",
            "targets":[{"metric":"新增规上企业","comparator":"=","value":20,"unit":"户","quote":"新增规上企业20户"}]}"""));
        assertThat(read.get("tasks").get(1).get("due").isNull()).isTrue();
        assertThat(read.get("anomalies").get(0).get("kind").asString()).isEqualTo("ambiguous_lead");
    }

    @Test
    void keepsWhatOtherColumnsSayFromTargets() throws IOException {
        var table = write("""
            柳河区2024年重点工作任务清单
            序号|重点工作|推进措施|三季度|责任单位
            1|新建学校。|倒排工期|主体封顶|区教育局
            2|新建医院。|专班推进|开工|区卫健委
            """.replace('|', '\t'));
        assertThat(run(table.toString(), "--json")).isZero();

        var task = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8)).get("tasks").get(0);
        assertThat(task.get("targets").toString()).isEqualTo("[{\"period\":\"三季度\",\"text\":\"主体封顶\"}]");
        assertThat(task.get("columns").toString()).isEqualTo("[{\"heading\":\"推进措施\",\"text\":\"倒排工期\"}]");
    }

    @Test
    void printsAReportForPeople() throws IOException {
        assertThat(run(write(LIST).toString())).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("柳河区2024年重点工作任务清单：2 项，拟列首位的单位牵头", "1．新增规上企业20户。",
                "   牵头单位：区工信局", "   完成时限：2024-06-30", "待确认");
    }

    @Test
    void saysWhyAFileIsRefused() throws IOException {
        assertThat(run(write("今天天气很好。").toString(), "--json")).isEqualTo(1);
        assertThat(run(folder.resolve("没有.txt").toString())).isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("没有读到任务清单", "找不到文件");
        assertThat(out.size()).isZero();
    }
}
