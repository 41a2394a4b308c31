package cn.duban.reception;

import static cn.duban.reception.Counter.FINANCE;
import static cn.duban.reception.Counter.LEADER;
import static cn.duban.reception.Counter.Q1;
import static cn.duban.reception.Counter.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Recipient;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Review;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Staff review what units report, and units answer what was returned.
class ReviewingTest {

    private static final Pattern CODE = Pattern.compile("“确认 (\\d{4})”");
    private static final String UNIT = "区财政局";

    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    private static ReportKey key(int task) {
        return new ReportKey(Q1, task, UNIT);
    }

    private boolean isPassed(int task) {
        return counter.ledger().report(key(task)).filter(counter.ledger().reviews()::passed).isPresent();
    }

    private void reported() {
        counter.say(FINANCE, "2号完成30%；48号完成40%，问题：资金紧张；103号正常推进");
    }

    private String code(String answer) {
        var code = CODE.matcher(answer);
        assertThat(code.find()).as(answer).isTrue();
        return code.group(1);
    }

    @Test
    void showsWhatWaits() {
        Golden.check("review-queue-empty", counter.say(STAFF, "待审"));
        reported();

        Golden.check("review-queue", counter.say(STAFF, "待审"));
    }

    @Test
    void showsTheQueueAPageAtATime() {
        for (var unit : counter.ledger().registry().roster().units()) {
            counter.say(Counter.wecom(unit.contacts().getFirst().wecomId()), "全部正常推进");
        }
        assertThat(counter.ledger().reports()).hasSizeGreaterThan(50);

        var first = counter.say(STAFF, "待审");
        assertThat(first).hasSizeLessThan(2000).contains("第 1/", "发“待审 第2页”看下一页");
        assertThat(counter.say(STAFF, "待审 第2页")).contains("第 2/").isNotEqualTo(first);
        assertThat(counter.say(STAFF, "待审 第99页")).doesNotContain("看下一页");
    }

    @ParameterizedTest
    @ValueSource(strings = {"通过 2", "通过2号", "审核通过 2号", "通过 2 区财政局", "通过2号区财政局", "通过 一季度 2", "一季度 通过 2"})
    void passesATask(String order) {
        reported();

        assertThat(counter.say(STAFF, order)).startsWith("已通过2024年一季度 1 份填报：2号区财政局");
        assertThat(isPassed(2)).isTrue();
        assertThat(isPassed(48)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"通过 2、48", "通过2,48号", "通过 2和48"})
    void passesSeveralOnceTheyWereShown(String order) {
        reported();

        var preview = counter.say(STAFF, order);
        assertThat(isPassed(2)).isFalse();
        assertThat(counter.say(STAFF, "确认 " + code(preview))).startsWith("已通过2024年一季度 2 份填报");
        assertThat(isPassed(2) && isPassed(48)).isTrue();
        assertThat(isPassed(103)).isFalse();
    }

    @Test
    void passesAllButWhatCameSinceThePreview() {
        reported();
        var preview = counter.say(STAFF, "通过 全部");
        Golden.check("review-preview", CODE.matcher(preview).replaceAll("“确认 ××××”"));
        counter.pass(Duration.ofMinutes(1));
        counter.say(FINANCE, "103号进展较快，已完成60%");

        Golden.check("review-passed-all", counter.say(STAFF, "确认 " + code(preview)));

        assertThat(isPassed(2) && isPassed(48)).isTrue();
        assertThat(isPassed(103)).isFalse();
    }

    @Test
    void passesAllOfOneUnitOnceTheyWereShown() {
        reported();

        counter.say(STAFF, "确认 " + code(counter.say(STAFF, "通过 区财政局")));

        assertThat(isPassed(2) && isPassed(48) && isPassed(103)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"通过 500", "通过 3", "通过 某某局", "通过", "通过 2 外交部"})
    void refusesWhatItCannotPass(String order) {
        reported();
        var before = counter.ledger().number();

        assertThat(counter.say(STAFF, order)).containsAnyOf("没有 500 号任务", "还没有填报", "没有找到单位", "指令不完整");
        assertThat(counter.ledger().number()).isLessThanOrEqualTo(before + 1);
        assertThat(counter.ledger().reports()).noneMatch(counter.ledger().reviews()::passed);
    }

    @Test
    void passesNothingTwice() {
        reported();
        counter.say(STAFF, "通过 2");

        assertThat(counter.say(STAFF, "通过 2")).isEqualTo("没有可以通过的填报：\n- 1 份此前已通过：2号区财政局");
    }

    @Test
    void returnsOneTaskToOneUnit() {
        reported();

        Golden.check("review-returned", counter.say(STAFF, "退回 48 区财政局 缺措施，请补充下一步打算"));

        assertThat(counter.ledger().owedBy(UNIT, Q1)).extracting(task -> task.number()).containsExactly(48);
        var letter = counter.ledger().messages().getLast().message();
        assertThat(letter.to()).isEqualTo(new Recipient.UnitGroup(UNIT));
        Golden.check("review-return-letter", letter.text().whole());
        Golden.check("review-return-tasks", counter.say(FINANCE, "我的任务"));
        Golden.check("review-return-queue", counter.say(STAFF, "待审"));
        assertThat(counter.say(STAFF, "未报")).contains("区财政局：48号（48号已退回，等重报）");
        assertThat(counter.say(STAFF, "任务 48")).contains("退回（缺措施");
    }

