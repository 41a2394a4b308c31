package cn.duban.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.duban.notice.Anomaly.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TablesTest {

    @Test
    void givesUnitsInPrintedOrder() throws IOException {
        assertThat(layout("77-helpers-first.xlsx").tasks().getFirst().units()).containsExactly("县财政局", "各乡镇", "县水利局");
    }

    @Test
    void namesTheColumnInWhichSomethingIsOdd() throws IOException {
        var notice = layout("77-helpers-first.xlsx");

        assertThat(column(notice, Kind.MISSING_LEADER)).isEqualTo(2);
        assertThat(column(notice, Kind.PENDING_UNIT_GROUP)).isEqualTo(4);
    }

    @Test
    void readsRowsThatAFilterHidesAndTellsIt() throws IOException {
        var notice = layout("84-filtered-rows.xlsx");

        assertThat(notice.tasks()).hasSize(4);
        assertThat(notice.anomalies()).filteredOn(odd -> odd.kind() == Kind.HIDDEN)
                .extracting(Anomaly::found, Anomaly::proposal)
                .containsExactly(tuple("第 3、4 行是隐藏的", "隐藏是筛选所致，已读入，请核对"));
    }

    @Test
    void leavesOutRowsHiddenByHandAndTellsIt() throws IOException {
        var notice = read(withHiddenRow());

        assertThat(notice.tasks()).extracting(FoundTask::text).containsExactly("甲项工作。", "丙项工作。");
        assertThat(notice.anomalies()).extracting(Anomaly::kind).contains(Kind.HIDDEN);
    }

    @Test
    void readsFiguresOfIndicatorsWithTheirMeasure() throws IOException {
        assertThat(targets(layout("85-indicators.docx"))).containsExactly("地区生产总值增速 = 6 %", "规模以上工业增加值增速 >= 8 %",
                "城镇新增就业 >= 3 万人", "城镇调查失业率 <= 5.5 %", "粮食产量 = 90 万吨", "新增高新技术企业 = 50 家");
    }

    @Test
    void readsFiguresOfTheGoalBesideTheText() throws IOException {
        var notice = layout("86-goals-beside.docx");

        assertThat(targets(notice)).containsExactly("新签约亿元项目 = 40 个", "规上工业产值 > 300 亿元", "净增规上企业 = 6 家");
        assertThat(notice.tasks().get(1).stagesBesideTargets()).extracting(FoundTask.Stage::label)
                .containsExactly("任务名称", "推进措施");
        assertThat(notice.anomalies()).filteredOn(odd -> odd.kind() == Kind.DOUBTFUL_TARGET)
                .extracting(Anomaly::task)
                .containsExactly(4);
    }

    private static List<String> targets(FoundNotice notice) {
        return notice.tasks()
                .stream()
                .flatMap(task -> task.targets().stream())
                .map(target -> target.metric() + " " + target.comparator().sign() + " " + target.value() + " "
                        + target.unit())
                .toList();
    }

    /// A list of three tasks, the second hidden.
    private static byte[] withHiddenRow() throws IOException {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("清单");
            var rows = List.of(List.of("序号", "重点工作", "责任单位"), List.of("1", "甲项工作。", "区统计局"),
                    List.of("2", "乙项工作。", "区财政局"), List.of("3", "丙项工作。", "区教育局"));
            for (var row = 0; row < rows.size(); row++) {
                var line = sheet.createRow(row);
                for (var column = 0; column < 3; column++) {
                    line.createCell(column).setCellValue(rows.get(row).get(column));
                }
            }
            sheet.getRow(2).setZeroHeight(true);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static FoundNotice layout(String name) throws IOException {
        return read(LayoutsTest.content(name));
    }

    private static FoundNotice read(byte[] content) {
        return ((NoticeReading.Read) NoticeFile.read(content, "", NoticeSettings.none())).notice();
    }

    private static int column(FoundNotice notice, Kind kind) {
        return notice.anomalies()
                .stream()
                .filter(odd -> odd.kind() == kind)
                .map(Anomaly::place)
                .mapToInt(place -> place == null ? 0 : place.column())
                .findFirst()
                .orElse(0);
    }
}
