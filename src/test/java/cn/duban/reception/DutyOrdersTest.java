package cn.duban.reception;

import static cn.duban.reception.Counter.CHANG;
import static cn.duban.reception.Counter.FINANCE;
import static cn.duban.reception.Counter.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.MadeRequest;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Task;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What staff settle and decide, at the desk. 区财政局 has tasks 2, 48 and 103, and leads 48.
class DutyOrdersTest {

    private static final String UNIT = "区财政局";
    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    private String staff(String text) {
        return counter.say(STAFF, text);
    }

    private List<String> toldUnits() {
        return counter.ledger()
                .messages()
                .stream()
                .map(owed -> owed.message().to())
                .filter(Recipient.UnitGroup.class::isInstance)
                .map(to -> ((Recipient.UnitGroup) to).unit())
                .toList();
    }

    private List<String> units(int task) {
        return counter.ledger().registry().unitsOf(task);
    }

    private List<Integer> owed() {
        return counter.ledger().owedBy(UNIT, Counter.Q1).stream().map(Task::number).toList();
    }

    @Test
    void listsWhatTheNoticeLeavesOpen() {
        Golden.check("open-matters", staff("待定"));
    }

    @Test
    void namesAMissingLeader() {
        assertThat(staff("确认 14 责任领导 郭磊")).isEqualTo("已明确：14号的责任区领导为郭磊。");
        assertThat(counter.ledger().registry().tasksLedBy("郭磊")).extracting(Task::number).contains(14);
        assertThat(staff("待定")).doesNotContain("- 14号");
    }

    @Test
    void namesTheUnitsThatAGroupStandsForAndTellsEach() {
        assertThat(staff("确认 51 单位 区财政局、发展改革委")).isEqualTo("已明确：51号的责任单位为区财政局、区发展改革委。\n已通知区财政局、区发展改革委。");
        assertThat(units(51)).containsExactly(UNIT, "区发展改革委");
        assertThat(owed()).contains(51);
        assertThat(toldUnits()).containsExactly(UNIT, "区发展改革委");
        Golden.check("settled-members", counter.lastToUnit(UNIT));
        assertThat(counter.say(FINANCE, "51号完成30%，进展正常")).contains("已记录");
    }

    @Test
    void namesAnotherLeadUnitAndTellsBoth() {
        var lead = units(2).getFirst();
        var other = units(2).get(1);
        staff("确认 2 牵头单位 " + other);
        assertThat(units(2)).startsWith(other, lead);
        assertThat(toldUnits()).containsExactlyInAnyOrder(lead, other);
        assertThat(staff("确认 2 牵头单位 " + other)).contains("本来就由");
    }

    @Test
    void givesAUnitAnotherNameThatIsUnderstoodAtOnce() {
        assertThat(staff("别名 钱袋子 = 区财政局")).isEqualTo("已记录：“钱袋子”即区财政局。");
        assertThat(staff("单位 钱袋子")).contains("区财政局");
        assertThat(staff("别名 城投公司 = 城投集团")).isEqualTo("已记录：“城投集团”即城投公司。");
        assertThat(staff("别名 钱袋子 = 区商务局")).contains("已经指区财政局");
    }

    @ParameterizedTest
    @CsvSource({"确认 14 责任领导 王五, 名册里没有领导“王五”", "确认 999 牵头单位 区财政局, 没有 999 号任务", "确认 48 单位 区商务局, 没有待确认的单位",
            "确认 51 单位 区无名局, 没有找到“区无名局”", "确认 48 牵头单位 区财政局、区商务局, 只能有一个", "别名 甲方 = 区无名局, 没有找到",
            "维持 9 职责明确, 没有第 9 号申请", "维持 9, 请写明理由", "不同意 9, 请写明理由", "改派 9, 请写明改派给哪个单位", "办结 48, 没有报已完成",
            "不予办结 48, 没有报已完成", "办结 999, 没有 999 号任务", "取消任务 48 理由不再考核, 请写明依据的文件", "取消任务 48 依据 津政1号, 请写明理由",
            "调整 48 做好工作, 请写明依据的文件", "调整 48 依据 津政1号, 请写明调整后的内容", "调整 48 做好工作 依据 津政1号, 请写明理由",
            "调整 999 做好工作 理由 市级要求 依据 津政1号, 没有 999 号任务"})
    void refusesWithAReason(String order, String said) {
        assertThat(staff(order)).contains(said);
        assertThat(counter.ledger().number()).isZero();
    }

    @Test
    void keepsAnObjectedTaskWhereItIs() {
        counter.say(FINANCE, "48号异议：职责不符，应由区税务局牵头");
        assertThat(staff("维持 1 理由：三定方案已明确，由你局牵头")).isEqualTo("第 1 号已办：48号仍由区财政局负责。\n已通知区财政局。");
        assertThat(counter.state(1)).isEqualTo(MadeRequest.State.REFUSED);
        assertThat(units(48)).startsWith(UNIT);
        Golden.check("objection-kept", counter.lastMessage());
        assertThat(staff("维持 1 再说一次")).isEqualTo("第 1 号申请已经答复过，没有执行。");
    }

