package cn.duban.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.talk.Nearest;
import cn.duban.wording.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    @ParameterizedTest
    @CsvSource({"帮住,帮助", "未抱,未报", "会总,汇总", "崔办 区财政局,催办", "我的任物,我的任务", "确任 4711,确认"})
    void findsTheCommandThatWasMeant(String typed, String meant) {
        assertThat(Suggestion.to(Wording.builtIn(), typed, List.of("审核", "导入")))
                .isEqualTo("没有这条指令，您要的是“" + meant + "”吗？\n发送“帮助”可查看全部指令。");
    }

    @ParameterizedTest
    @CsvSource({"今天天气不错", "请问怎么导出表格", "你好"})
    void suggestsNothingFarOff(String typed) {
        assertThat(Suggestion.to(Wording.builtIn(), typed, List.of("审核", "导入")))
                .isEqualTo("没有这条指令。\n发送“帮助”可查看全部指令。");
    }

    @Test
    void findsTheNearestOfSomeNames() {
        assertThat(Nearest.to("区财证局", List.of("区税务局", "区财政局"))).contains("区财政局");
        assertThat(Nearest.to("火星办", List.of("区税务局", "区财政局"))).isEmpty();
        assertThat(Nearest.to("任何", List.of())).isEmpty();
    }
}
