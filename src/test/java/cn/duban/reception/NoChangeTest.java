package cn.duban.reception;

import static cn.duban.reception.Counter.FINANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// 无变化 is an answer: what is known is filled in.
class NoChangeTest {

    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    private void nextQuarter() {
        counter.pass(Duration.ofDays(90));
        counter.begin(Counter.Q2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"48号无变化", "48号没有变化", "48号同上季度", "48号暂无进展", "48号与上季度一致", "48号进展同上期", "48号暂无新进展",
            "48号：本季度没有变化", "四十八号和上个季度一样", "第48项无新进展。"})
    void fillsInTheFormerQuartersFigures(String said) {
        counter.say(FINANCE, "48号完成30%，达序时；问题：资金没有到位");
        nextQuarter();

        counter.say(FINANCE, said);

        var report = counter.finance(48).orElseThrow();
        assertThat(report.percent()).isEqualByComparingTo("30");
        assertThat(report.status()).isNull();
        assertThat(report.problems()).isEqualTo("资金没有到位");
    }

    @Test
    void saysWhatWasFilledIn() {
        counter.say(FINANCE, "48号完成30%");
        nextQuarter();

        Golden.check("no-change", counter.say(FINANCE, "48号无变化"));
    }

    @Test
    void saysThatThereIsNothingToFillIn() {
        Golden.check("no-change-unknown", counter.say(FINANCE, "48号暂无进展"));
        assertThat(counter.finance(48).orElseThrow().percent()).isNull();
    }

    @Test
    void leavesAReportOfThisQuarterAsItIs() {
        counter.say(FINANCE, "48号完成30%");

        counter.say(FINANCE, "48号无变化");

        assertThat(counter.finance(48).orElseThrow().progress()).isEqualTo("完成30%");
    }

    @Test
    void keepsWhatWasDoneDone() {
        counter.say(FINANCE, "48号全部完成");
        nextQuarter();

        counter.say(FINANCE, "48号无变化");

        assertThat(counter.finance(48).orElseThrow().percent()).isEqualByComparingTo("100");
    }

    @Test
    void reportsAllThatIsOwedAtOnce() {
        counter.say(FINANCE, "48号完成30%");

        counter.say(FINANCE, "其他全部无变化");
        counter.say(FINANCE, "全部无变化");

        assertThat(counter.ledger().reports()).hasSize(3);
        assertThat(counter.finance(48).orElseThrow().percent()).isEqualByComparingTo("30");
    }

    @Test
    void asksWhichTaskHasNotChanged() {
        counter.say(FINANCE, "48号完成30%");
        nextQuarter();
        counter.say(FINANCE, "与上季度一致");
        assertThat(counter.finance(48)).isEmpty();

        counter.say(FINANCE, "48");

        assertThat(counter.finance(48).orElseThrow().percent()).isEqualByComparingTo("30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"48号没有变化，完成40%", "48号较上季度有进展，完成40%", "48号完成40%，其他无变化"})
    void leavesFiguresThatAreGiven(String said) {
        counter.say(FINANCE, "48号完成30%");
        nextQuarter();

        counter.say(FINANCE, said);

        assertThat(counter.finance(48).orElseThrow().percent()).isEqualByComparingTo("40");
    }
}
