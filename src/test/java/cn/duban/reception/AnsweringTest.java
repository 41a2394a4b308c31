package cn.duban.reception;

import static cn.duban.reception.Counter.CHANG;
import static cn.duban.reception.Counter.DUAN;
import static cn.duban.reception.Counter.FINANCE;
import static cn.duban.reception.Counter.PLANNING_CHAT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Owed;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What contacts are told when they ask, and what short answers of theirs do.
class AnsweringTest {

    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    private String notice() {
        return counter.ledger().messages().stream().map(Owed::message).toList().getLast().text().whole();
    }

    @Test
    void answersByKind() {
        Golden.check("answer-deadline", counter.say(FINANCE, "什么时候截止？"));
        Golden.check("answer-owed", counter.say(FINANCE, "我还欠几项"));
        Golden.check("answer-responsible", counter.say(FINANCE, "6号谁牵头"));
        Golden.check("answer-responsible-own", counter.say(FINANCE, "牵头单位是谁"));
        Golden.check("answer-how", counter.say(FINANCE, "48号怎么填"));
        Golden.check("answer-nothing-new", counter.say(FINANCE, "没有进展怎么写"));
        Golden.check("answer-meaning", counter.say(FINANCE, "序时进度是什么意思？"));
        Golden.check("answer-delay", counter.say(FINANCE, "延期怎么申请？"));
        Golden.check("answer-correct", counter.say(FINANCE, "可以撤回吗"));
        Golden.check("answer-claim", counter.say(FINANCE, "请问认领怎么操作"));
        Golden.check("answer-recorded-nothing", counter.say(FINANCE, "我报的收到了吗"));
        assertThat(counter.ledger().number()).isZero();
    }

    @Test
    void tellsWhatWasRecorded() {
        counter.say(FINANCE, "48号完成30%，进展正常");
        counter.say(FINANCE, "48号完成35%，进展正常；问题：资金没有到位");

        Golden.check("answer-recorded", counter.say(FINANCE, "我报的48号记的什么"));
        assertThat(counter.say(FINANCE, "上次报的多少")).contains("完成 35%");
        assertThat(counter.say(FINANCE, "2号记的什么")).contains("还没有填报记录");
        assertThat(counter.say(FINANCE, "6号记的什么？")).contains("不是区财政局的任务").doesNotContain("完成");
    }

    @Test
    void passesOnWhatItCannotAnswer() {
        Golden.check("passed-on", counter.say(FINANCE, "要盖章扫描件吗？"));
        Golden.check("passed-on-notice", notice());
        Golden.check("passed-on-again", counter.say(FINANCE, "考核会扣分吗？"));
        assertThat(counter.ledger().messages()).hasSize(1);

        counter.pass(Duration.ofMinutes(10));
        counter.say(FINANCE, "考核会扣分吗？");

        assertThat(counter.ledger().messages()).hasSize(2);
    }

    @Test
    void passesOnNoCallForHelpWithItsOwnQuestion() {
        counter.say(FINANCE, "完成35%");

        var answer = counter.say(FINANCE, "什么意思？");

        assertThat(answer).contains("先答复下面的问题", "请问是哪一项");
        assertThat(counter.ledger().messages()).isEmpty();
    }

    @Test
    void keepsItsQuestionOpenWhileItAnswersAnother() {
        counter.say(FINANCE, "完成35%");

        assertThat(counter.say(FINANCE, "什么时候截止？")).contains("3月31日", "您之前发的内容还没有记录");
        counter.say(FINANCE, "第二个");

        assertThat(counter.finance(48).orElseThrow().percent()).isEqualByComparingTo("35");
    }

    @Test
    void takesTheFigureSettledOn() {
        counter.say(FINANCE, "48号完成30%，完成40%");

        counter.say(FINANCE, "以45%为准");

        assertThat(counter.finance(48).orElseThrow().percent()).isEqualByComparingTo("45");
    }

    @Test
    void takesABareNumberForTheTaskAskedAbout() {
        counter.say(FINANCE, "完成35%");

        counter.say(FINANCE, "103");

        assertThat(counter.finance(103).orElseThrow().percent()).isEqualByComparingTo("35");
    }

    @Test
    void takesOnesReasonNotForAnothersInOneGroup() {
        counter.say(CHANG, PLANNING_CHAT, "3号有异议");

        counter.say(DUAN, PLANNING_CHAT, "应由区财政局牵头这项工作");
        assertThat(counter.ledger().commitments().openObjection("区发展改革委", 3)).isEmpty();
        counter.say(CHANG, PLANNING_CHAT, "职责不符");

        var objection = counter.ledger().commitments().openObjection("区发展改革委", 3).orElseThrow();
        assertThat(objection.reason()).isEqualTo("职责不符");
        assertThat(objection.by()).isEqualTo(CHANG);
    }

    @Test
    void forgetsTheQuestionForAReasonAfterADay() {
        counter.say(FINANCE, "2号有异议");
        counter.pass(Duration.ofDays(1));

        counter.say(FINANCE, "收入由税务部门组织，我局没有手段");

        assertThat(counter.ledger().commitments().openRequests()).isEmpty();
    }
}
