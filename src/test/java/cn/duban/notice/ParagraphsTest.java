package cn.duban.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Lists of paragraphs, each short enough to show one habit.
class ParagraphsTest {

    private static FoundNotice read(String text) {
        return ((NoticeReading.Read) NoticeFile.read(text.getBytes(UTF_8), "2024.txt", NoticeSettings.none())).notice();
    }

    @Test
    void readsBulletsAsItems() {
        var notice = read("""
            2024年民生实事责任分解
            一、教育
            ●新建幼儿园2所。（责任单位：区教育局）
            ●更新照明设备60套。（责任单位：区教育局、区财政局）
            """);

        assertThat(notice.tasks()).extracting(FoundTask::text).containsExactly("新建幼儿园2所。", "更新照明设备60套。");
    }

    @Test
    void readsLabelsThatStandAboveTheText() {
        var notice = read("""
            2024年重点任务交办单
            任务1
            牵头单位：县农业农村局
            工作任务：建设高标准农田3万亩。
            完成时限：2024年11月底前
            任务2
            牵头单位：县林业局
            工作任务：造林1万亩。
            完成时限：2024年12月底前
            """);

        assertThat(notice.tasks()).extracting(FoundTask::text).containsExactly("建设高标准农田3万亩。", "造林1万亩。");
        assertThat(notice.tasks()).extracting(task -> String.valueOf(task.due()))
                .containsExactly("2024-11-30", "2024-12-31");
    }

    @Test
    void takesTopicsForNoUnits() {
        var notice = read("""
            2024年重点工作分工
            一、产业园区
            1.盘活厂房5万平方米。（责任单位：区工信局）
            2.引进企业20家。
            二、民营企业
            3.发放贷款3亿元。（责任单位：区金融办）
            4.清理欠款。（责任单位：区工信局）
            """);

        assertThat(notice.tasks()).extracting(FoundTask::leadUnits)
                .noneMatch(units -> units.contains("产业园区") || units.contains("民营企业"));
    }

    @Test
    void tellsHeadingsWhoseLeaderItCannotRead() {
        var notice = read("""
            2024年重点工作分工
            一、王主要领导和班子主抓的工业
            1.盘活厂房5万平方米。（责任单位：区工信局）
            """);

        assertThat(notice.anomalies()).anyMatch(odd -> odd.found().contains("主抓的工业"));
    }

    @Test
    void readsHeadingsWithoutNumbers() {
        var notice = read("""
            2024年重点工作任务书
            产业发展
            1.新增规上企业20家。（责任单位：区工信局）
            2.引进项目15个。（责任单位：区投促局）
            县长 何静 主抓
            3.供热改造80万平方米。（责任单位：县住建局）
            4.新建停车场3处。（责任单位：区城管局）
            """);

        assertThat(notice.tasks()).extracting(FoundTask::category)
                .containsExactly("产业发展", "产业发展", "县长 何静 主抓", "县长 何静 主抓");
        assertThat(notice.tasks().getLast().leaders()).containsExactly("何静");
    }

    @Test
    void readsTheMonthBehindANumber() {
        var notice = read("""
            2024年重点工作分工
            1.5月底前完成排水改造。（责任单位：区住建局）
            2.9月底前更新电梯45部。（责任单位：区市场监管局）
            """);

        assertThat(notice.tasks()).extracting(task -> task.number() + " " + task.due())
                .containsExactly("1 2024-05-31", "2 2024-09-30");
    }

    @Test
    void readsGroupsOfSeveralLevels() {
        var notice = read("""
            2024年重点工作分工
            1.新建海外仓10个。（省商务厅牵头，各市、州、县人民政府配合）
            2.承保规模增长10%。（省商务厅，有关市、州人民政府）
            """);

        assertThat(notice.tasks().getFirst().unitGroups()).containsExactly("各市、州、县人民政府");
        assertThat(notice.tasks().getLast().unitGroups()).containsExactly("有关市、州人民政府");
    }

    @Test
    void joinsCellsBelowRepeatedHeadings() {
        var notice = read("""
            2024年重点任务分解表
            序号
            工作任务
            责任领导
            责任单位
            1
            新建公园3个
            岳鹏
            市园林局
            市城管局
            序号
            工作任务
            责任领导
            责任单位
            2
            新增学位4000个
            孟洁
            市教育局
            """);

        assertThat(notice.tasks()).extracting(task -> task.text() + task.leaders() + task.units())
                .containsExactly("新建公园3个[岳鹏][市园林局, 市城管局]", "新增学位4000个[孟洁][市教育局]");
    }

    @Test
    void refusesCellsThatFitNoColumn() {
        var text = """
            2024年重点任务清单
            序号
            重点任务
            牵头单位
            配合单位
            1
            新建公园6个
            区城管局
            2
            改造小区12个
            区住建局
            区财政局
            """;

        assertThat(NoticeFile.read(text.getBytes(UTF_8), "2024.txt", NoticeSettings.none()))
                .isInstanceOf(NoticeReading.Refused.class);
    }
}
