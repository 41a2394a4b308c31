package cn.duban.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import cn.duban.registry.Period;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstandingTest {

    private static final int LENGTH = 200_000;
    /// Far above what it takes, for machines that are busy.
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final Understanding UNDERSTANDING = new Understanding(Corpus.registry());

    @ParameterizedTest
    @ValueSource(strings = {"6、", "1.", "完成60%，", "一", "其余任务", "（", "第6项正常推进，", "6号", "\u202e\u0000\u200f", "由30%提高到",
            "不是6号，", "原报", "下一步", "「a：", "@a ", "9.", "\n", "受", "请", "[强]", "杨柳青灯展", "6-9项", "一、", "百分之", "延期",
            "撤回6号的", "\uD83D", "=cmd|'/C calc'!A0", "<b>**`", "存在问题", "完成30%说",
            "完成…", "完成…x", "××%", "**完成**", "或40%", "48号按6号"})
    void readsAnyLongTextInBoundedTime(String piece) {
        var text = piece.repeat(LENGTH / piece.length());

        var reading = assertTimeout(BOUND, () -> UNDERSTANDING.read(reply(text, null)));

        assertThat(reading.intent()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"which-task", "which-percent", "which-item", "confirm", "else"})
    void readsAnyAnswerWithoutFailing(String kind) {
        var asked = new Asked("？", List.of(13), kind);
        for (var text : List.of("", " ", "\uD83D", "%", "第", "999999999999号", "完成999999%", "第个", "是", "不", "，。；")) {
            assertThat(UNDERSTANDING.read(reply(text, asked))).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"13号正常推进，完成40%；90号滞后", "90号滞后；13号正常推进，完成40%", "１３号正常推进，完成４０％；９０号滞后",
            "13、正常推进，完成四成\n90、滞后", "（13）正常推进，完成40%\n（90）滞后", "第十三项正常推进，完成百分之四十。第九十项滞后。",
            "#13 正常推进，完成 40 %\n#90 滞后", "任务13：正常推进，完成40%；任务90：滞后", "13.正常推进，完成40%\r\n90.滞后",
            "【13】正常推进，完成40%\n【90】滞后", "@督办助手 13号\u200b正常推进，完成40%；90号滞后[强]"})
    void readsTheSameInAnyOrderNumberingAndWidth(String text) {
        var items = UNDERSTANDING.read(reply(text, null)).items();

        assertThat(items).extracting(item -> item.task() + " " + item.report().percent() + " "
                + String.valueOf(item.report().status()).toLowerCase(Locale.ROOT))
                .containsExactly("13 40 on_track",
                        "90 null behind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"１３号：排口整治　完成４０％，存在问题：资金不足。下一步：加快推进。"})
    void keepsTheWordsAsTheyWereWritten(String text) {
        var report = UNDERSTANDING.read(reply(text, null)).items().getFirst().report();

        assertThat(report.progress()).isEqualTo("排口整治　完成４０％");
        assertThat(report.problems()).isEqualTo("资金不足。");
        assertThat(report.next()).isEqualTo("加快推进。");
    }

    private static Reply reply(String text, @Nullable Asked asked) {
        return new Reply("区水务局", Period.parse("2024Q2"), List.of(13, 68, 83, 87, 90), asked,
                asked == null ? null : "完成30%", text);
    }
}
