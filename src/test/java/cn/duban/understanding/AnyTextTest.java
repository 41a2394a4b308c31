package cn.duban.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import cn.duban.registry.Period;
import cn.duban.registry.Registry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of any text. The seeds are fixed, so that what fails once fails again.
class AnyTextTest {

    private static final Registry REGISTRY = Corpus.registry();
    private static final Understanding UNDERSTANDING = new Understanding(REGISTRY);
    /// The tasks of 区水务局.
    private static final List<Integer> TASKS = List.of(13, 68, 83, 87, 90);
    private static final int LENGTH = 200_000;
    /// Far above what it takes, for machines that are busy.
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final List<String> NUMBERINGS = List.of("%d号", "%d号任务", "第%d项", "第%s项", "任务%d：", "#%d ", "%d、",
            "%d.",
            "（%d）", "【%d】", "第 %d 项：", "任务%s，", "重点任务%d号");
    private static final List<String> ACCOUNTS = List.of("完成40%，正常推进", "滞后", "达序时进度", "完成四成五，进展顺利", "尚未启动");
    private static final List<String> DECORATIONS = List.of("%s", "%s👍", "%s[强]", "- %s", "● %s", "%s\u200b", "  %s ",
            "\u202a%s",
            "%s！");
    private static final List<String> BREAKS = List.of("\n", "\r\n", "\r", "\u2028", "；\n", "。\n\n");
    private static final String SIGNS = "第项号任务完成%0123456789.，。；：、（）【】「」“”\n\r\t 　＠@*_`<>[]#|\\&~-—+=×…一二三四五六七八九十百千万亿点成半分之"
            + "问题下一步存在撤回更正延期认领其余全部正常滞后序时不是由到或\u0000\u0001\u007f\u0085\u200b\u200f\u202e\u2028\u2066\ufeff\ufffe\uffff"
            + "\u0301\u20e3\ud83d\udc4d\ud83d\udc00é①⑳㈠Ⅳ％１９ａ";

    private static final Corpus SAMPLE = sample();

    private static Corpus sample() {
        try {
            return Corpus.read(Path.of("src/test/resources/understanding/sample.jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsTheSameInAnyOrderNumberingAndWidth(long seed) {
        var random = new Random(seed);
        var accounts = IntStream.range(0, TASKS.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(accounts, random);
        var told = accounts.subList(0, 2 + random.nextInt(TASKS.size() - 1));
        var numbering = any(NUMBERINGS, random);
        var written = told.stream()
                .map(i -> any(DECORATIONS, random).formatted(numbered(numbering, TASKS.get(i)) + ACCOUNTS.get(i)))
                .collect(Collectors.joining(any(BREAKS, random)));
        var plain = told.stream()
                .sorted()
                .map(i -> "第" + TASKS.get(i) + "项：" + ACCOUNTS.get(i))
                .collect(Collectors.joining("；\n"));
        var mentioned = random.nextBoolean() ? "@督办助手 " + written : written;
        var text = random.nextBoolean() ? fullWidth(mentioned) : mentioned;

        assertThat(figures(text)).as(text).isEqualTo(figures(plain)).hasSize(told.size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsWhateverIsTypedAndReadsItTheSameTwice(long seed) {
        var random = new Random(seed);
        var text = random(random, random.nextInt(200));
        var reply = reply(text, random.nextBoolean() ? null : random(random, random.nextInt(60)), random);

        var reading = UNDERSTANDING.read(reply);

        assertThat(UNDERSTANDING.read(reply)).isEqualTo(reading);
        assertThat(reading.items()).allSatisfy(item -> {
            assertThat(REGISTRY.task(item.task())).isPresent();
            assertThat(item.report().percent()).satisfiesAnyOf(percent -> assertThat(percent).isNull(),
                    percent -> assertThat(percent).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100)));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsRepliesThatWereDamagedOnTheWay(long seed) {
        var random = new Random(seed);
        for (var example : SAMPLE.examples()) {
            var reply = example.reply();
            var damaged = new StringBuilder(reply.text());
            for (var i = 0; i < 3; i++) {
                var at = random.nextInt(damaged.length() + 1);
                damaged.replace(at, Math.min(damaged.length(), at + random.nextInt(4)),
                        random(random, random.nextInt(3)));
            }

            assertThat(UNDERSTANDING.read(new Reply(reply.unit(), reply.period(), reply.pending(), reply.asked(),
                    reply.held(), damaged.toString()))).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsLongTextsInBoundedTime(LongText kind) {
        var text = kind.of(LENGTH);

        assertTimeout(BOUND, () -> assertThat(UNDERSTANDING.read(reply(text, null, new Random(0)))).isNotNull());
    }

    private static List<String> figures(String text) {
        return UNDERSTANDING.read(reply(text, null, new Random(0)))
                .items()
                .stream()
                .map(item -> item.task() + " " + item.report().percent() + " " + item.report().status() + " "
                        + item.report().values())
                .toList();
    }

    private static Reply reply(String text, @Nullable String held, Random random) {
        var kinds = List.of("which-task", "which-percent", "which-item", "confirm", "else");
        var asked = held == null
                ? null
                : new Asked("？", List.of(any(TASKS, random), any(TASKS, random)), any(kinds, random));
        return new Reply("区水务局", Period.parse("2024Q2"), TASKS, asked, held, text);
    }

    private static String random(Random random, int length) {
        return random.ints(length, 0, SIGNS.length())
                .mapToObj(
                        i -> random.nextInt(40) == 0
                                ? Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1))
                                : SIGNS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String numbered(String numbering, int task) {
        return numbering.contains("%s") ? numbering.formatted(chinese(task)) : numbering.formatted(task);
    }

    private static String chinese(int number) {
        var digits = "零一二三四五六七八九";
        var tens = number / 10 == 1 ? "十" : digits.charAt(number / 10) + "十";
        return number % 10 == 0 ? tens : tens + digits.charAt(number % 10);
    }

    private static String fullWidth(String text) {
        return text.chars()
                .mapToObj(sign -> String
                        .valueOf((char) ((sign >= '0' && sign <= '9') || sign == '%' ? sign + 0xFEE0 : sign)))
                .collect(Collectors.joining());
    }
}
