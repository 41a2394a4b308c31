package cn.duban.reception;

import static cn.duban.reception.Counter.FINANCE;
import static cn.duban.reception.Counter.LEADER;
import static cn.duban.reception.Counter.OTHER_STAFF;
import static cn.duban.reception.Counter.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.exhibit.ExhibitFolder;
import cn.duban.understanding.Corpus;
import cn.duban.wording.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Staff send a notice, and only their confirmation makes it live.
class ImportingTest extends AtTheImportDesk {

    private static final String HIGHER = "用好京津冀产业链供应链大会平台，紧盯央企二、三级子公司和创新业务板块，"
            + "深化与科研院所、高等院校、北交所上市企业等合作，全年新引进 120 个以上北京项目。";

    @Test
    void showsWhatItReadAndWhatIsDoubtful() throws IOException {
        Golden.check("import-began", send(STAFF, null, "导入", "任务分解.docx", notice()));
        Golden.check("import-open", counter.say(STAFF, "导入 未定"));
        Golden.check("import-open-2", counter.say(STAFF, "导入 未定 2"));
        Golden.check("import-anomalies", counter.say(STAFF, "导入 异常"));
        Golden.check("import-task", counter.say(STAFF, "导入 任务 14"));
        assertThat(counter.say(STAFF, "导入 任务 999")).isEqualTo("草稿里没有 999 号任务。");
    }

    @Test
    void asksForTheFileOrTakesTheOneThatCame() throws IOException {
        Golden.check("import-offered", send(STAFF, null, "", "任务分解.docx", notice()));
        assertThat(counter.ledger().imports().open()).isEmpty();
        assertThat(counter.say(STAFF, "导入")).contains("任务 103 项");
        counter.say(STAFF, "放弃导入");

        Golden.check("import-awaited", counter.say(STAFF, "导入"));
        assertThat(send(STAFF, null, "", "任务分解.docx", notice())).contains("任务 103 项");
    }

    @Test
    void settlesDoubtsOneByOne() throws IOException {
        begin();

        Golden.check("import-settled-leader", counter.say(STAFF, "14 责任领导 郭磊"));
        Golden.check("import-settled-lead", counter.say(STAFF, "14号牵头单位：区住建委"));
        Golden.check("import-settled-members", counter.say(STAFF, "各相关街道办事处、镇政府：中北镇政府、精武镇政府"));
        Golden.check("import-settled-text", counter.say(STAFF, "6 内容 新建保障性租赁住房2000套，年内完成80%。"));
        assertThat(counter.say(STAFF, "6 完成时限 2025年12月31日")).contains("6号完成时限：2025-12-31。");
        assertThat(counter.say(STAFF, "6 完成时限 2025年13月31日")).contains("没有修改");
        assertThat(counter.say(STAFF, "删除 103")).contains("恢复 103");
        assertThat(counter.say(STAFF, "牵头规则 不设")).contains("不设牵头单位");
        Golden.check("import-overview", counter.say(STAFF, "导入"));
    }

    @Test
    void becomesLiveOnlyAsConfirmed() throws IOException {
        begin();
        counter.say(STAFF, "14 责任领导 郭磊");
        counter.say(STAFF, "年份 2025");
        counter.say(STAFF, "标题 西青区2025年重点工作任务");

        var preview = counter.say(STAFF, "确认导入");
        Golden.check("import-preview", masked(preview));
        assertThat(opened.all).isEmpty();
        Golden.check("import-opened", counter.say(STAFF, code(preview)));

        assertThat(opened.all).singleElement().satisfies(registry -> {
            assertThat(registry.id().value()).isEqualTo("xiqing-2025");
            assertThat(registry.year()).isEqualTo(2025);
            assertThat(registry.tasks()).hasSize(103);
            assertThat(registry.tasks().get(13).leaders()).containsExactly("郭磊");
            assertThat(registry.roster().unit("区财政局").orElseThrow().chat()).isEqualTo(Counter.FINANCE_CHAT);
            assertThat(registry.roster().staff()).isEqualTo(Corpus.registry().roster().staff());
        });
        assertThat(counter.ledger().imports().open()).isEmpty();
        assertThat(counter.say(STAFF, "导入 未定")).isEqualTo(Wording.builtIn().text("导入.没有文件"));
        assertThat(counter.say(STAFF, "留痕")).contains("新开台账 xiqing-2025（依据：任务分解.docx）");
        assertThat(counter.say(STAFF, "撤销 1")).contains("不能撤");
    }

    @Test
    void doesNotConfirmWhatWasChangedSinceItWasShown() throws IOException {
        begin();
        counter.say(STAFF, "年份 2025");
        var preview = counter.say(STAFF, "确认导入");
        counter.pass(Duration.ofMinutes(1));
        counter.say(OTHER_STAFF, "删除 14");

        assertThat(counter.say(STAFF, code(preview))).contains("没有执行");
        assertThat(opened.all).isEmpty();
    }

