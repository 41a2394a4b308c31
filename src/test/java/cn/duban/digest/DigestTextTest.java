package cn.duban.digest;

import static cn.duban.digest.Story.Q1;
import static cn.duban.digest.Story.Q2;
import static cn.duban.digest.Story.XIQING;
import static cn.duban.digest.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Ledger;
import cn.duban.ledger.Quantity;
import cn.duban.ledger.Report;
import cn.duban.ledger.Status;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestTextTest {

    private static final String MORNING = "2024-04-03T09:10";

    /// A first quarter as it might go: most units answer, a few are behind, a few say nothing.
    private static Story firstQuarter() {
        var story = Story.of(XIQING);
        List.of("区商务局", "区工信局", "区人社局", "区教育局", "区水务局", "区民政局", "区司法局", "区应急局", "区文旅局", "区卫健委",
                "区市场监管局", "区农业农村委", "区统计局", "区国资委").forEach(unit -> story.all(unit, Status.ON_TRACK));
        story.value(1, "5.2", "%").value(2, "4.1", "%").value(6, "12", "个");
        story.percent(48, "35").percent(103, "26").percent(3, "27");
        story.trouble(7, "10", "项目用地手续还在办理，预计5月底取得批复").trouble(9, "15", "合作方投资意向未定");
        story.trouble(5, "24", "驻京招商人员尚缺3名，请编制部门支持");
        story.status(16, Status.NOT_STARTED).status(20, Status.AHEAD).status(41, Status.BEHIND);
        story.report(40, new Report(null, null, List.of(), "已开展前期摸底", null, null));
        return story;
    }

    @Test
    void showsALeaderTheOwnTasksWorstFirst() {
        var digest = Digest.ofLeader(firstQuarter().ledger(), "郭磊", Q1, at(MORNING));

        Golden.check(digest.text(), "digest/leader-first-quarter.md");
    }

    @Test
    void showsTheGroupOfLeadersAllTasks() {
        Golden.check(Digest.ofAll(firstQuarter().ledger(), Q1, at(MORNING)).text(), "digest/all-first-quarter.md");
    }

    @Test
    void showsANewQuarterAgainstTheOneBefore() {
        var story = firstQuarter().digest(MORNING).in(Q2, "2024-06-18T10:00");
        story.all("区商务局", Status.ON_TRACK).percent(48, "100").percent(103, "40").percent(7, "46").value(2, "5.3", "%");
        story.percent(9, "20").value(6, "58", "个");

        Golden.check(Digest.ofLeader(story.ledger(), "郭磊", Q2, at("2024-07-03T09:10")).text(),
                "digest/leader-second-quarter.md");
    }

    @Test
    void namesTheOldFigureWhenSomethingIsCorrectedAfterTheDigest() {
        var story = firstQuarter().digest(MORNING).in(Q1, "2024-04-08T10:00");
        story.percent(103, "25").percent(8, "30").percent(48, "12");

        Golden.check(Digest.ofLeader(story.ledger(), "郭磊", Q1, at("2024-04-09T10:00")).text(),
                "digest/leader-corrected.md");
    }

    @Test
    void saysThatNothingHasChangedSince() {
        var story = firstQuarter().digest(MORNING);

        assertThat(Digest.ofLeader(story.ledger(), "鲍杰", Q1, at("2024-04-09T10:00")).text().whole())
                .contains("**较上次汇总（4月3日）**\n- 没有变化");
    }

    @Test
    void showsAQuarterNobodyHasReportedOn() {
        Golden.check(Digest.ofAll(Ledger.of(XIQING), Q1, at(MORNING)).text(), "digest/all-silent.md");
        Golden.check(Digest.ofLeader(Ledger.of(XIQING), "鲍杰", Q1, at(MORNING)).text(), "digest/leader-silent.md");
    }

    @Test
    void showsAQuarterInWhichAllIsWell() {
        var story = Story.of(XIQING);
        XIQING.roster().units().forEach(unit -> story.all(unit.name(), Status.ON_TRACK));

        Golden.check(Digest.ofLeader(story.ledger(), "鲍杰", Q1, at(MORNING)).text(), "digest/leader-all-well.md");
    }

    @Test
    void listsWhoOwesWhat() {
        Golden.check(MissingView.text(firstQuarter().ledger(), Q1), "digest/missing.md");
        Golden.check(MissingView.text(Ledger.of(XIQING), Q1), "digest/missing-all.md");
    }

    @Test
    void saysWhenNobodyOwesAnything() {
        var story = Story.of(XIQING);
        XIQING.roster().units().forEach(unit -> story.all(unit.name(), Status.ON_TRACK));

        Golden.check(MissingView.text(story.ledger(), Q1), "digest/missing-none.md");
    }

    @Test
    void showsATask() {
        var story = firstQuarter();
        story.report(6, new Report(new BigDecimal("14"), null, List.of(new Quantity(new BigDecimal("14"), "个")),
                "一季度新引进北京项目14个，其中央企二级子公司2个", "两个重点项目落地手续较慢", "4月底前完成京津冀产业链大会对接"));

        show(story.ledger(), 6);
        show(story.ledger(), 14);
        show(story.ledger(), 51);
        show(story.ledger(), 63);
        show(story.ledger(), 94);
    }

    private static void show(Ledger ledger, int number) {
        Golden.check(TaskView.text(ledger, XIQING.task(number).orElseThrow(), Q1, at(MORNING)),
                "digest/task-" + number + ".md");
    }

    @Test
    void showsAUnit() {
        Golden.check(UnitView.text(firstQuarter().ledger(), "区财政局", Q1), "digest/unit.md");
        Golden.check(UnitView.text(firstQuarter().ledger(), "区发展改革委", Q1), "digest/unit-many.md");
    }

    @Test
    void showsALeaderTheOwnTasksOneByOne() {
        Golden.check(LeaderView.text(firstQuarter().ledger(), "鲍杰", Q1, at(MORNING)), "digest/my-tasks.md");
    }
}
