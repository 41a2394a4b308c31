package cn.duban.reception;

import static cn.duban.reception.Counter.CHANG;
import static cn.duban.reception.Counter.FINANCE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.FiledReport;
import cn.duban.ledger.ReportKey;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is hard to believe is recorded and asked back.
class DoubtTest {

    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    private FiledReport filed() {
        return counter.ledger().report(new ReportKey(Counter.Q1, 48, "区财政局")).orElseThrow();
    }

    private boolean isOpen() {
        return counter.ledger().question(FINANCE, null).isPresent();
    }

    private void reportLess() {
        counter.say(FINANCE, "48号完成40%");
        counter.say(FINANCE, "48号完成30%，进展正常");
    }

    @Test
    void recordsLessThanBeforeAndAsksBack() {
        counter.say(FINANCE, "48号完成40%");

        Golden.check("receipt-doubt", counter.say(FINANCE, "48号完成30%，进展正常"));
        assertThat(filed().report().percent()).isEqualByComparingTo("30");
        assertThat(filed().basis().doubts()).hasSize(1);
        assertThat(counter.ledger().question(FINANCE, null).orElseThrow().kind()).isEqualTo("confirm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"是", "对", "是的，没错", "确认", "没问题", "嗯 是的", "48号没错", "48号，是的。", "30%是对的"})
    void takesTheWordOfWhoConfirms(String answer) {
        reportLess();

        counter.say(FINANCE, answer);

        assertThat(filed().revision()).isEqualTo(2);
        assertThat(filed().basis().doubts()).isEmpty();
        assertThat(isOpen()).isFalse();
    }

    @Test
    void saysThatItStaysAsItIs() {
        reportLess();

        Golden.check("doubt-confirmed", counter.say(FINANCE, "是"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"不是，是45%", "应为45%", "45%", "45", "不对，应该是百分之四十五", "不是30%，是45%", "48号应为45%", "更正：48号完成45%",
            "以45%为准", "写错了，45%"})
    void correctsWhatIsWrong(String answer) {
        reportLess();

        counter.say(FINANCE, answer);

        assertThat(filed().report().percent()).isEqualByComparingTo("45");
        assertThat(filed().revision()).isEqualTo(3);
        assertThat(filed().basis().doubts()).isEmpty();
        assertThat(isOpen()).isFalse();
    }

    @Test
    void saysWhatACorrectionChanges() {
        reportLess();

        Golden.check("doubt-corrected", counter.say(FINANCE, "不是，是45%"));
    }

    @Test
    void doesNotAskAgainAboutACorrectionThatIsLower() {
        reportLess();

        counter.say(FINANCE, "应为35%");

        assertThat(filed().report().percent()).isEqualByComparingTo("35");
        assertThat(filed().basis().doubts()).isEmpty();
    }

    @Test
    void asksForTheFigureWhereItIsOnlyDenied() {
        reportLess();

        Golden.check("doubt-denied", counter.say(FINANCE, "不对"));
        assertThat(filed().report().percent()).isEqualByComparingTo("30");
        assertThat(isOpen()).isTrue();
    }

    @Test
    void takesANewReportForOne() {
        reportLess();

        counter.say(FINANCE, "103号完成20%");
        counter.say(FINANCE, "48号完成50%，问题：资金不足");

        assertThat(counter.finance(103).orElseThrow().percent()).isEqualByComparingTo("20");
        assertThat(filed().report().percent()).isEqualByComparingTo("50");
        assertThat(filed().basis().doubts()).isEmpty();
        assertThat(isOpen()).isFalse();
    }

    @Test
    void asksWhichTaskIsMeantByAnAccountThatMayBeOfAnother() {
        reportLess();

        counter.say(FINANCE, "完成60%");

        assertThat(filed().report().percent()).isEqualByComparingTo("30");
        assertThat(counter.ledger().reports()).hasSize(1);
    }

    @Test
    void doesNotLayAnAnswerOnTheOnlyTaskStillOwed() {
        counter.say(FINANCE, "103号正常推进");
        counter.say(FINANCE, "2号完成5.3%");

        Golden.check("doubt-ambiguous", counter.say(FINANCE, "增长5.3%"));
        assertThat(counter.finance(48)).isEmpty();
        counter.say(FINANCE, "是增长5.3%");

        assertThat(counter.finance(48)).isEmpty();
        assertThat(counter.finance(2).orElseThrow().values()).hasToString("[5.3%]");
        assertThat(counter.finance(2).orElseThrow().percent()).isNull();
        counter.say(FINANCE, "完成60%");
        assertThat(counter.finance(48).orElseThrow().percent()).isEqualByComparingTo("60");
    }

    @Test
    void letsAnUnansweredDoubtLapse() {
        reportLess();
        counter.pass(Duration.ofDays(1));

        counter.say(FINANCE, "45%");

        assertThat(filed().report().percent()).isEqualByComparingTo("30");
        assertThat(filed().basis().doubts()).hasSize(1);
    }

    @Test
    void takesTheSameReportOnceMoreForAConfirmation() {
        reportLess();

        counter.say(FINANCE, "48号完成30%，进展正常");

        assertThat(filed().basis().doubts()).isEmpty();
    }

    @Test
    void leavesChatAlone() {
        reportLess();

        assertThat(counter.say(FINANCE, "谢谢")).doesNotContain("核实", "没有记录");
        assertThat(counter.say(FINANCE, "48号怎么报？")).doesNotContain("您之前发的内容还没有记录");
        assertThat(isOpen()).isTrue();
    }

    @Test
    void showsStaffWhatIsDoubtful() {
        reportLess();
        assertThat(counter.say(Counter.STAFF, "任务 48")).contains("存疑：完成 30%，低于上次填报的 40%（单位未确认）");

        counter.say(FINANCE, "是");

        assertThat(counter.say(Counter.STAFF, "任务 48")).doesNotContain("存疑");
    }

    @Test
    void doesNotReplaceAQuestionWhoseAnswerIsNeeded() {
        counter.say(FINANCE, "48号完成40%");
        counter.say(FINANCE, "103号完成30%，完成40%");

        Golden.check("receipt-doubt-beside-question", counter.say(FINANCE, "48号完成30%"));
        counter.say(FINANCE, "40%");

        assertThat(counter.finance(103).orElseThrow().percent()).isEqualByComparingTo("40");
        assertThat(filed().report().percent()).isEqualByComparingTo("30");
    }

    @Test
    void correctsAValueAndAGrowthRate() {
        Golden.check("receipt-excess", counter.say(CHANG, "6号新引进北京项目180个"));
        assertThat(counter.report("区发展改革委", 6).orElseThrow().values()).hasToString("[180个]");
        counter.say(CHANG, "不是，是18个");
        assertThat(counter.report("区发展改革委", 6).orElseThrow().values()).hasToString("[18个]");

        Golden.check("receipt-growth", counter.say(CHANG, "3号完成5.3%"));
        counter.say(CHANG, "不对，是增长5.3%");
        assertThat(counter.report("区发展改革委", 3).orElseThrow()).satisfies(report -> {
            assertThat(report.percent()).isNull();
            assertThat(report.values()).hasToString("[5.3%]");
        });
    }

    @Test
    void wantsTheNumberWhereSeveralTasksAreInDoubt() {
        counter.say(FINANCE, "48号完成40%，103号完成50%");
        Golden.check("receipt-doubts", counter.say(FINANCE, "48号完成30%，103号完成20%"));

        assertThat(counter.say(FINANCE, "应为45%")).contains("48号应为45%");
        counter.say(FINANCE, "103号应为55%");

        assertThat(filed().report().percent()).isEqualByComparingTo("30");
        assertThat(counter.finance(103).orElseThrow().percent()).isEqualByComparingTo("55");
    }
}
