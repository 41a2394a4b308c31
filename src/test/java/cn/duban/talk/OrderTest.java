package cn.duban.talk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {

    @ParameterizedTest
    @ValueSource(strings = {"帮助", " 帮助 ", "帮助。", "帮助！", "HELP", "？", "", "　", "怎么用？", "\u200b帮助"})
    void readsHelp(String text) {
        assertThat(Order.read(text)).isEqualTo(new Order.Help());
    }

    @ParameterizedTest
    @ValueSource(strings = {"任务 6", "任务6", "任务：6", "任务　６", "任务 第6项", "任务6号", "任务六", "任务 六", "任务#6", "任务 6。", "查看任务 6",
            "任务\u00a06"})
    void readsTheNumberOfATask(String text) {
        assertThat(Order.read(text)).isEqualTo(new Order.ShowTask(6));
    }

    @Test
    void readsLargerChineseNumerals() {
        assertThat(Order.read("任务一百零三")).isEqualTo(new Order.ShowTask(103));
        assertThat(Order.read("任务 四十八号")).isEqualTo(new Order.ShowTask(48));
    }

    @ParameterizedTest
    @ValueSource(strings = {"任务6完成35%", "任务6正常推进", "任务 6、7", "任务 99999", "6号", "任务完成"})
    void takesAnAccountForNone(String text) {
        assertThat(Order.read(text)).isInstanceOf(Order.Other.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"单位 区财政局", "单位：区财政局", "单位区财政局", "查询单位 区财政局", "单位 区财政局。"})
    void readsAUnit(String text) {
        assertThat(Order.read(text)).isEqualTo(new Order.ShowUnit("区财政局"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"催办 未报", "催办未报", "催办：未报", "催办　全部", "催办所有未报单位"})
    void readsUrgingEverybody(String text) {
        assertThat(Order.read(text)).isEqualTo(new Order.UrgeMissing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"确认 0471", "确认0471", "确认：０４７１", "确认 0471。"})
    void readsAConfirmation(String text) {
        assertThat(Order.read(text)).isEqualTo(new Order.Confirm("0471"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"确认 45%", "确认48号完成50%", "确认 471", "确认 47111", "催办事项已落实，48号完成50%", "单位新增3个"})
    void leavesAccountsThatBeginWithACommandsWord(String text) {
        assertThat(Order.read(text)).isInstanceOf(Order.Other.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"任务", "单位", "催办 ", "确认。"})
    void noticesWhatIsMissing(String text) {
        assertThat(Order.read(text)).isInstanceOf(Order.Incomplete.class);
    }

    @Test
    void takesNothingLongForACommand() {
        assertThat(Order.read("单位" + "长".repeat(100_000))).isInstanceOf(Order.Other.class);
        assertThat(Order.read("帮助" + " ".repeat(100) + "x")).isInstanceOf(Order.Other.class);
    }
}