    @Test
    void takesANewReportForTheAnswer() {
        reported();
        counter.say(STAFF, "退回 48 缺措施");
        counter.say(FINANCE, "48号完成40%，下一步：加快拨付");

        assertThat(counter.ledger().owedBy(UNIT, Q1)).isEmpty();
        assertThat(counter.say(STAFF, "待审")).contains("退回后重报");
        assertThat(counter.say(STAFF, "通过 48")).startsWith("已通过");
    }

    @Test
    void takesTheSameReportAgainForTheAnswer() {
        counter.say(FINANCE, "48号完成40%");
        counter.say(STAFF, "退回 48 请核实");
        counter.say(FINANCE, "48号完成40%");

        assertThat(counter.ledger().owes(key(48))).isFalse();
        assertThat(counter.ledger().revisions(key(48))).hasSize(2);
    }

    @Test
    void returnsNothingWithoutAReasonOrAReport() {
        reported();

        assertThat(counter.say(STAFF, "退回 48 区财政局")).startsWith("请写明退回原因");
        assertThat(counter.say(STAFF, "退回 3 缺措施")).contains("没有可退回的填报：还没有填报");
        assertThat(counter.say(STAFF, "退回 500 缺措施")).startsWith("没有 500 号任务");
        assertThat(counter.say(STAFF, "退回")).contains("指令不完整");
        assertThat(counter.ledger().messages()).isEmpty();

        counter.say(STAFF, "退回 48 缺措施");
        assertThat(counter.say(STAFF, "退回 48 缺措施")).contains("已经退回，单位还没有重报");
        assertThat(counter.ledger().messages()).hasSize(1);
    }

    @Test
    void asksWhichUnitIsMeantWhereSeveralReported() {
        var task = counter.ledger()
                .registry()
                .tasks()
                .stream()
                .filter(one -> one.unitGroups().isEmpty() && one.units().size() == 2)
                .findFirst()
                .orElseThrow()
                .number();
        var units = counter.ledger().registry().unitsOf(task);
        for (var unit : units) {
            var contact = counter.ledger().registry().roster().unit(unit).orElseThrow().contacts().getFirst();
            counter.say(Counter.wecom(contact.wecomId()), task + "号正常推进");
        }
        var sent = counter.ledger().messages().size();

        assertThat(counter.say(STAFF, "退回 " + task + " 缺措施")).contains(units).contains("请写明单位");
        assertThat(counter.ledger().messages()).hasSize(sent);
        assertThat(counter.say(STAFF, "退回 " + task + " 全部 缺措施")).startsWith("已退回").contains(units);
        assertThat(counter.ledger().messages()).hasSize(sent + 2);
    }

    @Test
    void keepsAPeriodInAReason() {
        reported();
        counter.say(STAFF, "退回 48 缺二季度措施");

        assertThat(counter.ledger().reviews().history(key(48))).extracting(Review::returned)
                .containsExactly(new Review.Returned("缺二季度措施", LocalDate.of(2024, 3, 23)));
    }

    @Test
    void asksStaffWhereAPassedReportIsToBeCorrected() {
        reported();
        counter.say(STAFF, "通过 2");

        Golden.check("review-correction-asked", counter.say(FINANCE, "2号更正为完成35%"));

        assertThat(counter.finance(2).orElseThrow().percent()).isEqualByComparingTo(BigDecimal.valueOf(30));
        Golden.check("review-correction-letter", counter.ledger().messages().getLast().message().text().whole());
        assertThat(counter.say(STAFF, "待办")).contains("填报申请更正为：完成 35%");
        assertThat(counter.say(FINANCE, "2号完成36%")).contains("第 1 号");
        assertThat(counter.ledger().commitments().openRequests()).hasSize(1);
    }

    @Test
    void asksStaffWhereAPassedReportIsToBeWithdrawn() {
        reported();
        counter.say(STAFF, "通过 2");

        assertThat(counter.say(FINANCE, "撤回2号")).startsWith("2号已审核通过，撤回须经督查室同意");
        assertThat(counter.finance(2)).isPresent();
        assertThat(counter.say(STAFF, "待办")).contains("填报申请撤回");
    }

    @Test
    void takesTheRestOfAMessageThatCorrectsWhatWasPassed() {
        reported();
        counter.say(STAFF, "通过 2");

        assertThat(counter.say(FINANCE, "2号完成35%；48号完成50%")).startsWith("已记录").contains("2号已审核通过，更正须经督查室同意");
        assertThat(counter.finance(48).orElseThrow().percent()).isEqualByComparingTo(BigDecimal.valueOf(50));
        assertThat(counter.finance(2).orElseThrow().percent()).isEqualByComparingTo(BigDecimal.valueOf(30));
    }

    @Test
    void letsOnlyStaffReview() {
        reported();

        assertThat(counter.say(FINANCE, "通过 2")).doesNotStartWith("已通过");
        assertThat(counter.say(LEADER, "通过 2")).doesNotStartWith("已通过");
        assertThat(isPassed(2)).isFalse();
        assertThat(counter.say(FINANCE, "48号通过走访企业，完成60%")).startsWith("已记录");
    }
}
