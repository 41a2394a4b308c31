package cn.duban.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        @督办 助手 我的任务    | true  | 我的任务
        @督办 助手             | true  | ''
        @督办 助手\u2005帮助   | true  | 帮助
        ' @督办 助手  帮助 '   | true  | 帮助
        @新名字 帮助           | true  | 帮助
        @督办 助手 帮助        | false | 帮助
        @张三 已经报了         | false | @张三 已经报了
        @督办 助手们 开会      | true  | 助手们 开会
        48号任务请@督办 助手 记 | true | 48号任务请@督办 助手 记
        帮助                   | true  | 帮助
        """)
    void takesTheBotsNameOff(String text, boolean inGroup, String rest) {
        assertThat(new Mention("督办 助手").strip(text, inGroup)).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource({"@谁 帮助, true, 帮助", "@谁 帮助, false, @谁 帮助"})
    void managesWithoutAName(String text, boolean inGroup, String rest) {
        assertThat(new Mention("").strip(text, inGroup)).isEqualTo(rest);
    }
}
