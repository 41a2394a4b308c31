package cn.duban.reception;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Person;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may do what, whatever chat it is said in.
class RightsTest {

    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    private static Person person(String role) {
        return switch (role) {
            case "CONTACT" -> Counter.FINANCE;
            case "LEADER" -> Counter.LEADER;
            case "STAFF" -> Counter.STAFF;
            default -> Counter.STRANGER;
        };
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        CONTACT  | 帮助            | 您是区财政局的联络员
        CONTACT  | 我的任务        | **区财政局** 共 3 项任务
        CONTACT  | 未报            | **区财政局** 共 3 项任务
        CONTACT  | 任务 48         | **48号**（牵头）
        CONTACT  | 任务 1          | 1号不是区财政局的任务
        CONTACT  | 汇总            | **2024年一季度进展汇总（区财政局）**
        CONTACT  | 单位 区税务局   | 这条指令由督查室使用，没有执行
        CONTACT  | 催办 区税务局   | 这条指令由督查室使用，没有执行
        CONTACT  | 催办 未报       | 这条指令由督查室使用，没有执行
        CONTACT  | 确认 1234       | 这条指令由督查室使用，没有执行
        LEADER   | 帮助            | 您可以发送
        LEADER   | 我的任务        | **郭磊同志 2024年一季度重点工作**
        LEADER   | 汇总            | **2024年一季度进展汇总（郭磊同志）**
        LEADER   | 任务 48         | **任务 48**
        LEADER   | 48号怎么样了    | **任务 48**
        LEADER   | 总体进展怎么样  | **2024年一季度进展汇总（郭磊同志）**
        LEADER   | 任务 14         | 14号不在您负责的任务中
        LEADER   | 任务 999        | 999号不在您负责的任务中
        LEADER   | 未报            | 这条指令由督查室使用，没有执行
        LEADER   | 单位 区财政局   | 这条指令由督查室使用，没有执行
        LEADER   | 催办 区财政局   | 这条指令由督查室使用，没有执行
        LEADER   | 催办 未报       | 这条指令由督查室使用，没有执行
        LEADER   | 确认 1234       | 这条指令由督查室使用，没有执行
        LEADER   | 48号完成35%     | 没有听懂
        STAFF    | 帮助            | 督查室指令
        STAFF    | 我的任务        | 督查室请用
        STAFF    | 未报            | **2024年一季度未报**
        STAFF    | 汇总            | **2024年一季度进展汇总（全部重点工作）**
        STAFF    | 任务 14         | **任务 14**
        STAFF    | 单位 区财政局   | **区财政局 2024年一季度**
        STAFF    | 确认 1234       | 没有待您确认的 1234
        STAFF    | 48号完成35%     | 没有这条指令
        STRANGER | 帮助            | 您好，您的账号还没有登记
        STRANGER | 我的任务        | 您好，您的账号还没有登记
        STRANGER | 未报            | 您好，您的账号还没有登记
        STRANGER | 汇总            | 您好，您的账号还没有登记
        STRANGER | 任务 48         | 您好，您的账号还没有登记
        STRANGER | 单位 区财政局   | 您好，您的账号还没有登记
        STRANGER | 催办 区财政局   | 您好，您的账号还没有登记
        STRANGER | 催办 未报       | 您好，您的账号还没有登记
        STRANGER | 确认 1234       | 您好，您的账号还没有登记
        STRANGER | 48号完成35%     | 您好，您的账号还没有登记
        """)
    void answersByWhoSpeaks(String role, String text, String beginning) {
        assertThat(counter.say(person(role), Counter.FINANCE_CHAT, text)).startsWith(beginning);
        assertThat(counter.ledger().reports()).isEmpty();
        assertThat(counter.ledger().messages()).hasSize(person(role).equals(Counter.STRANGER) ? 1 : 0);
    }

    @Test
    void givesAStrangerInAUnitsGroupNoRights() {
        Golden.check("stranger", counter.say(Counter.STRANGER, Counter.FINANCE_CHAT, "48号完成35%"));
        assertThat(counter.finance(48)).isEmpty();
    }

    @Test
    void tellsStaffOfAStrangerOnce() {
        counter.say(Counter.STRANGER, "你好");
        counter.say(Counter.STRANGER, "在吗");

        assertThat(counter.ledger().messages()).hasSize(1);
        Golden.check("stranger-notice", counter.ledger().message(1).orElseThrow().message().text().whole());
    }

    @Test
    void letsAContactInAnotherUnitsGroupReportOnlyTheOwnTasks() {
        counter.say(Counter.FINANCE, Counter.PLANNING_CHAT, "3号完成20%");

        assertThat(counter.ledger().reports()).isEmpty();
    }

    @Test
    void letsNobodyElseConfirmWhatStaffProposed() {
        counter.say(Counter.STAFF, "催办 未报");
        for (var code = 0; code < 10_000; code++) {
            var proposal = counter.ledger().proposal("%04d".formatted(code));
            if (proposal.isPresent()) {
                for (var person : List.of(Counter.FINANCE, Counter.LEADER, Counter.OTHER_STAFF)) {
                    counter.say(person, "确认 " + proposal.get().code());
                }
            }
        }

        assertThat(counter.ledger().messages()).isEmpty();
    }

    @Test
    void saysTheSameInEveryWayOfWelcome() {
        Golden.check("help-contact", counter.say(Counter.FINANCE, "帮助"));
        Golden.check("help-leader", counter.say(Counter.LEADER, "帮助"));
        Golden.check("help-staff", counter.say(Counter.STAFF, "帮助"));
    }

    @Test
    void showsAContactTheOwnTasks() {
        counter.say(Counter.FINANCE, "48号任务完成35%，清理进度正常；问题：暂无；下一步：二季度完成剩余部分");

        Golden.check("tasks", counter.say(Counter.FINANCE, "我的任务"));
        Golden.check("task", counter.say(Counter.FINANCE, "任务 48"));
        Golden.check("task-not-reported", counter.say(Counter.FINANCE, "任务 2"));
        Golden.check("task-of-others", counter.say(Counter.FINANCE, "任务 1"));
    }

    @Test
    void refusesInWordsThatSayWhatToDo() {
        Golden.check("not-for-contacts", counter.say(Counter.FINANCE, "催办 未报"));
        Golden.check("not-for-leaders", counter.say(Counter.LEADER, "催办 未报"));
        Golden.check("leader-not-understood", counter.say(Counter.LEADER, "抓紧推进"));
        Golden.check("leader-not-own-task", counter.say(Counter.LEADER, "任务 14"));
        Golden.check("staff-my-tasks", counter.say(Counter.STAFF, "我的任务"));
        Golden.check("staff-no-such-task", counter.say(Counter.STAFF, "任务 999"));
        Golden.check("staff-no-such-unit", counter.say(Counter.STAFF, "单位 区财证局"));
        Golden.check("staff-no-unit-near", counter.say(Counter.STAFF, "催办 火星办事处筹备组"));
        Golden.check("staff-incomplete", counter.say(Counter.STAFF, "确认"));
        Golden.check("staff-misspelt", counter.say(Counter.STAFF, "崔办 区财政局"));
        Golden.check("staff-not-understood", counter.say(Counter.STAFF, "今天天气不错"));
    }
}
