package cn.duban.reception;

import static cn.duban.reception.Counter.CHANG;
import static cn.duban.reception.Counter.FINANCE;
import static cn.duban.reception.Counter.FINANCE_CHAT;
import static cn.duban.reception.Counter.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.talk.Order;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Everything recorded and asked can be traced to what was typed (为什么).
class WhyTest {

    private static final String REPORT = "48号任务完成三成五，清理进度正常；存在问题：资金没有到位。下一步：二季度完成剩余部分";

    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void tellsWhatWasReadFromWhichWords() {
        counter.say(FINANCE, FINANCE_CHAT, REPORT);

        Golden.check("why", counter.say(FINANCE, FINANCE_CHAT, "为什么"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"为什么", "为什么？", "为什么这么记", "为啥这样记的", "依据是什么", "怎么看出来的", "为什么 48", "48号为什么这么记", "为什么48号",
            "任务48怎么看出来的？", "为什么四十八号"})
    void understandsTheQuestionInManyForms(String text) {
        counter.say(FINANCE, REPORT);

        assertThat(counter.say(FINANCE, text)).contains("完成 35%：“48号任务完成三成五”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"为什么还没有通知", "没有依据，48号完成30%", "为什么48号要我们报", "依据方案推进48号"})
    void leavesOtherQuestionsAlone(String text) {
        assertThat(Order.read(text)).isInstanceOf(Order.Other.class);
    }

    @ParameterizedTest
    @CsvSource({"为什么 6 区财政局,6,区财政局", "为什么 第6项,6,''", "为什么,0,''"})
    void readsTheTaskAndTheUnit(String text, int number, String unit) {
        assertThat(Order.read(text)).isEqualTo(new Order.Why(number, unit));
    }

    @Test
    void tellsByWhichWordsTheTaskWasFound() {
        counter.say(FINANCE, "零基预算管理改革完成40%");
        assertThat(counter.say(FINANCE, "为什么")).contains("没写编号，从“零基预算管理改革”看出");

        counter.pass(Duration.ofSeconds(1));
        counter.say(FINANCE, "完成20%");
        counter.say(FINANCE, "103号");
        Golden.check("why-answered", counter.say(FINANCE, "为什么"));
    }

    @Test
    void tellsWhyItAsks() {
        counter.say(FINANCE, "48号完成30%，完成40%");
        Golden.check("why-asked", counter.say(FINANCE, "为什么"));

        counter.say(CHANG, "99号完成30%");
        assertThat(counter.say(CHANG, "为什么这么问")).startsWith("这样问是因为：您写的“99号”不是本单位的任务。");
    }

    @Test
    void namesWhatContradictsTheNumber() {
        Golden.check("which-task-contradicted", counter.say(CHANG, "24号固定资产投资增长5.3%，达到序时进度"));
    }

    @Test
    void keepsTheReasonsOfWhatACorrectionLeaves() {
        counter.say(FINANCE, REPORT);
        counter.say(FINANCE, "更正：48号完成45%");

        Golden.check("why-corrected", counter.say(FINANCE, "为什么 48"));
    }

    @Test
    void tellsOfWhatWasSaidInTheSameChat() {
        counter.say(FINANCE, REPORT);

        Golden.check("why-nothing", counter.say(FINANCE, FINANCE_CHAT, "为什么"));
        assertThat(counter.say(FINANCE, FINANCE_CHAT, "为什么 48")).contains("三成五");
    }

    @Test
    void tellsAFewOfMany() {
        counter.say(CHANG, "1、3、5、6、7号均正常推进");

        Golden.check("why-many", counter.say(CHANG, "为什么"));
    }

    @Test
    void tellsStaffOfAllUnits() {
        counter.say(FINANCE, "2号增长5.3%，达到序时进度");
        Golden.check("why-staff", counter.say(STAFF, "为什么 2"));

        assertThat(counter.say(STAFF, "为什么 2 财政局")).contains("区财政局", "增长5.3%");
        assertThat(counter.say(STAFF, "为什么 2 区税务局")).isEqualTo("2号2024年一季度还没有区税务局的填报。");
        assertThat(counter.say(STAFF, "为什么 2 区财证局")).contains("您要找的是“区财政局”吗");
        assertThat(counter.say(STAFF, "为什么")).contains("请写明任务");
    }

    @Test
    void tellsNobodyOfTheTasksOfOthers() {
        counter.say(FINANCE, REPORT);

        assertThat(counter.say(CHANG, "为什么 48")).startsWith("48号不是区发展改革委的任务").doesNotContain("三成五");
        assertThat(counter.say(Counter.LEADER, "为什么 48")).contains("三成五");
        assertThat(counter.say(Counter.LEADER, "为什么 14")).startsWith("14号不在您负责的任务中");
    }

    @Test
    void showsTypedMarksAsCharacters() {
        counter.say(FINANCE, "48号完成35%，问题：**资金** [缺](http://evil.example)");

        assertThat(counter.say(FINANCE, "为什么")).doesNotContain("](", "**资金");
    }

    @Test
    void tellsWhatIsDoubtful() {
        counter.say(FINANCE, "48号完成40%");
        counter.say(FINANCE, "48号完成30%");

        assertThat(counter.say(FINANCE, "为什么")).contains("存疑：完成 30%，低于上次填报的 40%");
    }
}
