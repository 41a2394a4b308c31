package cn.duban.reception;

import static cn.duban.reception.Counter.CHANG;
import static cn.duban.reception.Counter.DUAN;
import static cn.duban.reception.Counter.FINANCE;
import static cn.duban.reception.Counter.FINANCE_CHAT;
import static cn.duban.reception.Counter.PLANNING_CHAT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.ReportKey;
import cn.duban.talk.Utterance;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What contacts are asked before anything is recorded, and how long that waits.
class AskingTest {

    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    private boolean isOpen() {
        return counter.ledger().question(FINANCE, null).isPresent();
    }

    @Test
    void asksWhichTaskAndRecordsOnceItIsTold() {
        Golden.check("which-task", counter.say(FINANCE, "完成35%"));
        assertThat(counter.ledger().reports()).isEmpty();

        counter.say(FINANCE, "48号");

        assertThat(counter.finance(48).orElseThrow().percent()).isEqualByComparingTo("35");
        assertThat(counter.ledger().reports()).hasSize(1);
        assertThat(isOpen()).isFalse();
    }

    @Test
    void asksAboutANumberThatIsNotTheUnits() {
        Golden.check("which-task-foreign", counter.say(FINANCE, "99号完成40%"));

        assertThat(counter.ledger().reports()).isEmpty();
        assertThat(isOpen()).isTrue();
    }

    @Test
    void holdsAllWhileAPartIsUnclear() {
        Golden.check("which-task-partly", counter.say(FINANCE, "2号正常推进，99号完成40%"));
        assertThat(counter.ledger().reports()).isEmpty();
    }

    @Test
    void namesAFewOfManyTasks() {
        Golden.check("which-task-many", counter.say(CHANG, "完成35%"));
    }

    @Test
    void asksWhichFigureHoldsAndRecordsThatOne() {
        Golden.check("which-percent", counter.say(FINANCE, "48号完成30%，完成40%"));
        assertThat(counter.ledger().reports()).isEmpty();

        counter.say(FINANCE, "45%");

        assertThat(counter.finance(48).orElseThrow().percent()).isEqualByComparingTo("45");
        assertThat(isOpen()).isFalse();
    }

    @Test
    void doesNotLayOneFigureOnSeveralTasks() {
        Golden.check("which-percent-several", counter.say(FINANCE, "2号正常推进，48号完成30%到40%"));
        assertThat(isOpen()).isFalse();

        counter.say(FINANCE, "45%");

        assertThat(counter.ledger().reports()).isEmpty();
    }

    @Test
    void doesNotTakeTheFigureOfAnotherTaskForTheAnswer() {
        counter.say(FINANCE, "48号完成30%，完成40%");

        counter.say(FINANCE, "99号完成20%");

        assertThat(counter.ledger().reports()).isEmpty();
    }

    @Test
    void leavesAQuestionOpenWhileOtherTasksAreReported() {
        counter.say(FINANCE, "48号完成30%，完成40%");

        Golden.check("receipt-question-open", counter.say(FINANCE, "103号完成20%"));
        assertThat(counter.finance(48)).isEmpty();
        counter.say(FINANCE, "40%");

        assertThat(counter.finance(48).orElseThrow().percent()).isEqualByComparingTo("40");
        assertThat(counter.finance(103).orElseThrow().percent()).isEqualByComparingTo("20");
    }

    @Test
    void takesAnAccountInPlaceOfOneWithAForeignNumber() {
        counter.say(FINANCE, "9999号完成10%");

        counter.say(FINANCE, "四十八号完成六成五");

        assertThat(counter.finance(48).orElseThrow().percent()).isEqualByComparingTo("65");
        assertThat(counter.finance(48).orElseThrow().progress()).doesNotContain("9999");
        assertThat(isOpen()).isFalse();
    }

    @Test
    void doesNotLayAForeignNumbersAccountOnTheTaskAskedAbout() {
        counter.say(FINANCE, "48号完成135%");

        counter.say(FINANCE, "6号完成35%");

        assertThat(counter.ledger().reports()).isEmpty();
        assertThat(counter.ledger().question(FINANCE, null).orElseThrow().kind()).isEqualTo("which-task");
    }

    @Test
    void correctsATaskWhileItIsOpenWhichOneAnotherAccountMeans() {
        counter.say(FINANCE, "48号完成40%");
        counter.say(FINANCE, "完成20%");

        var answer = counter.say(FINANCE, "48号报错了，应为45%");

        assertThat(counter.finance(48).orElseThrow().percent()).isEqualByComparingTo("45");
        assertThat(answer).contains("还没有答复");
        assertThat(isOpen()).isTrue();
    }

    @Test
    void recordsAnotherTaskThatAnAnswerSpeaksOf() {
        counter.say(FINANCE, "48号完成30%，又说完成40%");

        counter.say(FINANCE, "103号完成20%，48号以30%为准");

        assertThat(counter.finance(48).orElseThrow().percent()).isEqualByComparingTo("30");
        assertThat(counter.finance(103).orElseThrow().percent()).isEqualByComparingTo("20");
    }

