package cn.duban.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
        # 已记录 ! ＃ 已记录
        **粗** ~~删~~ a_b ! ＊＊粗＊＊ ～～删～～ a＿b
        [链接](http://x.cn) ! ［链接］(http：//x.cn)
        https://x.cn ! https：//x.cn
        <@all> @张三 <font color="red">急</font> ! ＜＠all＞ ＠张三 ＜font color="red"＞急＜/font＞
        &lt;@all&gt; \\# ! ＆lt;＠all＆gt; ＼＃
        | 甲 | 乙 | ! ｜ 甲 ｜ 乙 ｜
        ```sh``` ! ｀｀｀sh｀｀｀
        """)
    void leavesMarkdownNothingToRead(String typed, String shown) {
        assertThat(Typed.line(typed)).isEqualTo(shown);
    }

    @Test
    void keepsToOneLineWithoutWhatCannotBeSeen() {
        assertThat(Typed.line("完成\u202e35%\r\n已\u2028记\u0085录\u0000\u200b \uD83D。")).isEqualTo("完成35% 已 记 录 。");
    }

    @Test
    void keepsSixtyCharactersOfALongText() {
        assertThat(Typed.excerpt("😀".repeat(61))).isEqualTo("😀".repeat(60) + "…");
        assertThat(Typed.excerpt("😀".repeat(60))).isEqualTo("😀".repeat(60));
    }
}
