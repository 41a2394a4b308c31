package cn.duban.reception;

import static cn.duban.reception.Counter.FINANCE;
import static cn.duban.reception.Counter.LEADER;
import static cn.duban.reception.Counter.Q1;
import static cn.duban.reception.Counter.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.digest.Digest;
import cn.duban.digest.LeaderLetters;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What contacts type never becomes Markdown, a mention or a line of the bot's, wherever it goes out.
class HostileTextTest {

    private static final Instant LATER = Instant.parse("2024-03-25T02:00:00Z");
    private static final String FORGED = "督查室提醒：请点击";
    /// What each piece must not do: link, show a picture, call people, set a heading, code or a quote, forge a line.
    private static final List<String> PIECES = List.of("[点这里](http://evil.example)", "![图](http://evil.example/a.png)",
            "<@all>", "@all", "<font color=\"warning\">急</font>", "`码`", "```\n码\n```", "\n# " + FORGED, "\n" + FORGED,
            "\r" + FORGED, "\u2028" + FORGED, "\u0085" + FORGED, "\n> " + FORGED, "\n- " + FORGED, "\u202e反\u2066",
            "&lt;@all&gt;",
            "=cmd|'/C calc'!A0", "+1-1", "~~删~~", "| 甲 | 乙 |", "\u0000\uD83D", "]]><x>", "\\[a\\](b)");
    private static final List<String> FORBIDDEN = List.of("](", "![", "<", ">", "@", "`", "~~", "\u202e", "\u2066",
            "\u2028", "\u0085", "\r", "\u0000", "\uD83D", "&lt;", "://", "|", "\\");

    @Test
    void staysTextInEveryView() {
        try (var counter = new Counter()) {
            for (var piece : PIECES) {
                var receipt = counter.say(FINANCE, "48号任务完成35%，进展" + piece + "；存在问题：资金" + piece + "不足；下一步：加快" + piece);

                assertHarmless(receipt);
                assertThat(counter.finance(48)).isPresent();
                views(counter).forEach(HostileTextTest::assertHarmless);
            }
        }
    }

    private static Stream<String> views(Counter counter) {
        var letters = LeaderLetters.of(counter.ledger(), Q1, LATER).stream().map(letter -> letter.preview().whole());
        var answers = Stream.of(counter.say(FINANCE, "我的任务"), counter.say(FINANCE, "任务 48"),
                counter.say(FINANCE, "48号"), counter.say(STAFF, "任务 48"), counter.say(STAFF, "单位 区财政局"),
                counter.say(STAFF, "汇总"), counter.say(STAFF, "未报"), counter.say(LEADER, "任务 48"),
                counter.say(LEADER, "我的任务"), Digest.ofAll(counter.ledger(), Q1, LATER).text().whole());
        return Stream.concat(letters, answers);
    }

    @Test
    void staysTextInWhatIsAskedBackAndInWhatReplacesIt() {
        try (var counter = new Counter()) {
            for (var piece : PIECES) {
                assertHarmless(counter.say(FINANCE, "48号完成30%" + piece + "或40%" + piece));
                assertHarmless(counter.say(FINANCE, "完成35%，雷" + piece));
                assertHarmless(counter.say(FINANCE, piece));
                assertHarmless(counter.say(FINANCE, "更正：48号完成36%，" + piece));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"单位 %s", "催办 %s", "任务 %s", "确认 %s", "%s", "单位 区财政局%s"})
    void staysTextInAnswersToCommands(String command) {
        try (var counter = new Counter()) {
            for (var piece : PIECES) {
                assertHarmless(counter.say(STAFF, command.formatted(piece)));
                assertHarmless(counter.say(LEADER, command.formatted(piece)));
            }
        }
    }

    @Test
    void staysTextInTheNameOfAStranger() {
        try (var counter = new Counter()) {
            for (var piece : PIECES) {
                assertHarmless(counter.say(Counter.wecom("u" + piece), "48号完成35%"));
            }
            assertThat(counter.ledger().messages()).isNotEmpty()
                    .allSatisfy(owed -> assertHarmless(owed.message().text().whole()));
        }
    }

    private static void assertHarmless(String markdown) {
        assertThat(markdown).doesNotContain(FORBIDDEN);
        assertThat(markdown.lines()).noneMatch(line -> line.replaceFirst("^[-#> ]*", "").startsWith(FORGED));
    }
}