    @Test
    void takesNothingFromAnybodyElse() throws IOException {
        assertThat(send(LEADER, null, "", "任务分解.docx", notice())).contains("没有记录");
        assertThat(send(STAFF, "staff-group", "", "任务分解.docx", notice())).contains("没有记录");
        assertThat(counter.say(LEADER, "导入")).doesNotContain("请把通知文件发给我");
        begin();
        var before = counter.ledger().imports().open();
        counter.say(FINANCE, "14 责任领导 郭磊");
        counter.say(LEADER, "放弃导入");
        assertThat(counter.ledger().imports().open()).isEqualTo(before);
    }

    @Test
    void refusesWhatIsNoListOfTasks() {
        assertThat(send(STAFF, null, "导入", "说明.txt", "今天天气很好。".getBytes(StandardCharsets.UTF_8)))
                .contains("《说明.txt》没有导入", "没有读到任务清单");
        assertThat(send(STAFF, null, "导入", "任务.docx", "不是文档".getBytes(StandardCharsets.UTF_8)))
                .contains("没有导入");
        assertThat(send(STAFF, null, "导入", "机密.txt", "机密★10年\n1 修路 责任单位：区住建委".getBytes(StandardCharsets.UTF_8)))
                .doesNotContain("已读成草稿");
        assertThat(counter.ledger().imports().open()).isEmpty();
        assertThat(counter.say(STAFF, "确认导入")).isEqualTo(Wording.builtIn().text("导入.没有文件"));
    }

    @Test
    void readsTheSameFileAsNoDifference() throws IOException {
        assertThat(send(STAFF, null, "导入", "任务分解.docx", notice())).contains("不变 103，修改 0，新增 0，取消 0");
        assertThat(counter.say(STAFF, "导入 对比")).isEqualTo("与现有台账没有不同。");
        assertThat(counter.say(STAFF, "确认导入")).contains("没有不同，不用导入");
    }

    @Test
    void bringsTheRegistryInLineWithANewIssueAndKeepsReports() throws IOException {
        counter.say(FINANCE, "48号完成20%");
        begin();
        counter.say(STAFF, "6 内容 " + HIGHER);
        counter.say(STAFF, "7 责任领导 郭磊、张三");
        counter.say(STAFF, "8 完成时限 2024年12月31日");
        counter.say(STAFF, "删除 103");
        counter.say(STAFF, "删除 102");
        counter.say(STAFF, "不改 102");

        Golden.check("import-difference", counter.say(STAFF, "导入 对比"));
        var one = counter.say(STAFF, "确认导入 6");
        Golden.check("import-difference-one", masked(one));
        counter.say(STAFF, code(one));
        assertThat(counter.ledger().registry().task(6).orElseThrow().text()).isEqualTo(HIGHER);
        assertThat(counter.ledger().imports().open()).isPresent();

        var all = counter.say(STAFF, "确认导入");
        Golden.check("import-difference-all", masked(all));
        Golden.check("import-difference-done", counter.say(STAFF, code(all)));
        var registry = counter.ledger().registry();
        assertThat(registry.task(103)).isEmpty();
        assertThat(registry.task(102)).isPresent();
        assertThat(registry.task(7).orElseThrow().leaders()).containsExactly("郭磊", "张三");
        assertThat(registry.task(8).orElseThrow().due()).isEqualTo("2024-12-31");
        assertThat(counter.finance(48)).isPresent();
        assertThat(counter.ledger().imports().open()).isEmpty();
        assertThat(opened.all).isEmpty();
    }

    @Test
    void comparesNextYearsNoticeWithThisYears() throws IOException {
        begin();
        counter.say(STAFF, "年份 2025");
        counter.say(STAFF, "1 内容 地区生产总值增长 5.5%以上。");
        counter.say(STAFF, "删除 103");

        assertThat(counter.say(STAFF, "导入")).contains("与 2024 年相比：延续 102，目标提高 1，不再列入 1，新增 0");
        Golden.check("import-years", counter.say(STAFF, "导入 对比"));
    }

    @Test
    void readsWhatItExportedAsNoDifference() {
        counter.say(FINANCE, "48号完成20%，=1+1");
        assertThat(counter.say(STAFF, "台账 导出")).contains("正在发送《xiqing-2024-台账.xlsx》");
        var sent = Objects.requireNonNull(counter.ledger().messages().getLast().message().enclosure());
        var content = new ExhibitFolder(folder).find(sent.sha256()).orElseThrow();

        send(STAFF, null, "导入", "改过名.xlsx", content);
        assertThat(counter.say(STAFF, "导入 对比")).isEqualTo("与现有台账没有不同。");
    }
}
