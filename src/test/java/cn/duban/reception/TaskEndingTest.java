package cn.duban.reception;

import static cn.duban.reception.Counter.CHANG;
import static cn.duban.reception.Counter.FINANCE;
import static cn.duban.reception.Counter.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.MadeRequest;
import cn.duban.registry.Task;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How staff close, cancel and adjust tasks, at the desk. 区财政局 has tasks 2, 48 and 103, and leads 48.
class TaskEndingTest {

    private static final String UNIT = "区财政局";
    private static final Pattern CODE = Pattern.compile("“确认 (\\d{4})”");
    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    private String staff(String text) {
        return counter.say(STAFF, text);
    }

    private List<Integer> owed() {
        return counter.ledger().owedBy(UNIT, Counter.Q1).stream().map(Task::number).toList();
    }

    private String confirm(String preview) {
        var code = CODE.matcher(preview);
        assertThat(code.find()).as(preview).isTrue();
        return staff("确认 " + code.group(1));
    }

    @Test
    void closesATaskThatItsUnitReportsAsDone() {
        counter.say(FINANCE, "48号已完成100%");
        Golden.check("pending-done", staff("待办"));
        assertThat(staff("办结 48")).contains("48号已办结");
        Golden.check("task-closed", counter.lastMessage());
        counter.begin(Counter.Q2);
        assertThat(counter.ledger().owedBy(UNIT, Counter.Q2)).extracting(Task::number).containsExactly(2, 103);
        assertThat(staff("汇总")).contains("已完成 1（");
        assertThat(staff("办结 48")).contains("已经办结");
        assertThat(staff("待办")).doesNotContain("48号");
    }

    @Test
    void closesATaskThatItsUnitAsksToClose() {
        assertThat(counter.say(FINANCE, "申请办结 48 已通过验收")).contains("第 1 号申请");
        assertThat(staff("待办")).contains("申请办结：已通过验收", "“办结 48”");
        staff("办结 48");
        assertThat(counter.state(1)).isEqualTo(MadeRequest.State.GRANTED);
        assertThat(owed()).doesNotContain(48);
    }

    @Test
    void doesNotCloseWhatLacksSomething() {
        counter.say(FINANCE, "48号已完成100%");
        assertThat(staff("不予办结 48")).contains("请写明理由");
        assertThat(staff("不予办结 48 缺验收材料")).contains("没有办结");
        Golden.check("completion-denied", counter.lastMessage());
        assertThat(staff("待办")).doesNotContain("48号");
        assertThat(staff("办结 48")).contains("没有报已完成");
    }

    @ParameterizedTest
    @CsvSource({"申请办结 48, 48号不是区发展改革委的任务", "申请办结 25, 请由牵头单位申请"})
    void asksToCloseOnlyWhatTheUnitLeads(String asked, String said) {
        assertThat(counter.say(CHANG, asked)).contains(said);
        assertThat(counter.ledger().number()).isZero();
    }

    @Test
    void passesOnWhatIsReportedOnAClosedTask() {
        counter.say(FINANCE, "48号已完成100%");
        staff("办结 48");
        counter.begin(Counter.Q2);
        assertThat(counter.say(FINANCE, "48号完成100%，又新增一批单位；2号完成60%，进展正常")).contains("已经办结，不用再填报");
        assertThat(counter.report(UNIT, 48)).isEmpty();
        assertThat(counter.report(UNIT, 2)).isPresent();
        assertThat(staff("同意 1")).contains("48号已恢复填报");
        assertThat(counter.say(FINANCE, "48号完成90%，又新增一批单位")).contains("已记录");
    }

    @Test
    void cancelsATaskOnceItIsConfirmed() {
        var preview = staff("取消任务 48 理由：上级不再考核 依据：津政办发〔2024〕12号");
        Golden.check("cancel-preview", CODE.matcher(preview).replaceAll("“确认 ####”"));
        assertThat(counter.ledger().registry().task(48)).isPresent();
        assertThat(confirm(preview)).contains("已取消 48号");
        assertThat(counter.ledger().registry().task(48)).isEmpty();
        assertThat(staff("任务 48")).contains("48号已于3月20日取消", "上级不再考核", "津政办发〔2024〕12号");
        assertThat(owed()).containsExactly(2, 103);
        var filed = counter.ledger().amendments().cancellation(48).orElseThrow();
        assertThat(filed.reason()).isEqualTo("上级不再考核");
        assertThat(filed.document()).isEqualTo("津政办发〔2024〕12号");
        Golden.check("task-cancelled", counter.lastToUnit(UNIT));
        assertThat(staff("汇总")).contains("共 102 项");
        assertThat(staff("任务 48")).doesNotContain("责任单位");
        assertThat(staff("办结 48")).contains("48号已取消");
    }

    @Test
    void adjustsATaskWithItsTargets() {
        var preview = staff("调整 48 内容：深入推进零基预算管理改革，全年压减一般性支出500万元 理由：市级要求 依据：津财〔2024〕3号");
        Golden.check("adjust-preview", CODE.matcher(preview).replaceAll("“确认 ####”"));
        assertThat(confirm(preview)).contains("已调整 48号");
        var task = counter.ledger().registry().task(48).orElseThrow();
        assertThat(task.text()).isEqualTo("深入推进零基预算管理改革，全年压减一般性支出500万元");
        assertThat(task.targets()).hasSize(1);
        Golden.check("task-adjusted", counter.lastToUnit(UNIT));
    }
}
