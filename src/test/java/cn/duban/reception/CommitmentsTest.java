package cn.duban.reception;

import static cn.duban.reception.Counter.FINANCE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Aim;
import cn.duban.ledger.Owed;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Request;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Plans, extensions and withdrawals, at the desk. 区财政局 has tasks 2, 48 and 103.
class CommitmentsTest {

    private static final String UNIT = "区财政局";
    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    private List<Request> requests() {
        return counter.ledger().commitments().openRequests().stream().map(made -> made.request()).toList();
    }

    private Request.Extension extension(int task) {
        return counter.ledger().commitments().openExtension(key(task)).orElseThrow();
    }

    private static ReportKey key(int task) {
        return new ReportKey(Counter.Q1, task, UNIT);
    }

    private List<String> plan(int task) {
        return counter.ledger()
                .commitments()
                .plan(UNIT, task)
                .orElseThrow()
                .plan()
                .parts()
                .stream()
                .map(part -> part.first() + "-" + part.last() + " " + part.text())
                .toList();
    }

    private String notice() {
        return counter.ledger().messages().stream().map(Owed::message).toList().getLast().text().whole();
    }

    @Test
    void recordsAPlanByQuarters() {
        var answer = counter.say(FINANCE, "2号工作安排：一季度制定方案；二季度组织实施；三季度督促检查；四季度总结验收");

        Golden.check("planned", answer);
        assertThat(plan(2)).containsExactly("1-1 制定方案", "2-2 组织实施", "3-3 督促检查", "4-4 总结验收");
        assertThat(counter.ledger().reports()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'2号计划：一季度完成30%，二季度60%，三季度80%，四季度全部完成','1-1 完成30%/2-2 60%/3-3 80%/4-4 全部完成'",
            "'2号安排如下：上半年完成方案，下半年实施','1-2 完成方案/3-4 实施'",
            "'2号全年工作计划：1-3月调研，4-6月试点，7-12月推开','1-1 调研/2-2 试点/3-4 推开'",
            "'第2项工作安排 一、二季度制定方案。三、四季度实施。','1-2 制定方案/3-4 实施'",
            "'2号工作安排：第一季度：调研\n第二季度：试点','1-1 调研/2-2 试点'"})
    void cutsAPlan(String said, String parts) {
        counter.say(FINANCE, said);

        assertThat(String.join("/", plan(2))).isEqualTo(parts);
        assertThat(counter.ledger().reports()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"一季度完成30%；二季度60%；三季度80%；四季度全部完成,30% 60% 80% 100%", "一季度调研；二季度完成工程量的50%；四季度完成任务的100%,- 50% 100%",
            "一季度完成约30%；二季度达到60%以上,- 60%到", "一季度完成方案；二季度检查3次,- -", "一季度资金拨付率80%；二季度增长5%,- -",
            "一季度完成30%、拨付50%；二季度30-40%,- -", "一季度累计完成25%；二季度力争完成50%,25%到 50%"})
    void readsTheSharesAPlanSets(String plan, String aims) {
        counter.say(FINANCE, "48号工作安排：" + plan);

        assertThat(aims(UNIT, 48)).isEqualTo(aims);
    }

    private String aims(String unit, int task) {
        return counter.ledger()
                .commitments()
                .plan(unit, task)
                .orElseThrow()
                .plan()
                .parts()
                .stream()
                .map(part -> aim(part.aim()))
                .collect(Collectors.joining(" "));
    }

    private static String aim(@Nullable Aim aim) {
        return aim == null
                ? "-"
                : (aim.percent() == null ? aim.values().toString() : aim.percent() + "%") + (aim.toDate() ? "到" : "");
    }

    @Test
    void readsTheFiguresOfTheTasksOwnTargetThatAPlanSets() {
        var said = "6号工作安排：一季度新引进项目15个；二季度新引进项目累计30个；三季度召开推介会2场；四季度新引进项目60个";
        Golden.check("planned-figures", counter.say(Counter.CHANG, said));

        assertThat(aims("区发展改革委", 6)).isEqualTo("[15个] [30个]到 - [60个]");
    }

    @Test
    void recordsPlansOfSeveralTasksAndKeepsRevisions() {
        counter.say(FINANCE, "2号工作安排：\n一季度：印发通知\n二季度：开展检查\n48号工作安排：一季度调研；二季度试点；三季度推进；四季度完成");
        Golden.check("planned-again", counter.say(FINANCE, "2号工作安排：一季度印发通知；四季度总结"));

        assertThat(plan(48)).hasSize(4);
        assertThat(plan(2)).containsExactly("1-1 印发通知", "4-4 总结");
        assertThat(counter.ledger().commitments().planRevisions(UNIT, 2)).hasSize(2);
    }

    @Test
    void asksWhichTaskAPlanIsFor() {
        counter.say(FINANCE, "工作安排：一季度制定方案；二季度组织实施");
        assertThat(counter.ledger().reports()).isEmpty();

        counter.say(FINANCE, "48");

        assertThat(plan(48)).hasSize(2);
    }

    @Test
    void leavesReportsWithNextStepsByQuarter() {
        counter.say(FINANCE, "2号完成30%，下一步工作安排：二季度开展检查；三季度验收");

        assertThat(counter.finance(2).orElseThrow().percent()).isEqualByComparingTo("30");
        assertThat(counter.ledger().commitments().plan(UNIT, 2)).isEmpty();
    }

