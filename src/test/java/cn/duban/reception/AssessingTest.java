package cn.duban.reception;

import static cn.duban.reception.Counter.FINANCE;
import static cn.duban.reception.Counter.LEADER;
import static cn.duban.reception.Counter.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Staff and leaders ask how tasks are assessed, and staff set lights.
class AssessingTest {

    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void showsLightsAndSetsThem() {
        counter.say(FINANCE, "2号完成30%；48号完成10%，问题：资金紧张");
        Golden.check("lights", counter.say(STAFF, "亮灯"));

        Golden.check("light-set", counter.say(STAFF, "亮灯 48 黄 已约谈，正在追赶"));
        assertThat(counter.say(STAFF, "亮灯")).contains("按规则为红");
    }

    @Test
    void setsNoLightWithoutAReasonOrATask() {
        assertThat(counter.say(STAFF, "亮灯 48 黄")).startsWith("请写明理由");
        assertThat(counter.say(STAFF, "亮灯 500 黄 滞后")).startsWith("没有 500 号任务");
        assertThat(counter.say(LEADER, "亮灯 48 黄 滞后")).contains("由督查室工作人员使用");
        assertThat(counter.ledger().number()).isZero();
    }

    @Test
    void showsTheCalculationToWhoMaySeeTheTask() {
        counter.say(FINANCE, "48号完成10%");
        Golden.check("grounds", counter.say(STAFF, "依据 48"));
        assertThat(counter.say(STAFF, "依据 500")).isEqualTo("没有 500 号任务。");
    }

    @Test
    void showsTheFourProofs() {
        counter.say(FINANCE, "48号完成30%，下一步：加快拨付");
        counter.say(STAFF, "通过 48");
        Golden.check("proofs", counter.say(STAFF, "四有 48"));
        Golden.check("proofs-missing", counter.say(STAFF, "四有 缺"));
    }
}
