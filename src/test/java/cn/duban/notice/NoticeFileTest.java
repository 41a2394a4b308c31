package cn.duban.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.duban.registry.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
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

    @Test
    void leavesNamesOfPlacesWhole() {
        var notice = read("""
            和平区2024年重点工作任务分工
            1.新建幼儿园3所。（责任单位：和平区教育局、和平财政局）
            2.推进旧城改造。（责任单位：区住建局和和平区城管委）
            3.做好防汛工作。（牵头单位：和田地区水利局；配合单位：会同县应急局与和静县气象局）
            """.getBytes(UTF_8));

        assertThat(notice.tasks()).extracting(FoundTask::units)
                .containsExactly(List.of("和平区教育局", "和平财政局"), List.of("区住建局", "和平区城管委"),
                        List.of("和田地区水利局", "会同县应急局", "和静县气象局"));
    }

    @Test
    void readsOldSheets() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            var sheet = book.createSheet("清单");
            var rows = List.of(List.of("序号", "重点工作", "责任单位"), List.of("1", "做好统计工作。", "区统计局"));
            for (var row = 0; row < rows.size(); row++) {
                var line = sheet.createRow(row);
                for (var column = 0; column < 3; column++) {
                    line.createCell(column).setCellValue(rows.get(row).get(column));
                }
            }
            book.write(out);
        }
        assertThat(read(out.toByteArray()).tasks()).extracting(FoundTask::text).containsExactly("做好统计工作。");
    }

    @Test
    void readsTheNumbersThatWordItselfPuts() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            var form = CTAbstractNum.Factory.newInstance();
            form.setAbstractNumId(BigInteger.ZERO);
            var level = form.addNewLvl();
            level.setIlvl(BigInteger.ZERO);
            level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
            level.addNewLvlText().setVal("%1.");
            level.addNewStart().setVal(BigInteger.valueOf(5));
            var numbering = document.createNumbering();
            var list = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(form)));
            for (var text : List.of("做好统计工作。（责任单位：区统计局）", "管好资金。（责任单位：区财政局）")) {
                var paragraph = document.createParagraph();
                paragraph.setNumID(list);
                paragraph.createRun().setText(text);
            }
            document.write(out);
        }
        assertThat(read(out.toByteArray()).tasks()).extracting(FoundTask::number, FoundTask::text)
                .containsExactly(tuple(5, "做好统计工作。"), tuple(6, "管好资金。"));
    }

    private static FoundNotice read(byte[] content) {
        return ((NoticeReading.Read) NoticeFile.read(content, "清单", NoticeSettings.none())).notice();
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
