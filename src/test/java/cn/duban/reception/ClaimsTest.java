package cn.duban.reception;

import static cn.duban.reception.Counter.FINANCE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Request;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Claims and objections, at the desk. 区财政局 has tasks 2, 48 and 103.
class ClaimsTest {

    private static final String UNIT = "区财政局";
    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    @ParameterizedTest
    @CsvSource({"全部认领,2 48 103", "'全部认领，无异议',2 48 103", "无异议,2 48 103", "均无异议,2 48 103", "'收到，我单位无异议',2 48 103",
            "没有异议,2 48 103", "除2号外均认领,48 103", "除了48项，其余均认领,2 103", "2、48号认领,2 48", "48号我局认领,48",
            "第一百零三项由我局认领,103", "认领2号,2", "全部认领，48号除外,2 103", "2、48号认领，103号除外,2 48"})
    void claimsWhatIsMeant(String said, String tasks) {
        counter.say(FINANCE, said);

        assertThat(counter.claimed()).isEqualTo(Arrays.stream(tasks.split(" ", -1)).map(Integer::valueOf).toList());
        assertThat(counter.ledger().reports()).isEmpty();
        assertThat(counter.requests()).isEmpty();
    }

    @Test
    void claimsAlsoWhatIsReportedAlready() {
        counter.say(FINANCE, "48号完成30%，进展正常");
        counter.say(FINANCE, "除2号外均认领");

        assertThat(counter.claimed()).containsExactly(48, 103);
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
        assertThat(counter.claimed()).isEmpty();

        counter.say(FINANCE, "48");

        assertThat(counter.claimed()).containsExactly(48);
    }

    @Test
    void claimsAllOfThoseAskedAbout() {
        counter.say(FINANCE, "我局认领");

        counter.say(FINANCE, "全部");

        assertThat(counter.claimed()).containsExactly(2, 48, 103);
    }

    @Test
    void claimsNoTaskOfOthers() {
        Golden.check("claim-foreign", counter.say(FINANCE, "99号认领"));
        assertThat(counter.claimed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'全部认领，103号除外，理由：不属于我局职责',2 48,103,不属于我局职责", "'全部认领，第48号除外…理由：由区住建委牵头更合适',2 103,48,由区住建委牵头更合适",
            "'全部认领，48、103号除外，理由：应由区住建委牵头',2,48 103,应由区住建委牵头", "'2、48号认领，103号除外，理由：已由市里统一组织',2 48,103,已由市里统一组织",
            "'全部认领，除48号（不是我局职责）',2 103,48,不是我局职责", "除48号（不归我局管）外，其余均认领,'2 103',48,不归我局管"})
    void claimsTheRestAndObjectsInOneAnswer(String said, String claims, String objections, String reason) {
        counter.say(FINANCE, said);

        assertThat(counter.claimed()).isEqualTo(numbers(claims));
        assertThat(counter.requests()).extracting(Request::task).containsExactlyElementsOf(numbers(objections));
        assertThat(counter.objection(numbers(objections).getFirst()).reason()).isEqualTo(reason);
    }

    private static List<Integer> numbers(String listed) {
        return Arrays.stream(listed.split(" ", -1)).map(Integer::valueOf).toList();
    }

    @Test
    void asksWhyATaskIsLeftOutWhereTheReasonIsStillBlank() {
        assertThat(counter.say(FINANCE, "全部认领，48号除外，理由：……")).contains("有什么异议");

        assertThat(counter.claimed()).containsExactly(2, 103);
        assertThat(counter.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"全部认领\n2号工作安排：一季度调研；二季度试点\n48号工作安排：一季度印发；二季度检查",
            "2号工作安排：一季度调研；二季度试点\n48号工作安排：一季度印发；二季度检查。全部认领"})
    void claimsAndPlansInOneMessage(String said) {
        counter.say(FINANCE, said);

        assertThat(counter.claimed()).containsExactly(2, 48, 103);
        assertThat(plans()).containsExactly(2, 48);
    }

    private List<Integer> plans() {
        return Stream.of(2, 48, 103)
                .filter(task -> counter.ledger().commitments().plan(UNIT, task).isPresent())
                .toList();
    }

    @Test
    void claimsAndPlansWhileAQuestionIsOpen() {
        counter.say(FINANCE, "完成40%，进展正常");

        counter.say(FINANCE, "全部认领\n2号工作安排：一季度调研；二季度试点");

        assertThat(counter.claimed()).containsExactly(2, 48, 103);
        assertThat(plans()).containsExactly(2);
        assertThat(counter.ledger().question(FINANCE, null)).isPresent();
    }

    @Test
    void answersAClaimWithPlans() {
        Golden.check("claimed-and-planned", counter.say(FINANCE, "全部认领。2号工作安排：一季度调研；二季度试点"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"全部认领。工作安排：一季度调研；二季度试点", "全部认领。2号工作安排：一季度调研；二季度……", "全部认领。99号工作安排：一季度调研；二季度试点"})
    void saysWhereAPlanBesideAClaimIsNotRecorded(String said) {
        assertThat(counter.say(FINANCE, said)).contains("工作安排没有记录");

        assertThat(counter.claimed()).containsExactly(2, 48, 103);
        assertThat(plans()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"全部认领。2号完成30%，进展正常", "全部认领\n2号完成30%，进展正常；48号还没启动，因等文件"})
    void recordsAReportBesideAClaim(String said) {
        assertThat(counter.say(FINANCE, said)).contains("认领 2、48、103号", "**2号**", "完成 30%");

        assertThat(counter.claimed()).containsExactly(2, 48, 103);
        assertThat(counter.finance(2).orElseThrow().percent()).isEqualByComparingTo("30");
    }

    @Test
    void recordsBothOnceWhereTheyAreDeliveredAgain() {
        var first = counter.deliver(FINANCE, null, "全部认领。2号完成30%，进展正常", "twice");
        assertThat(counter.deliver(FINANCE, null, "全部认领。2号完成30%，进展正常", "twice")).isEqualTo(first);

        assertThat(counter.ledger().reports()).hasSize(1)
                .first()
                .satisfies(
                        filed -> assertThat(filed.revision()).isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2号工作安排：一季度……；二季度……；三季度……；四季度……", "2号工作安排：一季度调研；二季度××"})
    void recordsNoPlanThatIsStillBlank(String said) {
        assertThat(counter.say(FINANCE, said)).contains("没填的季度").contains("没有记录");

        assertThat(plans()).isEmpty();
        assertThat(counter.ledger().reports()).isEmpty();
    }

    @Test
    void showsTheUnitWhatItHasNotClaimedOrPlanned() {
        counter.say(FINANCE, "2号认领");
        counter.say(FINANCE, "48号工作安排：一季度调研；二季度试点");

        assertThat(counter.say(FINANCE, "我的任务")).contains("\n未认领：48、103号\n未报工作安排：2、103号\n");
    }

    @Test
    void claimsWhenThereIsNoObjectionAfterAll() {
        counter.say(FINANCE, "2号有异议");

        counter.say(FINANCE, "没有异议");

        assertThat(counter.claimed()).containsExactly(2);
        assertThat(counter.ledger().question(FINANCE, null)).isEmpty();
    }

    @Test
    void claimsOneTaskAndObjectsToAnother() {
        Golden.check("claimed-and-objected", counter.say(FINANCE, "2号认领，48号有异议，职责不符"));

        assertThat(counter.claimed()).containsExactly(2);
        assertThat(counter.objection(48).reason()).isEqualTo("职责不符");
    }
}
