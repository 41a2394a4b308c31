package cn.duban.reception;

import static cn.duban.reception.Counter.FINANCE;
import static cn.duban.reception.Counter.FINANCE_CHAT;
import static cn.duban.reception.Counter.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GoneRequestsTest {

    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void grantsNothingToAUnitThatTheTaskIsNoMoreOf() {
        counter.say(FINANCE, FINANCE_CHAT, "48号异议：不属于我单位职责");
        counter.say(FINANCE, FINANCE_CHAT, "48号申请延期到4月10日，因数据没有出来");
        assertThat(counter.say(STAFF, "改派 1 区住建委")).contains("改派给区住建委");

        assertThat(counter.say(STAFF, "同意 2")).startsWith("48号已不由区财政局负责，没有执行。").contains("不同意 2");
        assertThat(counter.ledger().amendments().extensions()).isEmpty();
        assertThat(counter.say(STAFF, "不同意 2 已改派")).contains("第 2 号已办");
    }

    @Test
    void correctsNothingOfATaskThatWasGivenToAnother() {
        counter.say(FINANCE, FINANCE_CHAT, "48号完成20%，正常推进");
        counter.say(STAFF, "通过 48");
        counter.say(FINANCE, FINANCE_CHAT, "48号完成30%，正常推进");
        counter.say(FINANCE, FINANCE_CHAT, "48号异议：不属于我单位职责");
        counter.say(STAFF, "改派 2 区住建委");

        assertThat(counter.say(STAFF, "同意 1")).startsWith("48号已不由区财政局负责");
        assertThat(counter.finance(48).orElseThrow().percent()).isEqualByComparingTo("20");
    }
}
