package cn.duban.talk;

import static cn.duban.talk.Counter.FINANCE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Owed;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Request;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Claims, objections, plans, extensions and withdrawals, at the desk. 区财政局 has tasks 2, 48 and 103.
class DutiesTest {

    private static final String UNIT = "区财政局";

    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    private List<Integer> claimed() {
        return Stream.of(2, 48, 103)
                .filter(task -> counter.ledger().commitments().claim(UNIT, task).isPresent())
                .toList();
    }

    private List<Request> requests() {
        return counter.ledger().commitments().openRequests().stream().map(made -> made.request()).toList();
    }

    private Request.Objection objection(int task) {
        return counter.ledger().commitments().openObjection(UNIT, task).orElseThrow();
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

    @ParameterizedTest
    @CsvSource({"全部认领,2 48 103", "'全部认领，无异议',2 48 103", "无异议,2 48 103", "均无异议,2 48 103", "'收到，我单位无异议',2 48 103",
            "没有异议,2 48 103", "除2号外均认领,48 103", "除了48项，其余均认领,2 103", "2、48号认领,2 48", "48号我局认领,48",
            "第一百零三项由我局认领,103", "认领2号,2", "全部认领，48号除外,2 103", "2、48号认领，103号除外,2 48"})
    void claimsWhatIsMeant(String said, String tasks) {
        counter.say(FINANCE, said);

        assertThat(claimed()).isEqualTo(Arrays.stream(tasks.split(" ", -1)).map(Integer::valueOf).toList());
        assertThat(counter.ledger().reports()).isEmpty();
        assertThat(requests()).isEmpty();
    }

    @Test
    void claimsAlsoWhatIsReportedAlready() {
        counter.say(FINANCE, "48号完成30%，进展正常");
        counter.say(FINANCE, "除2号外均认领");

        assertThat(claimed()).containsExactly(48, 103);
    }

    @Test
    void takesAnOpinionForAnObjectionAndLeavesTheReportAlone() {
        counter.say(FINANCE, "48号完成30%，进展正常");
        var answer = counter.say(FINANCE, "48号我们有意见");

        assertThat(answer).contains("理由");
        assertThat(counter.finance(48).orElseThrow().percent()).isEqualByComparingTo("30");
    }

    @Test
    void answersAClaim() {
        Golden.check("claimed", counter.say(FINANCE, "除2号外均认领"));
        Golden.check("claimed-again", counter.say(FINANCE, "全部认领"));
        Golden.check("claimed-known", counter.say(FINANCE, "全部认领"));
        assertThat(counter.ledger().messages()).isEmpty();
    }

    @Test
    void asksWhichTaskIsClaimed() {
        Golden.check("claim-which-task", counter.say(FINANCE, "我局认领"));
        assertThat(claimed()).isEmpty();

        counter.say(FINANCE, "48");

        assertThat(claimed()).containsExactly(48);
    }

    @Test
    void claimsAllOfThoseAskedAbout() {
        counter.say(FINANCE, "我局认领");

        counter.say(FINANCE, "全部");

        assertThat(claimed()).containsExactly(2, 48, 103);
    }

    @Test
    void claimsNoTaskOfOthers() {
        Golden.check("claim-foreign", counter.say(FINANCE, "99号认领"));
        assertThat(claimed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'异议：2号职责不符',2,职责不符", "'2号有异议，应由区税务局牵头',2,应由区税务局牵头", "2号不属于我单位,2,不属于我单位",
            "'48号职责不符，应由区住建委牵头',48,'职责不符，应由区住建委牵头'", "我局对48号有异议：与我局职能无关,48,与我局职能无关",
            "2号不应由我局牵头,2,不应由我局牵头", "2号建议由区税务局牵头,2,建议由区税务局牵头", "'2号不认领，不是我局职责',2,不是我局职责",
            "48号不归我们管,48,不归我们管", "2号我单位不涉及此项,2,我单位不涉及此项", "2号不涉及,2,不涉及", "我局不涉及2号,2,我局不涉及",
            "48号不适用,48,不适用"})
    void raisesAnObjection(String said, int task, String reason) {
        counter.say(FINANCE, said);

        assertThat(objection(task).reason()).isEqualTo(reason);
        assertThat(requests()).hasSize(1);
        assertThat(counter.ledger().reports()).isEmpty();
    }

    @Test
    void answersAnObjectionAndTellsStaff() {
        Golden.check("objected", counter.say(FINANCE, "48号职责不符，应由区住建委牵头"));
        Golden.check("objected-notice", notice());
    }

    @Test
    void asksWhyOneObjects() {
        Golden.check("objection-why", counter.say(FINANCE, "2号有异议"));
        assertThat(requests()).isEmpty();

        counter.say(FINANCE, "收入由税务部门组织，我局没有手段");

        assertThat(objection(2).reason()).isEqualTo("收入由税务部门组织，我局没有手段");
        assertThat(counter.ledger().question(FINANCE, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"好的", "收到", "谢谢", "稍等", "没有"})
    void takesNoAcknowledgementForAReason(String said) {
        counter.say(FINANCE, "2号有异议");

        counter.say(FINANCE, said);

        assertThat(requests()).isEmpty();
        assertThat(counter.ledger().question(FINANCE, null)).isPresent();
    }

    @Test
    void takesAReportInsteadOfAReason() {
        counter.say(FINANCE, "2号有异议");

        counter.say(FINANCE, "48号完成30%");

        assertThat(requests()).isEmpty();
        assertThat(counter.finance(48).orElseThrow().percent()).isEqualByComparingTo("30");
    }

    @Test
    void claimsWhenThereIsNoObjectionAfterAll() {
        counter.say(FINANCE, "2号有异议");

        counter.say(FINANCE, "没有异议");

        assertThat(claimed()).containsExactly(2);
        assertThat(counter.ledger().question(FINANCE, null)).isEmpty();
    }

    @Test
    void asksWhichTaskIsObjectedTo() {
        Golden.check("objection-which-task", counter.say(FINANCE, "职责不符，不归我们管"));

        counter.say(FINANCE, "2号");

        assertThat(objection(2).reason()).isEqualTo("职责不符，不归我们管");
    }

    @Test
    void claimsOneTaskAndObjectsToAnother() {
        Golden.check("claimed-and-objected", counter.say(FINANCE, "2号认领，48号有异议，职责不符"));

        assertThat(claimed()).containsExactly(2);
        assertThat(objection(48).reason()).isEqualTo("职责不符");
    }

    @Test
    void keepsAnObjectionsNumberWhenItsReasonIsPutAnew() {
        counter.say(FINANCE, "2号职责不符");
        counter.say(FINANCE, "2号有异议，应由区税务局牵头");

        assertThat(requests()).hasSize(1);
        assertThat(objection(2).number()).isEqualTo(1);
        assertThat(objection(2).reason()).isEqualTo("应由区税务局牵头");
    }

    @Test
    void takesAnObjectionBack() {
        counter.say(FINANCE, "2、48号有异议，职责不符");
        Golden.check("take-back-which", counter.say(FINANCE, "撤回异议"));
        assertThat(requests()).hasSize(2);

        Golden.check("objection-taken-back", counter.say(FINANCE, "撤回2号异议"));

        assertThat(requests()).extracting(Request::task).containsExactly(48);
        Golden.check("objection-taken-back-notice", notice());
    }

    @Test
    void takesTheObjectionBackWhenTheTaskIsClaimed() {
        counter.say(FINANCE, "2号职责不符");

        counter.say(FINANCE, "认领2号");

        assertThat(requests()).isEmpty();
        assertThat(claimed()).containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2号完成30%，建议由区税务局牵头推进下一步", "2号已开展调研，建议由区住建委牵头协调资金", "2号正常推进，无异议"})
    void leavesReportsThatNameOthers(String said) {
        counter.say(FINANCE, said);

        assertThat(requests()).isEmpty();
        assertThat(counter.finance(2)).isPresent();
    }

    @Test
    void doesNotTakeAnObjectionForTheAnswerToAQuestion() {
        counter.say(FINANCE, "完成35%");

        counter.say(FINANCE, "2号有异议，职责不符");
        assertThat(counter.ledger().reports()).isEmpty();
        counter.say(FINANCE, "48号");

        assertThat(counter.finance(48).orElseThrow().percent()).isEqualByComparingTo("35");
        assertThat(objection(2).reason()).isEqualTo("职责不符");
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