    @Test
    void recordsAnExtensionAndTellsStaff() {
        Golden.check("delayed", counter.say(FINANCE, "2号申请延期到4月10日，因季度快报还没有出来"));

        assertThat(extension(2).until()).isEqualTo(LocalDate.of(2024, 4, 10));
        assertThat(extension(2).reason()).isEqualTo("季度快报还没有出来");
        Golden.check("delayed-notice", notice());
        assertThat(counter.ledger().reports()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2号延期到4月底,2024-04-30", "2号申请宽限三天,2024-04-03", "2号申请延期一周,2024-04-07", "2号五一后报,2024-05-06",
            "申请2号延期到4月8号报送,2024-04-08", "2号能否延期到4月9日报？,2024-04-09", "2号申请延期至2024年4月12日,2024-04-12"})
    void readsUntilWhen(String said, LocalDate until) {
        counter.say(FINANCE, said);

        assertThat(extension(2).until()).isEqualTo(until);
        assertThat(counter.ledger().reports()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2号申请延期，原因是人员出差", "2号申请延期，麻烦宽限几天", "2号申请延期到节后", "2号申请延期到4月31日"})
    void asksUntilWhen(String said) {
        counter.say(FINANCE, said);
        assertThat(requests()).isEmpty();

        counter.say(FINANCE, "4月10日");

        assertThat(extension(2).until()).isEqualTo(LocalDate.of(2024, 4, 10));
    }

    @ParameterizedTest
    @CsvSource({"'2号申请延期到4月8日，等数据',等数据", "'2号申请延期到4月8日，等市里数据',等市里数据", "'2号申请延期到4月8日，好的',", "'2号申请延期到4月8日，麻烦了',"})
    void readsWhyShortAsItIs(String said, @Nullable String reason) {
        counter.say(FINANCE, said);

        assertThat(extension(2).reason()).isEqualTo(reason);
    }

    @Test
    void wordsTheQuestionUntilWhen() {
        Golden.check("until-when", counter.say(FINANCE, "2号申请延期"));
    }

    @Test
    void refusesAnExtensionThatIsNone() {
        Golden.check("delay-needless", counter.say(FINANCE, "2号申请延期到3月29日"));
        counter.say(FINANCE, "48号完成30%");
        Golden.check("delay-reported", counter.say(FINANCE, "48号申请延期到4月10日"));

        assertThat(requests()).isEmpty();
    }

    @Test
    void takesAnExtensionBack() {
        counter.say(FINANCE, "2号申请延期到4月10日");

        Golden.check("extension-taken-back", counter.say(FINANCE, "撤回延期申请"));

        assertThat(requests()).isEmpty();
        Golden.check("take-back-nothing", counter.say(FINANCE, "撤回延期申请"));
    }

    @Test
    void showsStaffWhatIsOpen() {
        Golden.check("pending-none", counter.say(Counter.STAFF, "待办"));
        counter.say(FINANCE, "2号职责不符，应由区税务局牵头");
        counter.say(FINANCE, "48号申请延期到4月10日，因季度快报还没有出来");

        Golden.check("pending", counter.say(Counter.STAFF, "待办"));
        Golden.check("not-for-contacts", counter.say(FINANCE, "待办"));
    }

    @Test
    void withdrawsAReport() {
        counter.say(FINANCE, "2号完成20%");
        counter.say(FINANCE, "48号完成30%");

        Golden.check("withdrawn", counter.say(FINANCE, "撤回2号和103号"));

        assertThat(counter.finance(2)).isEmpty();
        assertThat(counter.finance(48)).isPresent();
        assertThat(counter.ledger().revisions(key(2))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"刚才报的作废", "撤回", "把刚才的撤回", "刚才报的不算数", "上报的内容先撤回"})
    void withdrawsTheOnlyReport(String said) {
        counter.say(FINANCE, "48号完成30%");

        counter.say(FINANCE, said);

        assertThat(counter.finance(48)).isEmpty();
    }

    @Test
    void asksWhichReportIsWithdrawn() {
        counter.say(FINANCE, "2号完成20%");
        counter.say(FINANCE, "48号完成30%");
        Golden.check("withdraw-which-task", counter.say(FINANCE, "刚才报的作废"));
        assertThat(counter.ledger().reports()).hasSize(2);

        counter.say(FINANCE, "第二个");

        assertThat(counter.finance(48)).isEmpty();
        assertThat(counter.finance(2)).isPresent();
    }

    @Test
    void withdrawsNothingThatWasNotReported() {
        Golden.check("withdraw-nothing", counter.say(FINANCE, "撤回48号"));
        Golden.check("withdraw-nothing-at-all", counter.say(FINANCE, "撤回"));
    }

    @Test
    void reportsAgainUnderTheNextRevision() {
        counter.say(FINANCE, "48号完成30%");
        counter.say(FINANCE, "撤回48号");

        counter.say(FINANCE, "48号完成30%");

        assertThat(counter.ledger().report(key(48)).orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void answersARepeatedWithdrawalAsTheFirstTime() {
        counter.say(FINANCE, "48号完成30%");
        var first = counter.deliver(FINANCE, null, "撤回48号", "again");
        counter.say(FINANCE, "48号完成40%");

        assertThat(counter.deliver(FINANCE, null, "撤回48号", "again")).isEqualTo(first);
        assertThat(counter.finance(48)).isPresent();
    }
}
