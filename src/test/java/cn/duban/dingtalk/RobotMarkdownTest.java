package cn.duban.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotMarkdownTest {

    @Test
    void breaksLinesTheWayDingtalkWantsIt() {
        assertThat(RobotMarkdown.lines("一\n二  \n三")).isEqualTo("一  \n  二  \n  三");
    }

    @Test
    void keepsParagraphsApart() {
        assertThat(RobotMarkdown.lines("# 标题\n\n正文\n")).isEqualTo("# 标题\n\n正文");
    }

    @Test
    void makesNoCodeOfLinesThatAreSetIn() {
        assertThat(RobotMarkdown.lines("- 一\n  - 一之一")).isEqualTo("- 一  \n  - 一之一");
    }

    @ParameterizedTest
    @CsvSource({"台账, 正文, 台账", "'', '**台账** 已出\n其余', 台账 已出", "'', '# [台账](https://a.cn/b)', 台账"})
    void showsATitleInTheListOfChats(String subject, String markdown, String title) {
        assertThat(RobotMarkdown.param(subject, markdown)).contains("\"title\":\"" + title + "\"");
    }

    @Test
    void cutsALongTitle() {
        assertThat(RobotMarkdown.param("长".repeat(100), "正文")).contains("\"title\":\"" + "长".repeat(59) + "…\"");
    }

    @Test
    void countsBytesNotCharacters() {
        assertThat(RobotMarkdown.tooLong("长".repeat(5_000))).isFalse();
        assertThat(RobotMarkdown.tooLong("长".repeat(5_001))).isTrue();
    }
}
