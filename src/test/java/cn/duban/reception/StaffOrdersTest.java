package cn.duban.reception;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.talk.Order;
import cn.duban.talk.StaffOrders;
import cn.duban.talk.Units;
import cn.duban.understanding.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffOrdersTest {

    private final Units units = new Units(Corpus.registry().roster());
    private final StaffOrders orders = new StaffOrders(units);

    @ParameterizedTest
    @ValueSource(strings = {"任务 6", "6号", "查一下6号", "6号什么情况", "看看6号", "6号怎么样了", "第6项", "第六项进展如何", "6号进展", "查询任务6",
            "请查一下6号", "六号情况",
            "@督办助手 6号", "@督办助手6号", "6号报了吗", "６号？", "6号谁没报"})
    void showsATask(String said) {
        assertThat(orders.read(said)).isEqualTo(new Order.ShowTask(6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"未报", "谁还没报", "还有谁没报？", "哪些单位没报", "没报的单位有哪些", "未报的单位", "谁没有报", "都有谁没报", "查一下谁没报", "未报名单",
            "还有哪些没报", "@督办助手 谁还没报"})
    void showsWhoIsMissing(String said) {
        assertThat(orders.read(said)).isEqualTo(new Order.Missing());
    }

    @ParameterizedTest
    @CsvSource({"单位 区财,区财", "区财政局,区财政局", "区财政局报了吗,区财政局", "财政局报了没有,财政局", "查一下区财政局,区财政局", "区财政局什么情况,区财政局",
            "看看区财政局的进展,区财政局",
            "区财政局还欠几项,区财政局", "@督办助手 区财政局,区财政局", "区财政局怎么样？,区财政局", "财政局,财政局"})
    void showsAUnit(String said, String name) {
        assertThat(orders.read(said)).isEqualTo(new Order.ShowUnit(name));
        assertThat(units.meant(name)).containsExactly("区财政局");
    }

    @ParameterizedTest
    @CsvSource({"催办 区财政局,区财政局", "催一下区财政局,区财政局", "催区财政局,区财政局", "请催一下财政局,财政局", "提醒一下区财政局,区财政局", "给区财政局发催办,区财政局",
            "催促区财政局,",
            "催催区财政局,区财政局", "给区财政局发个提醒,区财政局", "催一下区财政局吧,区财政局"})
    void urgesAUnit(String said, String name) {
        if (name == null) {
            assertThat(orders.read(said)).isInstanceOf(Order.Other.class);
        } else {
            assertThat(orders.read(said)).isEqualTo(new Order.Urge(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"催办 未报", "给未报的发催办", "催一下没报的", "催办没报的单位", "给没报的单位发催办", "提醒一下未报单位", "催一下大家", "给所有未报单位发提醒"})
    void urgesEverybody(String said) {
        assertThat(orders.read(said)).isEqualTo(new Order.UrgeMissing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"汇总", "看一下汇总", "总体情况", "整体进展怎么样", "汇总情况", "全区进展情况"})
    void showsTheSummary(String said) {
        assertThat(orders.read(said)).isEqualTo(new Order.Summary());
    }

    @ParameterizedTest
    @ValueSource(strings = {"待办", "代办", "有什么待办", "待办事项", "查看待办", "有哪些异议", "延期申请"})
    void showsWhatIsPending(String said) {
        assertThat(orders.read(said)).isEqualTo(new Order.Pending());
    }

    @ParameterizedTest
    @ValueSource(strings = {"帮助", "有哪些指令", "你能干什么", "怎么用", "怎么使用", "指令"})
    void helps(String said) {
        assertThat(orders.read(said)).isEqualTo(new Order.Help());
    }

    @ParameterizedTest
    @ValueSource(strings = {"催板", "你好", "今天开会", "张三报了吗", "催一下张三", "6号下午开会", "谢谢", "7"})
    void leavesWhatIsNoOrder(String said) {
        assertThat(orders.read(said)).isInstanceOf(Order.Other.class);
    }

    @Test
    void knowsAUnitByHowItAloneBegins() {
        assertThat(units.meant("区财")).containsExactly("区财政局");
        assertThat(units.meant("财政")).containsExactly("区财政局");
        assertThat(units.meant("区政")).hasSizeGreaterThan(1);
        assertThat(units.meant("区")).isEmpty();
        assertThat(units.meant("外交部")).isEmpty();
    }

    @Test
    void asksWhichUnitIsMeantAndSuggestsTheNearest() {
        try (var counter = new Counter()) {
            Golden.check("staff-which-unit", counter.say(Counter.STAFF, "催一下区政"));
            Golden.check("staff-misspelt-order", counter.say(Counter.STAFF, "催板"));
            assertThat(counter.say(Counter.STAFF, "@督办助手 区财政局报了吗")).contains("区财政局");
            assertThat(counter.ledger().number()).isZero();
        }
    }
}
