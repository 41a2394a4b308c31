package cn.duban.reception;

import static cn.duban.reception.Counter.FINANCE;
import static cn.duban.reception.Counter.LEADER;
import static cn.duban.reception.Counter.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderChapterTest {

    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void takesARestHoweverItIsTyped() {
        assertThat(counter.say(STAFF, "暂缓 12 至 6-30 等市里文件")).startsWith("已暂缓 12号（全部责任单位），到6月30日为止");
        assertThat(counter.say(STAFF, "暂缓48号 财政局 到 2024年7月1日，等审计")).startsWith("已暂缓 48号（区财政局），到7月1日为止");
        assertThat(counter.say(STAFF, "暂缓")).contains("12号（全部责任单位），到6月30日：等市里文件", "48号（区财政局），到7月1日：等审计");
        assertThat(counter.say(STAFF, "恢复 12")).startsWith("已恢复 12号");
    }

    @Test
    void refusesARestThatItCannotRead() {
        assertThat(counter.say(STAFF, "暂缓 12 等市里文件")).contains("没有看懂", "暂缓 12 至 6-30");
        assertThat(counter.say(STAFF, "暂缓 12 至 2-31 理由")).contains("没有这一天");
        assertThat(counter.say(STAFF, "暂缓 12 至 6-30")).contains("请写明理由");
        assertThat(counter.say(STAFF, "暂缓 12 某某局 至 6-30 理由")).contains("没有找到单位");
        assertThat(counter.ledger().orders().snoozes()).isEmpty();
    }

    @Test
    void takesWhatAUnitWritesOfARestForItsAccount() {
        assertThat(counter.say(FINANCE, "48号暂缓推进，完成10%")).contains("已记录");
        assertThat(counter.ledger().orders().snoozes()).isEmpty();
    }

    @Test
    void listsAndRehearsesForStaffOnly() {
        assertThat(counter.say(STAFF, "催办单")).contains("共发 0 份");
        assertThat(counter.say(STAFF, "督办单")).contains("共发 0 份");
        assertThat(counter.say(STAFF, "预演")).contains("今年的步骤都已办完");
        assertThat(counter.say(STAFF, "预演 财政局")).contains("区财政局今年不会再收到消息");
        assertThat(counter.say(FINANCE, "预演")).contains("由督查室工作人员使用");
        assertThat(counter.say(LEADER, "督办单")).contains("由督查室工作人员使用");
    }

    @Test
    void tellsEverybodyTheReasonOfADocument() {
        assertThat(counter.say(FINANCE, "原因 3")).isEqualTo("没有第 3 号催办单或督办单。");
        assertThat(counter.say(LEADER, "原因3")).isEqualTo("没有第 3 号催办单或督办单。");
        assertThat(counter.say(STAFF, "撤单 3 已电话报送")).isEqualTo("没有第 3 号催办单或督办单。");
    }
}
