package cn.duban.reception;

import static cn.duban.reception.Counter.FINANCE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Objections, at the desk. 区财政局 has tasks 2, 48 and 103.
class ObjectingTest {

    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void takesAnOpinionForAnObjectionAndLeavesTheReportAlone() {
        counter.say(FINANCE, "48号完成30%，进展正常");
        var answer = counter.say(FINANCE, "48号我们有意见");

        assertThat(answer).contains("理由");
        assertThat(counter.finance(48).orElseThrow().percent()).isEqualByComparingTo("30");
    }

    @ParameterizedTest
    @CsvSource({"'异议：2号职责不符',2,职责不符", "'2号有异议，应由区税务局牵头',2,应由区税务局牵头", "2号不属于我单位,2,不属于我单位",
            "'48号职责不符，应由区住建委牵头',48,'职责不符，应由区住建委牵头'", "我局对48号有异议：与我局职能无关,48,与我局职能无关",
            "2号不应由我局牵头,2,不应由我局牵头", "2号建议由区税务局牵头,2,建议由区税务局牵头", "'2号不认领，不是我局职责',2,不是我局职责",
            "48号不归我们管,48,不归我们管", "2号我单位不涉及此项,2,我单位不涉及此项", "2号不涉及,2,不涉及", "我局不涉及2号,2,我局不涉及",
            "48号不适用,48,不适用"})
    void raisesAnObjection(String said, int task, String reason) {
        counter.say(FINANCE, said);

        assertThat(counter.objection(task).reason()).isEqualTo(reason);
        assertThat(counter.requests()).hasSize(1);
        assertThat(counter.ledger().reports()).isEmpty();
    }

    @Test
    void answersAnObjectionAndTellsStaff() {
        Golden.check("objected", counter.say(FINANCE, "48号职责不符，应由区住建委牵头"));
        Golden.check("objected-notice", counter.lastMessage());
    }

    @Test
    void asksWhyOneObjects() {
        Golden.check("objection-why", counter.say(FINANCE, "2号有异议"));
        assertThat(counter.requests()).isEmpty();

        counter.say(FINANCE, "收入由税务部门组织，我局没有手段");

        assertThat(counter.objection(2).reason()).isEqualTo("收入由税务部门组织，我局没有手段");
        assertThat(counter.ledger().question(FINANCE, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"好的", "收到", "谢谢", "稍等", "没有"})
    void takesNoAcknowledgementForAReason(String said) {
        counter.say(FINANCE, "2号有异议");

        counter.say(FINANCE, said);

        assertThat(counter.requests()).isEmpty();
        assertThat(counter.ledger().question(FINANCE, null)).isPresent();
    }

    @Test
    void takesAReportInsteadOfAReason() {
        counter.say(FINANCE, "2号有异议");

        counter.say(FINANCE, "48号完成30%");

        assertThat(counter.requests()).isEmpty();
        assertThat(counter.finance(48).orElseThrow().percent()).isEqualByComparingTo("30");
    }

    @Test
    void asksWhichTaskIsObjectedTo() {
        Golden.check("objection-which-task", counter.say(FINANCE, "职责不符，不归我们管"));

        counter.say(FINANCE, "2号");

        assertThat(counter.objection(2).reason()).isEqualTo("职责不符，不归我们管");
    }

    @Test
    void keepsAnObjectionsNumberWhenItsReasonIsPutAnew() {
        counter.say(FINANCE, "2号职责不符");
        counter.say(FINANCE, "2号有异议，应由区税务局牵头");

        assertThat(counter.requests()).hasSize(1);
        assertThat(counter.objection(2).number()).isEqualTo(1);
        assertThat(counter.objection(2).reason()).isEqualTo("应由区税务局牵头");
    }

    @Test
    void takesAnObjectionBack() {
        counter.say(FINANCE, "2、48号有异议，职责不符");
        Golden.check("take-back-which", counter.say(FINANCE, "撤回异议"));
        assertThat(counter.requests()).hasSize(2);

        Golden.check("objection-taken-back", counter.say(FINANCE, "撤回2号异议"));

        assertThat(counter.requests()).extracting(Request::task).containsExactly(48);
        Golden.check("objection-taken-back-notice", counter.lastMessage());
    }

    @Test
    void takesTheObjectionBackWhenTheTaskIsClaimed() {
        counter.say(FINANCE, "2号职责不符");

        counter.say(FINANCE, "认领2号");

        assertThat(counter.requests()).isEmpty();
        assertThat(counter.claimed()).containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2号完成30%，建议由区税务局牵头推进下一步", "2号已开展调研，建议由区住建委牵头协调资金", "2号正常推进，无异议"})
    void leavesReportsThatNameOthers(String said) {
        counter.say(FINANCE, said);

        assertThat(counter.requests()).isEmpty();
        assertThat(counter.finance(2)).isPresent();
    }

    @Test
    void doesNotTakeAnObjectionForTheAnswerToAQuestion() {
        counter.say(FINANCE, "完成35%");

        counter.say(FINANCE, "2号有异议，职责不符");
        assertThat(counter.ledger().reports()).isEmpty();
        counter.say(FINANCE, "48号");

        assertThat(counter.finance(48).orElseThrow().percent()).isEqualByComparingTo("35");
        assertThat(counter.objection(2).reason()).isEqualTo("职责不符");
    }
}
