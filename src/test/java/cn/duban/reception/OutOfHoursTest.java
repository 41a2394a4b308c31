package cn.duban.reception;

import static cn.duban.reception.Counter.FINANCE;
import static cn.duban.reception.Counter.FINANCE_CHAT;
import static cn.duban.reception.Counter.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Burden;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutOfHoursTest {

    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void tellsStaffWhenWhatTheyCausedWillGoOut() {
        counter.say(FINANCE, FINANCE_CHAT, "48号任务完成20%，正常推进");
        counter.rest(Instant.parse("2024-03-21T01:00:00Z"));

        assertThat(counter.say(STAFF, "退回 48 区财政局 缺措施"))
                .endsWith("\n现在不是工作时间，发给单位的消息将在3月21日 09:00发出。");
        assertThat(counter.say(STAFF, "催办 区财政局")).endsWith("将在3月21日 09:00发出。");
        assertThat(counter.say(STAFF, "未报")).doesNotContain("不是工作时间");
        assertThat(counter.say(FINANCE, FINANCE_CHAT, "我的任务")).doesNotContain("不是工作时间");
    }

    @Test
    void countsReturnsToTheShareOfAUnit() {
        counter.say(FINANCE, FINANCE_CHAT, "2、48、103号均正常推进");
        for (var told = 1; told < Burden.MOST; told++) {
            assertThat(giveBack()).contains("消息发到企业微信群").doesNotContain("已够多");
            counter.say(FINANCE, FINANCE_CHAT, "48号正常推进");
        }

        assertThat(giveBack()).contains("已退回 48号区财政局", "区财政局本季度的消息已够多，没有另发", "请电话告知")
                .doesNotContain("消息发到企业微信群");

        assertThat(counter.ledger().messages()).hasSize(Burden.MOST - 1);
        assertThat(counter.ledger().messagesTo("区财政局", Counter.Q1)).isEqualTo(Burden.MOST - 1);
        assertThat(counter.say(FINANCE, FINANCE_CHAT, "我的任务")).contains("已退回").contains("缺措施");
    }

    private String giveBack() {
        counter.pass(Duration.ofDays(1));
        return counter.say(STAFF, "退回 48 区财政局 缺措施");
    }
}
