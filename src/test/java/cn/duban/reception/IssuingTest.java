package cn.duban.reception;

import static cn.duban.reception.Counter.FINANCE;
import static cn.duban.reception.Counter.FINANCE_CHAT;
import static cn.duban.reception.Counter.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Demand;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IssuingTest {

    private static final Pattern CODE = Pattern.compile("确认 \\d{4}");

    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void ordersByHandWhatWasNotReportedAgainInTime() {
        giveBack();
        counter.pass(Duration.ofDays(4));

        var preview = counter.say(STAFF, "督办 48 财政局 进展迟缓，区领导关注");

        assertThat(counter.ledger().orders().demands()).isEmpty();
        Golden.check("order-preview", CODE.matcher(preview).replaceAll("确认 1234"));
        assertThat(confirm(preview)).isEqualTo("已向区财政局发出督办单〔2024〕1号（红色），并报告责任区领导。");
        var demand = counter.ledger().orders().demand(1).orElseThrow().demand();
        assertThat(demand.colour()).isEqualTo(Demand.Colour.RED);
        assertThat(demand.remark()).isEqualTo("进展迟缓，区领导关注");
        assertThat(demand.by()).isEqualTo(STAFF);
        assertThat(counter.say(STAFF, "督办 48 财政局 再催")).contains("督办单〔2024〕1号限", "还没有期满");
    }

    @Test
    void ordersByHandAfterTheFormerOneHasRunOut() {
        giveBack();
        counter.pass(Duration.ofDays(4));
        confirm(counter.say(STAFF, "督办 48 财政局 进展迟缓"));
        counter.pass(Duration.ofDays(8));

        confirm(counter.say(STAFF, "督办48号区财政局：仍未答复"));

        assertThat(counter.ledger().orders().demands()).hasSize(2);
        assertThat(counter.ledger().orders().demand(2).orElseThrow().demand().former()).isEqualTo(1);
    }

    @Test
    void ordersYellowByHandWhoIsBehindAfterTheDay() {
        counter.say(FINANCE, FINANCE_CHAT, "48号任务完成5%，进度滞后");
        assertThat(counter.say(STAFF, "督办 48 财政局 进展迟缓")).contains("不能直接督办");
        counter.pass(Duration.ofDays(15));

        confirm(counter.say(STAFF, "督办 48 财政局 进展迟缓"));

        assertThat(counter.ledger().orders().demand(1).orElseThrow().demand().colour())
                .isEqualTo(Demand.Colour.YELLOW);
    }

    @Test
    void ordersNothingBeforeSomethingHasRunOut() {
        counter.pass(Duration.ofDays(20));
        assertThat(counter.say(STAFF, "督办 48 财政局 进展迟缓")).contains("还没有期满未办的催办单、退回或延期", "催办 区财政局");
        giveBack();
        assertThat(counter.say(STAFF, "督办 48 财政局 进展迟缓")).contains("不能直接督办");
        counter.say(STAFF, "暂缓 48 至 6-30 等文件");
        assertThat(counter.say(STAFF, "督办 48 财政局 进展迟缓")).contains("暂缓期内", "恢复 48");
        assertThat(counter.ledger().orders().demands()).isEmpty();
    }

    @Test
    void refusesAnOrderThatIsIncomplete() {
        assertThat(counter.say(STAFF, "督办 500 财政局 进展迟缓")).contains("没有 500 号任务");
        assertThat(counter.say(STAFF, "督办 48 区教育局 进展迟缓")).contains("48号的责任单位是区财政局");
        assertThat(counter.say(STAFF, "督办 48")).contains("请写明督办哪一家");
        assertThat(counter.say(STAFF, "督办 48 财政局")).contains("请写明理由");
        assertThat(counter.say(STAFF, "督办 财政局")).contains("指令不完整");
        assertThat(counter.ledger().orders().demands()).isEmpty();
    }

    @Test
    void takesWhatAUnitWritesOfOrdersForItsAccount() {
        assertThat(counter.say(FINANCE, FINANCE_CHAT, "48号任务完成30%，已督办 3 家企业")).contains("已记录");
    }

    private void giveBack() {
        counter.say(FINANCE, FINANCE_CHAT, "48号任务完成20%，正常推进");
        assertThat(counter.say(STAFF, "退回 48 区财政局 缺措施")).contains("已退回 48号");
    }

    private String confirm(String preview) {
        var code = CODE.matcher(preview);
        assertThat(code.find()).as(preview).isTrue();
        return counter.say(STAFF, code.group());
    }
}
