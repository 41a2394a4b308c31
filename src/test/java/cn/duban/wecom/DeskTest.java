package cn.duban.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.talk.Reception;
import cn.duban.talk.Utterance;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class DeskTest {

    private static final Person SENDER = new Person(Platform.WECOM, "u");
    private static final Utterance HELP = new Utterance(SENDER, "m1", null, "帮助", null);
    private static final Incoming SAID = new Incoming.Said(HELP, null);
    private static final String PATH = "/cgi-bin/aibot/response?response_code=secret-code";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch done = new CountDownLatch(1);
    private StubPlatform platform;
    private LateAnswers later;

    @BeforeEach
    void start() throws IOException {
        platform = new StubPlatform();
        var host = platform.address().getRawAuthority();
        later = new LateAnswers(WecomApi.of(new WecomSettings(platform.address(), "corp", 1, "", null, null, "督办",
                Set.of(host)), InstantSource.system()), Set.of(host));
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        platform.close();
    }

    @Test
    void handsOnWhatTheReceptionAnswers() {
        assertThat(patient(utterance -> "答：" + utterance.text()).answer(SAID)).contains("答：帮助");
    }

    @Test
    void saysThatItIsNotSureWhenTimeIsUp() {
        assertThat(impatient(_ -> slow("晚了")).answer(SAID)).contains(Desk.UNSURE);
    }

    @Test
    void saysThatItIsNotSureWhenTheReceptionFails() {
        assertThat(patient(_ -> {
            throw new IllegalStateException("坏了");
        }).answer(SAID)).contains(Desk.UNSURE);
    }

    @Test
    void sendsALateAnswerToWhereItMay() {
        assertThat(impatient(_ -> slow("**晚了**")).answer(saidAt(platform.address() + PATH))).contains(Desk.LATER);
        done.countDown();
        assertThat(late()).isEqualTo("**晚了**");
    }

    @Test
    void owesAnAnswerToALateFailureToo() {
        assertThat(impatient(_ -> {
            throw new IllegalStateException(slow("坏了"));
        }).answer(saidAt(platform.address() + PATH))).contains(Desk.LATER);
        done.countDown();
        assertThat(late()).isEqualTo(Desk.UNSURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1/x", "http://localhost/x", "https://evil.example/x",
            "file:///etc/passwd",
            "//127.0.0.1/x", "不是网址", ""})
    void callsNoOtherHost(String url) {
        assertThat(later.reaches(url)).isFalse();
        assertThat(impatient(_ -> slow("晚了")).answer(saidAt(url))).contains(Desk.UNSURE);
    }

    @Test
    void isNotFooledByANameBeforeTheHost() {
        var address = platform.address();
        assertThat(later.reaches("http://" + address.getRawAuthority() + "@evil.example/x")).isFalse();
        assertThat(later.reaches("http://evil@" + address.getRawAuthority() + "/x")).isFalse();
        assertThat(later.reaches(address + "/x")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"errcode\":41001,\"errmsg\":\"secret-code\"}", "null"})
    void tellsNoAddressWhenALateAnswerFails(String answer, CapturedOutput output) {
        platform.answer(200, answer);
        later.send(platform.address() + PATH, "晚了");
        assertThat(output).contains("补发企业微信答复没有成功").doesNotContain("secret-code");
    }

    @Test
    void answersWhatIsNoTextByItself() {
        var desk = patient(_ -> "不该问到");
        assertThat(desk.answer(new Incoming.Sent(SENDER, "m1"))).contains(Desk.NOT_TEXT);
        assertThat(desk.answer(new Incoming.Entered(SENDER))).contains(Desk.WELCOME);
        assertThat(desk.answer(new Incoming.Nothing())).isEmpty();
    }

    @Test
    void wordsAreAsAgreed() {
        assertThat(String.join("\n---\n", Desk.WELCOME, Desk.NOT_TEXT, Desk.UNSURE, Desk.LATER))
                .isEqualTo(Golden.text("desk.txt"));
    }

    private String late() {
        await().atMost(Duration.ofSeconds(10)).until(() -> !platform.requests.isEmpty());
        var request = platform.requests.getFirst().split(" ", 2);
        assertThat(request[0]).isEqualTo(PATH);
        return JsonMapper.shared().readTree(request[1]).at("/markdown/content").asString();
    }

    private String slow(String answer) {
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answer;
    }

    private static Incoming saidAt(String url) {
        return new Incoming.Said(HELP, url);
    }

    private Desk patient(Reception reception) {
        return new Desk(reception, later, threads, Duration.ofSeconds(10));
    }

    private Desk impatient(Reception reception) {
        return new Desk(reception, later, threads, Duration.ofMillis(20));
    }
}