    @Test
    void doesNotTakeASampleWithItsBlanksForAReport() {
        Golden.check("unfilled", counter.say(FINANCE, "2号任务同比增长××%，达到序时进度；问题：暂无；下一步：××"));
        assertThat(counter.ledger().reports()).isEmpty();
        assertThat(isOpen()).isFalse();
    }

    @Test
    void remindsOfAnOpenQuestionWhenChattedTo() {
        counter.say(FINANCE, "48号完成30%，完成40%");

        Golden.check("chat-question-open", counter.say(FINANCE, "好的"));
        assertThat(isOpen()).isTrue();
    }

    @Test
    void showsATaskWithoutTakingThatForTheAnswer() {
        counter.say(FINANCE, "完成35%");

        var answer = counter.say(FINANCE, "任务 48");

        assertThat(counter.ledger().reports()).isEmpty();
        assertThat(answer).startsWith("**48号**").contains("您之前发的内容还没有记录");
        assertThat(isOpen()).isTrue();
    }

    @Test
    void asksAnewWhenTheAnswerNamesNoneOfTheUnitsTasks() {
        counter.say(FINANCE, "完成35%");

        counter.say(FINANCE, "99号");
        assertThat(counter.ledger().reports()).isEmpty();
        counter.say(FINANCE, "48号");

        assertThat(counter.finance(48).orElseThrow().percent()).isEqualByComparingTo("35");
    }

    @Test
    void replacesAQuestionByTheNextOne() {
        counter.say(FINANCE, "48号完成30%，完成40%");
        Golden.check("which-percent-replaced", counter.say(FINANCE, "103号完成50%，完成60%"));

        counter.say(FINANCE, "60%");

        assertThat(counter.finance(48)).isEmpty();
        assertThat(counter.finance(103).orElseThrow().percent()).isEqualByComparingTo("60");
    }

    @Test
    void keepsPeopleInOneGroupApart() {
        counter.say(CHANG, PLANNING_CHAT, "完成35%");

        counter.say(DUAN, PLANNING_CHAT, "3号");
        assertThat(counter.ledger().reports()).isEmpty();
        counter.say(DUAN, PLANNING_CHAT, "5号完成10%");
        counter.say(CHANG, PLANNING_CHAT, "3号");

        assertThat(counter.report("区发展改革委", 5).orElseThrow().percent()).isEqualByComparingTo("10");
        assertThat(counter.report("区发展改革委", 3).orElseThrow().percent()).isEqualByComparingTo("35");
        assertThat(counter.ledger().report(new ReportKey(Counter.Q1, 3, "区发展改革委")).orElseThrow().by())
                .isEqualTo(CHANG);
    }

    @Test
    void keepsAPersonsChatsApart() {
        counter.say(FINANCE, FINANCE_CHAT, "完成35%");

        counter.say(FINANCE, "48号");

        assertThat(counter.ledger().reports()).isEmpty();
    }

    @Test
    void forgetsAQuestionOfAnEarlierRound() {
        counter.say(FINANCE, "完成35%");
        counter.pass(Duration.ofHours(1));
        counter.begin(Counter.Q2);

        counter.say(FINANCE, "48号");

        assertThat(counter.ledger().reports()).isEmpty();
    }

    @Test
    void forgetsAQuestionAfterADay() {
        counter.say(FINANCE, "完成35%");
        counter.pass(Duration.ofDays(1));

        counter.say(FINANCE, "48号");

        assertThat(counter.ledger().reports()).isEmpty();
    }

    @Test
    void remembersAQuestionForADay() {
        counter.say(FINANCE, "完成35%");
        counter.pass(Duration.ofDays(1).minusSeconds(1));

        counter.say(FINANCE, "48号");

        assertThat(counter.finance(48)).isPresent();
    }

    @Test
    void answersARepeatedAnswerAsTheFirstTime() {
        var asked = counter.deliver(FINANCE, null, "完成35%", "first");
        var first = counter.deliver(FINANCE, null, "48号", "second");

        assertThat(counter.deliver(FINANCE, null, "48号", "second")).isEqualTo(first).startsWith("已记录");
        assertThat(counter.deliver(FINANCE, null, "完成35%", "first")).isEqualTo(asked);
        assertThat(counter.ledger().revisions(new ReportKey(Counter.Q1, 48, "区财政局"))).hasSize(1);
        assertThat(isOpen()).isFalse();
    }

    @Test
    void holdsNoMoreThanOneAccount() {
        for (var i = 0; i < 30; i++) {
            counter.say(FINANCE, "完成35%，" + "推进工作".repeat(500));
        }

        assertThat(counter.ledger().question(FINANCE, null).orElseThrow().held().length())
                .isLessThanOrEqualTo(Utterance.LONGEST);
    }
}