    @Test
    void movesAnObjectedTaskAndTellsBothUnits() {
        counter.say(FINANCE, "48号异议：职责不符，应由区税务局牵头");
        assertThat(staff("改派 1 发展改革委")).startsWith("第 1 号已办：48号由区财政局改派给区发展改革委。");
        assertThat(counter.state(1)).isEqualTo(MadeRequest.State.GRANTED);
        assertThat(units(48)).startsWith("区发展改革委").doesNotContain(UNIT);
        assertThat(owed()).doesNotContain(48);
        assertThat(toldUnits()).containsExactlyInAnyOrder("区发展改革委", UNIT);
        Golden.check("objection-moved-to", counter.lastToUnit("区发展改革委"));
        Golden.check("objection-moved-from", counter.lastToUnit(UNIT));
        assertThat(counter.say(CHANG, "48号完成30%，进展正常")).contains("已记录");
    }

    @Test
    void tellsTheKindsOfRequestsApart() {
        counter.say(FINANCE, "48号异议：职责不符，应由区税务局牵头");
        counter.say(FINANCE, "2号申请延期到4月10日，季度快报还没有出来");
        assertThat(staff("同意 1")).contains("第 1 号是异议");
        assertThat(staff("改派 2 区税务局")).doesNotContain("已办");
        assertThat(staff("维持 2 理由不足")).contains("第 2 号是延期申请");
        assertThat(staff("改派 1 区财政局")).contains("没有改派");
    }

    @Test
    void decidesNothingThatWasTakenBack() {
        counter.say(FINANCE, "48号异议：职责不符，应由区税务局牵头");
        counter.say(FINANCE, "撤回48号异议");
        assertThat(staff("维持 1 理由不足")).contains("撤回，没有执行");
    }

    @Test
    void grantsMoreTimeAndKeepsBothDates() {
        counter.say(FINANCE, "48号申请延期到4月10日，季度快报还没有出来");
        assertThat(staff("同意 1")).isEqualTo("第 1 号已办：48号2024年一季度的填报由3月31日延至4月10日（周三）。\n已通知区财政局。");
        var extension = counter.ledger().amendments().extension(new ReportKey(Counter.Q1, 48, UNIT)).orElseThrow();
        assertThat(extension.former()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(extension.until()).isEqualTo(LocalDate.of(2024, 4, 10));
        Golden.check("extension-granted", counter.lastMessage());
        assertThat(owed()).contains(48);
        assertThat(pressed(LocalDate.of(2024, 4, 10))).containsExactly(2, 103);
        assertThat(pressed(LocalDate.of(2024, 4, 11))).containsExactly(2, 48, 103);
    }

    private List<Integer> pressed(LocalDate day) {
        return counter.ledger().pressedOn(UNIT, Counter.Q1, day).stream().map(Task::number).toList();
    }

    @Test
    void grantsNoDayThatHasPassed() {
        counter.say(FINANCE, "48号申请延期到4月10日，季度快报还没有出来");
        counter.pass(Duration.ofDays(30));
        assertThat(staff("同意 1")).contains("已经过了，没有执行");
        assertThat(counter.state(1)).isEqualTo(MadeRequest.State.OPEN);
    }

    @Test
    void refusesMoreTimeWithItsReason() {
        counter.say(FINANCE, "48号申请延期到4月10日，季度快报还没有出来");
        assertThat(staff("不同意 1 理由：先报已有的进展")).contains("不同意48号延期");
        assertThat(counter.ledger().amendments().extension(new ReportKey(Counter.Q1, 48, UNIT))).isEmpty();
        Golden.check("extension-refused", counter.lastMessage());
    }

    @Test
    void listsTheUnitsThatHaveNotClaimed() {
        counter.say(FINANCE, "全部认领");
        assertThat(staff("未认领")).startsWith("**未认领**").doesNotContain("区财政局：");
        counter.say(CHANG, "1号完成20%，进展正常");
        assertThat(staff("未认领").lines().filter(line -> line.startsWith("- 区发展改革委：")).findFirst().orElseThrow())
                .doesNotContain("：1、");
    }

    @Test
    void listsTheLeadUnitsThatHaveGivenNoPlan() {
        assertThat(staff("未安排")).startsWith("**未安排**").contains("- 区财政局：2、48、103号").doesNotContain("区税务局：");
        counter.say(FINANCE, "2号工作安排：一季度制定方案；二至四季度组织实施");

        assertThat(staff("谁没报安排")).contains("- 区财政局：48、103号");
    }

    @Test
    void isForStaffAlone() {
        counter.say(FINANCE, "48号异议：职责不符，应由区税务局牵头");
        assertThat(counter.say(FINANCE, "同意 1")).doesNotContain("已办");
        assertThat(counter.say(Counter.LEADER, "改派 1 区税务局")).doesNotContain("已办");
        assertThat(counter.state(1)).isEqualTo(MadeRequest.State.OPEN);
    }
}
