package cn.duban.reception;

import static cn.duban.reception.Counter.FINANCE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.FakeJournal;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Status;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What contacts report, and how it is corrected.
class ReportingTest {

    private static final String REPORT = "48号任务完成35%，清理进度正常；问题：暂无；下一步：二季度完成剩余部分";

    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void recordsAReportAndRepeatsIt() {
        var answer = counter.say(FINANCE, Counter.FINANCE_CHAT, REPORT);

        Golden.check("receipt", answer);
        var filed = counter.ledger().report(new ReportKey(Counter.Q1, 48, "区财政局")).orElseThrow();
        assertThat(filed.by()).isEqualTo(FINANCE);
        assertThat(filed.report().percent()).isEqualByComparingTo("35");
        assertThat(filed.report().progress()).isEqualTo("完成35%，清理进度正常");
        assertThat(filed.report().next()).isEqualTo("二季度完成剩余部分");
        assertThat(counter.ledger().owedBy("区财政局", Counter.Q1)).extracting("number").containsExactly(2, 103);
    }

    @Test
    void saysThatNothingIsOwedAnyMore() {
        Golden.check("receipt-complete", counter.say(FINANCE, "2、48、103号均正常推进"));
        assertThat(counter.ledger().owedBy("区财政局", Counter.Q1)).isEmpty();
    }

    @Test
    void tellsManyTasksInALineEach() {
        Golden.check("receipt-many", counter.say(Counter.CHANG, "1、3、5、6、7号均正常推进"));
    }

    @Test
    void saysWhatASecondReportReplaces() {
        counter.say(FINANCE, REPORT);

        Golden.check("receipt-again", counter.say(FINANCE, "48号完成40%"));
        assertThat(counter.ledger().revisions(new ReportKey(Counter.Q1, 48, "区财政局"))).hasSize(2);
    }

    @Test
    void takesAContactOfTheSameUnitForItsReports() {
        counter.say(Counter.CHANG, "3号完成20%");
        counter.say(Counter.DUAN, "3号完成25%");

        assertThat(counter.report("区发展改革委", 3).orElseThrow().percent()).isEqualByComparingTo("25");
    }

    @Test
    void keepsWhatACorrectionDoesNotSay() {
        counter.say(FINANCE, REPORT);

        Golden.check("receipt-correction", counter.say(FINANCE, "更正：48号完成45%"));
        assertThat(counter.finance(48).orElseThrow()).satisfies(report -> {
            assertThat(report.percent()).isEqualByComparingTo("45");
            assertThat(report.status()).isEqualTo(Status.ON_TRACK);
            assertThat(report.next()).isEqualTo("二季度完成剩余部分");
        });
    }

    @Test
    void offersForACorrectionWhatIsReported() {
        counter.say(FINANCE, "48号完成30%，正常推进；103号按计划推进");
        var answer = counter.say(FINANCE, "报错了，应该是55%");

        assertThat(answer).contains("**48号**", "**103号**").doesNotContain("**2号**");
    }

    @Test
    void leavesTheAccountThatAFewWordsPutRight() {
        counter.say(FINANCE, "48号已清理暂付款12笔，完成年度任务的30%，正常推进");
        counter.say(FINANCE, "不好意思，48号刚才报错了，应该是35%");
        counter.say(FINANCE, "不好意思，48号刚才报错了，应该是35%");

        var report = counter.finance(48).orElseThrow();
        assertThat(report.percent()).isEqualByComparingTo("35");
        assertThat(report.progress()).startsWith("已清理暂付款12笔").containsOnlyOnce("更正：");
    }

    @Test
    void doesNotLeaveATaskDoneWhoseFigureIsCorrected() {
        counter.say(FINANCE, "48号已全部完成");
        assertThat(counter.finance(48).orElseThrow().status()).isEqualTo(Status.DONE);

        counter.say(FINANCE, "更正：48号完成45%");

        assertThat(counter.finance(48).orElseThrow().percent()).isEqualByComparingTo(BigDecimal.valueOf(45));
        assertThat(counter.finance(48).orElseThrow().status()).isNull();
    }

