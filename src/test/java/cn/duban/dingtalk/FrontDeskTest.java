package cn.duban.dingtalk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.duban.delivery.Outcome;
import cn.duban.delivery.Parcel;
import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.ledger.Recipient.DingtalkGroup;
import cn.duban.talk.Reception;
import cn.duban.talk.Utterance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class FrontDeskTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FakeChannel channel = new FakeChannel();
    private final List<Utterance> heard = new CopyOnWriteArrayList<>();

    @Test
    void answersWhereItWasAsked() {
        var desk = desk(utterance -> "未报 3 项");
        desk.take(Samples.group("m1", "guolei", "未报"));
        desk.close(PATIENCE);
        assertThat(heard).containsExactly(
                new Utterance(new Person(Platform.DINGTALK, "guolei"), "m1", Samples.GROUP, "未报", null));
        assertThat(channel.parcels())
                .containsExactly(new Parcel(new DingtalkGroup(Samples.GROUP), "", "未报 3 项"));
    }

    @Test
    void returnsBeforeItAnswers() {
        var gate = new CountDownLatch(1);
        var desk = desk(utterance -> {
            await(gate);
            return "好";
        });
        desk.take(Samples.single("m1", "guolei", "汇总"));
        assertThat(channel.parcels()).isEmpty();
        gate.countDown();
        desk.close(PATIENCE);
        assertThat(channel.parcels()).hasSize(1);
    }

    @Test
    void keepsTheOrderOfAConversation() {
        var desk = desk(Utterance::text);
        IntStream.range(0, 100).forEach(number -> desk.take(Samples.group("m" + number, "guolei", "第" + number)));
        desk.close(PATIENCE);
        assertThat(channel.texts())
                .containsExactlyElementsOf(IntStream.range(0, 100).mapToObj(number -> "第" + number).toList());
    }

    @Test
    void doesNotLetOneConversationHoldUpAnother() {
        var gate = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        var desk = desk(utterance -> {
            if (utterance.text().equals("慢")) {
                await(gate);
            } else {
                answered.countDown();
            }
            return "好";
        });
        desk.take(Samples.single("m1", "guolei", "慢"));
        desk.take(Samples.single("m2", "wangwei", "快"));
        await(answered);
        gate.countDown();
        desk.close(PATIENCE);
        assertThat(channel.parcels()).hasSize(2);
    }

    @Test
    void answersARepetitionOnce() {
        var desk = desk(utterance -> "好");
        desk.take(Samples.group("m1", "guolei", "汇总"));
        desk.take(Samples.group("m1", "guolei", "汇总"));
        desk.close(PATIENCE);
        assertThat(channel.parcels()).hasSize(1);
        assertThat(desk.received()).isEqualTo(2);
        assertThat(desk.repeated()).isEqualTo(1);
    }

    @Test
    void answersARepetitionWhereTheAnswerDidNotGoOut() {
        channel.answers(new Outcome.Refused("不收"));
        var desk = desk(utterance -> "好");
        desk.take(Samples.group("m1", "guolei", "汇总"));
        desk.take(Samples.group("m2", "guolei", "未报"));
        Awaitility.await().until(() -> channel.parcels().size() == 2);
        desk.take(Samples.group("m1", "guolei", "汇总"));
        desk.close(PATIENCE);
        assertThat(channel.parcels()).hasSize(3);
        assertThat(desk.unanswered()).isEqualTo(1);
    }

    @Test
    void triesAgainWhenPutOff() {
        channel.answers(new Outcome.Later(Duration.ofMillis(1), "太快"), new Outcome.Later(Duration.ofMillis(1), "太快"));
        answer("好");
        assertThat(channel.texts()).containsExactly("好", "好", "好");
    }

    @Test
    void triesThreeTimesAtMost() {
        var later = new Outcome.Later(Duration.ofMillis(1), "太快");
        channel.answers(later, later, later, later);
        assertThat(answer("好").unanswered()).isEqualTo(1);
        assertThat(channel.texts()).hasSize(3);
    }

    @Test
    void doesNotWaitForALongPause() {
        channel.answers(new Outcome.Later(Duration.ofMinutes(5), "封禁"));
        assertThat(answer("好").unanswered()).isEqualTo(1);
        assertThat(channel.texts()).hasSize(1);
    }

    @Test
    void doesNotRepeatWhatMayHaveArrived() {
        channel.answers(new Outcome.Unknown("超时"));
        assertThat(answer("好").unanswered()).isZero();
        assertThat(channel.texts()).hasSize(1);
    }

    @Test
    void sendsALongAnswerInPartsOfWholeLines() {
        var line = "- 48 号，区财政局，进度正常，二季度完成剩余部分，暂无问题";
        var answer = IntStream.range(0, 10).mapToObj(number -> line).collect(Collectors.joining("\n"));
        answer(answer);
        assertThat(channel.texts()).hasSizeGreaterThan(1);
        assertThat(String.join("\n", channel.texts())).isEqualTo(answer);
    }

    @Test
    void cutsALineThatAloneIsTooLong() {
        answer("督".repeat(1_000));
        assertThat(channel.texts())
                .allSatisfy(part -> assertThat(part.getBytes(UTF_8).length)
                        .isLessThanOrEqualTo(256));
        assertThat(String.join("", channel.texts())).isEqualTo("督".repeat(1_000));
    }

    @Test
    void asksForWordsWhereThereAreNone() {
        var body = Samples.message("m1", "guolei", "1", "cid", "");
        body.put("msgtype", "picture");
        assertThat(replyTo(Samples.json(body))).isEqualTo(Phrases.NO_WORDS.words());
    }

    @Test
    void tellsWhoeverIsNotNamedInAGroup() {
        assertThat(replyTo(Samples.group("m1", "", "汇总"))).isEqualTo(Phrases.NOBODY.words());
        assertThat(heard).isEmpty();
    }

    @Test
    void cannotAnswerWhoeverIsNotNamedInASingleChat() {
        var desk = desk(utterance -> "好");
        desk.take(Samples.single("m1", "", "汇总"));
        desk.close(PATIENCE);
        assertThat(channel.parcels()).isEmpty();
        assertThat(desk.unanswered()).isEqualTo(1);
    }

    @Test
    void tellsThatTheQuotaIsSpent() {
        var body = Samples.message("m1", "guolei", "1", "cid", "");
        body.put("errorCode", 20001);
        assertThat(replyTo(Samples.json(body))).isEqualTo(Phrases.QUOTA_SPENT.words());
    }

    @Test
    void takesNoMoreWordsThanAnybodyTypes() {
        assertThat(replyTo(Samples.single("m1", "guolei", "长".repeat(8_001)))).isEqualTo(Phrases.TOO_LONG.words());
        assertThat(heard).isEmpty();
    }

    @Test
    void tellsWhenAnsweringWentWrong() {
        var desk = desk(utterance -> {
            throw new IllegalStateException("坏了");
        });
        desk.take(Samples.single("m1", "guolei", "汇总"));
        desk.close(PATIENCE);
        assertThat(channel.texts()).containsExactly(Phrases.FAILED.words());
    }

    @Test
    void passesOverWhatItCannotRead() {
        var desk = desk(utterance -> "好");
        desk.take("汇总");
        desk.take("{}");
        desk.close(PATIENCE);
        assertThat(channel.parcels()).isEmpty();
        assertThat(desk.unanswered()).isEqualTo(2);
    }

    @Test
    void turnsAwayWhatIsTooMuch() {
        var gate = new CountDownLatch(1);
        var desk = desk(utterance -> {
            await(gate);
            return "好";
        });
        IntStream.range(0, 256).forEach(number -> desk.take(Samples.single("m" + number, "guolei", "汇总")));
        assertThatIllegalStateException().isThrownBy(() -> desk.take(Samples.single("more", "guolei", "汇总")));
        gate.countDown();
        desk.close(PATIENCE);
        assertThat(channel.parcels()).hasSize(256);
    }

    @Test
    void turnsAwayEverythingWhenItIsOver() {
        var desk = desk(utterance -> "好");
        desk.close(PATIENCE);
        assertThatIllegalStateException().isThrownBy(() -> desk.take(Samples.single("m1", "guolei", "汇总")));
    }

    @Test
    void speaksAsWritten() throws Exception {
        var spoken = Arrays.stream(Phrases.values())
                .map(phrase -> phrase.name() + "\n" + phrase.words() + "\n")
                .collect(Collectors.joining("\n"));
        assertThat(spoken).isEqualTo(Files.readString(Path.of("src/test/resources/dingtalk/phrases.txt")));
    }

    private FrontDesk answer(String answer) {
        var desk = desk(utterance -> answer);
        desk.take(Samples.single("m1", "guolei", "汇总"));
        desk.close(PATIENCE);
        return desk;
    }

    private String replyTo(String json) {
        var desk = desk(utterance -> "好");
        desk.take(json);
        desk.close(PATIENCE);
        return channel.texts().getFirst();
    }

    private FrontDesk desk(Reception reception) {
        return new FrontDesk(utterance -> {
            heard.add(utterance);
            return reception.answer(utterance);
        }, new Answers(channel, Duration.ofSeconds(1)));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
