package cn.duban.reception;

import static cn.duban.reception.Counter.CHANG;
import static cn.duban.reception.Counter.FINANCE;
import static cn.duban.reception.Counter.LEADER;
import static cn.duban.reception.Counter.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.LoggedProblem;
import cn.duban.ledger.Recipient;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Problems are opened by reports and by staff, visited, and closed by staff alone.
class ProblemsTest {

    private static final String TROUBLE = "48号完成20%；问题：两笔账款有争议；下一步：协商";

    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    private LoggedProblem problem(int number) {
        return counter.ledger().problems().problem(number).orElseThrow();
    }

    @Test
    void opensTheProblemThatAReportNames() {
        var before = counter.ledger().number();
        Golden.check("problem-receipt", counter.say(FINANCE, TROUBLE));

        assertThat(problem(1).problem()).satisfies(problem -> {
            assertThat(problem.task()).isEqualTo(48);
            assertThat(problem.unit()).isEqualTo("区财政局");
            assertThat(problem.text()).isEqualTo("两笔账款有争议");
            assertThat(problem.reported()).isTrue();
        });
        assertThat(counter.ledger().number()).as("in the commit of the report").isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"48号完成20%", "48号完成20%；问题：暂无", "48号完成20%；问题：无；下一步：协商"})
    void opensNoneWhereNoneIsNamed(String report) {
        counter.say(FINANCE, report);

        assertThat(counter.ledger().problems().open()).isEmpty();
    }

    @Test
    void putsAProblemNamedAgainInItsNewWords() {
        counter.say(FINANCE, TROUBLE);
        var answer = counter.say(FINANCE, "48号完成25%；问题：三笔账款有争议");

        assertThat(answer).contains("48号的问题 1 已按新的说法更新");
        assertThat(counter.ledger().problems().open()).hasSize(1);
        assertThat(problem(1).problem().text()).isEqualTo("三笔账款有争议");
        assertThat(problem(1).wordings()).extracting("text").containsExactly("两笔账款有争议", "三笔账款有争议");
    }

    @Test
    void keepsAProblemThatLaterReportsDoNotMention() {
        counter.say(FINANCE, TROUBLE);
        counter.begin(Counter.Q2);
        counter.say(FINANCE, "48号完成45%");

        assertThat(problem(1).isOpen()).isTrue();
        assertThat(problem(1).saidGone()).isNull();
        assertThat(counter.ledger().messages()).isEmpty();
    }

    @Test
    void laysAProblemSaidToBeGoneBeforeStaffAndClosesNothing() {
        counter.say(FINANCE, TROUBLE);
        Golden.check("problem-gone", counter.say(FINANCE, "48号完成45%；问题：无"));
        counter.say(FINANCE, "48号完成46%；问题：无");

        assertThat(problem(1).isOpen()).isTrue();
        assertThat(counter.ledger().messages()).singleElement()
                .satisfies(owed -> Golden.check("problem-gone-staff", owed.message().text().whole()));
    }

    @Test
    void takesItBackThatAProblemIsGoneWhereItIsNamedAgain() {
        counter.say(FINANCE, TROUBLE);
        counter.say(FINANCE, "48号完成45%；问题：无");
        counter.say(FINANCE, "48号完成46%；问题：两笔账款有争议");

        assertThat(problem(1).saidGone()).isNull();
    }

    @Test
    void leavesTheProblemsOfOtherTasksAloneWhereOneIsSaidToHaveNone() {
        counter.say(FINANCE, TROUBLE);
        counter.say(FINANCE, "2号正常推进，问题：无。\n48号完成45%");

        assertThat(problem(1).saidGone()).isNull();
    }

    @Test
    void doesNotOpenAClosedProblemAgainByCarryingItOver() {
        counter.say(FINANCE, TROUBLE);
        counter.say(STAFF, "销号 1 已调解");
        counter.begin(Counter.Q2);
        counter.say(FINANCE, "48号无变化");

        assertThat(counter.ledger().problems().open()).isEmpty();
    }

    @Test
    void opensANewOneWhereAClosedProblemIsNamedAgain() {
        counter.say(FINANCE, TROUBLE);
        counter.say(STAFF, "销号 1 已调解");
        counter.say(FINANCE, "48号完成25%；问题：两笔账款有争议");

        assertThat(problem(1).isOpen()).isFalse();
        assertThat(counter.ledger().problems().open()).extracting(open -> open.problem().number()).containsExactly(2);
    }

    @Test
    void opensWhatStaffFound() {
        Golden.check("problem-opened", counter.say(STAFF, "问题 48 区财政局 资金拨付慢，需协调。"));

        assertThat(problem(1).problem()).satisfies(problem -> {
            assertThat(problem.unit()).isEqualTo("区财政局");
            assertThat(problem.text()).isEqualTo("资金拨付慢，需协调");
            assertThat(problem.reported()).isFalse();
        });
    }

    @Test
    void letsNoUnitPutAProblemOfStaffsInOtherWords() {
        counter.say(STAFF, "问题 48 区财政局 资金拨付慢");
        counter.say(FINANCE, TROUBLE);

        assertThat(counter.ledger().problems().open()).extracting(open -> open.problem().text())
                .containsExactly("资金拨付慢", "两笔账款有争议");
        assertThat(counter.say(STAFF, "问题 48 人手不足")).contains("另有未销号的问题 1、问题 2");
    }

    @Test
    void refusesAProblemThatCannotBe() {
        assertThat(counter.say(STAFF, "问题 999 征地受阻")).contains("没有 999 号任务");
        assertThat(counter.say(STAFF, "问题 48 区商务局 征地受阻")).contains("不是48号的责任单位");
        assertThat(counter.say(STAFF, "问题 48 区财政局")).contains("请写明是什么问题");
        assertThat(counter.say(STAFF, "问题 48 已解决")).contains("销号 48");
        assertThat(counter.say(LEADER, "问题 48 征地受阻")).contains("由督查室工作人员使用");
        assertThat(counter.ledger().problems().open()).isEmpty();
        counter.say(STAFF, "问题 48 征地受阻");
        assertThat(counter.say(STAFF, "问题 48 征地受阻")).contains("没有重复记录");
    }

    @Test
    void takesWhatAContactWritesOfProblemsForAnAccount() {
        counter.say(CHANG, "问题 1 征地受阻");
        counter.say(CHANG, "销号 1 已解决");

        assertThat(counter.ledger().problems().ofTask(1)).allMatch(one -> one.problem().reported());
        assertThat(counter.ledger().problems().ofTask(1)).allMatch(LoggedProblem::isOpen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"调研 48 3月18日 现场协调，议定月底前付清", "调研48号 3-18 现场协调，议定月底前付清", "调研：问题1 3.18 现场协调，议定月底前付清",
            "走访 48 2024-03-18 现场协调，议定月底前付清"})
    void recordsAVisit(String order) {
        counter.say(FINANCE, TROUBLE);
        counter.say(STAFF, order);

        assertThat(counter.ledger().problems().visits(48)).singleElement().satisfies(visit -> {
            assertThat(visit.problem()).isEqualTo(1);
            assertThat(visit.day()).isEqualTo(LocalDate.of(2024, 3, 18));
            assertThat(visit.account()).isEqualTo("现场协调，议定月底前付清");
        });
    }

    @Test
    void takesTodayForTheDayOfAVisitThatNamesNone() {
        Golden.check("visit", counter.say(STAFF, "调研 48 3.5公里道路已通"));
    }

    @Test
    void refusesAVisitThatCannotBe() {
        assertThat(counter.say(STAFF, "调研 999 3月18日 现场协调")).contains("没有 999 号任务");
        assertThat(counter.say(STAFF, "调研 问题9 3月18日 现场协调")).contains("没有问题 9");
        assertThat(counter.say(STAFF, "调研 48 3月25日 现场协调")).contains("还没有到");
        assertThat(counter.say(STAFF, "调研 48 2月30日 现场协调")).contains("没有“2月30日");
        assertThat(counter.say(STAFF, "调研 48 3月18日")).contains("请写明调研情况");
        assertThat(counter.ledger().problems().visits(48)).isEmpty();
    }

    @Test
    void closesAProblemWithItsOutcome() {
        counter.say(FINANCE, TROUBLE);
        Golden.check("problem-closed", counter.say(STAFF, "销号 1 已调解，月底前付清。"));

        assertThat(problem(1).closing()).isNotNull().satisfies(closing -> {
            assertThat(closing.outcome()).isEqualTo("已调解，月底前付清");
            assertThat(closing.by()).isEqualTo(STAFF);
        });
    }

    @Test
    void refusesAClosingThatCannotBe() {
        counter.say(FINANCE, TROUBLE);
        assertThat(counter.say(STAFF, "销号 9 已解决")).contains("没有问题 9");
        assertThat(counter.say(STAFF, "销号 1")).contains("请写明处理结果");
        assertThat(counter.say(LEADER, "销号 1 已解决")).contains("由督查室工作人员使用");
        assertThat(problem(1).isOpen()).isTrue();
        counter.say(STAFF, "销号 1 已解决");
        assertThat(counter.say(STAFF, "销号 1 没解决")).contains("已于3月20日 10:00销号（已解决）");
        assertThat(problem(1).closing()).extracting("outcome").isEqualTo("已解决");
    }

    @Test
    void listsTheOpenOnesAndThoseOfATask() {
        counter.say(FINANCE, TROUBLE);
        counter.say(CHANG, "3号正常推进；问题：指标任务重");
        counter.say(STAFF, "调研 48 3月18日 现场协调");
        counter.say(STAFF, "问题 2 资料不全");
        counter.say(STAFF, "销号 2 已落实");
        counter.pass(Duration.ofDays(3));

        Golden.check("problems", counter.say(STAFF, "问题"));
        Golden.check("problems-task", counter.say(STAFF, "问题 48"));
        assertThat(counter.say(STAFF, "48号有哪些问题")).isEqualTo(counter.say(STAFF, "问题 48"));
        assertThat(counter.say(STAFF, "汇总")).contains("问题 1：两笔账款有争议");
    }

    @Test
    void showsLeadersTheirOwnTasksOnly() {
        var own = counter.ledger().registry().tasksLedBy("郭磊").getFirst().number();
        counter.say(STAFF, "问题 " + own + " 征地受阻");
        var foreign = counter.ledger()
                .registry()
                .tasks()
                .stream()
                .filter(task -> !task.leaders().contains("郭磊"))
                .findFirst()
                .orElseThrow()
                .number();
        counter.say(STAFF, "问题 " + foreign + " 资料不全");

        assertThat(counter.say(LEADER, "问题")).contains("征地受阻").doesNotContain("资料不全");
        assertThat(counter.say(LEADER, "问题 " + foreign)).contains("不在您负责的任务中");
    }

    @Test
    void standsInEveryDigestUntilItIsClosed() {
        counter.say(STAFF, "问题 48 区财政局 资金拨付慢");
        counter.begin(Counter.Q2);
        assertThat(counter.say(STAFF, "汇总")).contains("有问题 1 项", "问题 1：资金拨付慢");

        counter.say(STAFF, "销号 1 已拨付");

        assertThat(counter.say(STAFF, "汇总")).doesNotContain("有问题", "资金拨付慢");
    }

    @Test
    void writesToNobodyButStaff() {
        counter.say(FINANCE, TROUBLE);
        counter.say(STAFF, "问题 48 资金拨付慢");
        counter.say(STAFF, "调研 48 现场协调");
        counter.say(FINANCE, "48号完成45%；问题已解决");

        assertThat(counter.ledger().messages()).extracting(owed -> owed.message().to())
                .allMatch(to -> !(to instanceof Recipient.UnitGroup));
    }
}