    @Test
    void doesNotTakeTheCorrectionOfAFormerQuarterForThisOne() {
        counter.say(FINANCE, REPORT);
        counter.begin(Counter.Q2);

        Golden.check("correction-of-former-quarter", counter.say(FINANCE, "更正：48号完成45%"));
        assertThat(counter.finance(48)).isEmpty();
    }

    @Test
    void takesACorrectionOfWhatWasNeverRecordedForAReport() {
        counter.say(FINANCE, "更正：48号完成45%");

        assertThat(counter.finance(48).orElseThrow().percent()).isEqualByComparingTo("45");
    }

    @Test
    void wantsAllOfACorrectionThatHasNoContent() {
        counter.say(FINANCE, REPORT);

        Golden.check("correction-without-content", counter.say(FINANCE, "更正48号"));
        counter.say(FINANCE, "更正：48号完成45%");

        assertThat(counter.finance(48).orElseThrow().percent()).isEqualByComparingTo("45");
    }

    @ParameterizedTest
    @ValueSource(strings = {"48号", "48", "４８号：", "任务48。", "第四十八项", "查看48号"})
    void doesNotTakeABareNumberForAReport(String text) {
        var answer = counter.say(FINANCE, text);

        assertThat(counter.finance(48)).isEmpty();
        assertThat(answer).startsWith("**48号**（牵头）深入推进零基预算");
    }

    @Test
    void saysThatABareNumberWasNotRecorded() {
        Golden.check("bare-number", counter.say(FINANCE, "48号"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"谢谢", "收到", "单位名称有变化", "催办的事情知道了", "确认"})
    void recordsNothingOfMereChat(String text) {
        counter.say(FINANCE, text);

        assertThat(counter.ledger().number()).isZero();
    }

    @Test
    void saysThatChatIsNoReport() {
        Golden.check("chat", counter.say(FINANCE, "谢谢"));
        Golden.check("chat-misspelt", counter.say(FINANCE, "帮住"));
        Golden.check("question", counter.say(FINANCE, "48号怎么报？"));
        assertThat(counter.ledger().number()).isZero();
    }

    @Test
    void saysThatAllIsReportedWhenChattedTo() {
        counter.say(FINANCE, "2、48、103号均正常推进");

        Golden.check("chat-complete", counter.say(FINANCE, "谢谢"));
    }

    @Test
    void takesAnAccountThatBeginsWithACommandsWord() {
        counter.say(FINANCE, "催办事项已落实，48号完成50%");

        assertThat(counter.finance(48).orElseThrow().percent()).isEqualByComparingTo("50");
    }

    @Test
    void answersARepeatedMessageAsTheFirstTime() {
        var first = counter.deliver(FINANCE, null, REPORT, "same");
        var again = counter.deliver(FINANCE, null, REPORT, "same");

        assertThat(again).isEqualTo(first);
        assertThat(counter.ledger().revisions(new ReportKey(Counter.Q1, 48, "区财政局"))).hasSize(1);
    }

    @Test
    void showsTypedMarksAsCharacters() {
        Golden.check("receipt-escaped", counter.say(FINANCE,
                "48号完成35%，**已解决** [详情](http://evil.example) <font color=\"warning\">假</font>；\n# 问题：`资金`_不到位_；\n下一步：继续推进\u202e零基预算"));
    }

    @Test
    void refusesWhatIsTooLong() {
        Golden.check("too-long", counter.say(FINANCE, "48号完成35%。" + "长".repeat(20_000)));
        assertThat(counter.ledger().number()).isZero();
    }

    @Test
    void doesNotPretendToHaveRecordedWhatTheJournalLost() {
        counter.journal.fail(FakeJournal.Fault.LOST);
        counter.journal.away(true);

        Golden.check("unsure-contact", counter.say(FINANCE, REPORT));
        Golden.check("unsure-staff", counter.say(Counter.STAFF, "催办 区财政局"));
        Golden.check("unsure-stranger", counter.say(Counter.STRANGER, "你好"));
        assertThat(counter.finance(48)).isEmpty();
    }
}
