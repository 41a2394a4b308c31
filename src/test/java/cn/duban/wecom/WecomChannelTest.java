package cn.duban.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.duban.delivery.Outcome;
import cn.duban.delivery.Parcel;
import cn.duban.ledger.Recipient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class WecomChannelTest {

    private static final String KEY = "693a91f6-secret-key";
    private static final Recipient GROUP = new Recipient.UnitGroup("区财政局");
    private static final Parcel PARCEL = new Parcel(GROUP, "督办提醒", "### 督办提醒\n**48号** 35%");

    private final LoggingSystem logging = LoggingSystem.get(WecomChannelTest.class.getClassLoader());
    private StubPlatform platform;

    @BeforeEach
    void start() throws IOException {
        platform = new StubPlatform();
    }

    @AfterEach
    void stop() {
        platform.close();
        logging.setLogLevel("ROOT", LogLevel.INFO);
    }

    @Test
    void postsMarkdownToTheWebhookOfTheGroup() {
        assertThat(channel().send(PARCEL)).isEqualTo(new Outcome.Sent(""));
        assertThat(platform.requests).hasSize(1);
        var request = platform.requests.getFirst().split(" ", 2);
        assertThat(request[0]).isEqualTo("/cgi-bin/webhook/send?key=" + KEY);
        assertThat(JsonMapper.shared().readTree(request[1])).isEqualTo(JsonMapper.shared().readTree("""
            {"msgtype":"markdown","markdown":{"content":"### 督办提醒\\n**48号** 35%"}}"""));
    }

    @ParameterizedTest
    @CsvSource({"-1, 10", "45009, 60", "45033, 10"})
    void comesBackLater(int code, long seconds, CapturedOutput output) {
        platform.answer(200, "{\"errcode\":%d,\"errmsg\":\"%s\"}".formatted(code, KEY));
        assertThat(send(output)).isInstanceOfSatisfying(Outcome.Later.class, later -> {
            assertThat(later.pause()).isEqualTo(Duration.ofSeconds(seconds));
            assertThat(later.reason()).contains(Integer.toString(code));
        });
        assertThat(platform.requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {93000, 93001, 93006, 93008, 93017, 86001, 86003, 40058, 45002, 44004, 40008, 48002, 301002,
            60020, 60011, 81013, 99999})
    void isRefused(int code, CapturedOutput output) {
        platform.answer(200, "{\"errcode\":%d,\"errmsg\":\"invalid %s\"}".formatted(code, KEY));
        assertThat(send(output)).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.reason()).contains(Integer.toString(code)));
    }

    @ParameterizedTest
    @CsvSource({"302, Refused", "404, Refused", "429, Later", "503, Later", "500, Unknown", "502, Unknown",
            "504, Unknown"})
    void judgesTheStatus(int status, String outcome, CapturedOutput output) {
        platform.answer(status, "<html>" + KEY + "</html>");
        assertThat(send(output).getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(platform.requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "<html>key</html>", "[]", "{\"errcode\":\"x\"}"})
    void doesNotTrustAnAnswerItCannotRead(String body, CapturedOutput output) {
        platform.answer(200, body);
        assertThat(send(output)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void doesNotKnowWhatASilentPeerDid(CapturedOutput output) {
        platform.keepSilent();
        assertThat(send(output)).isInstanceOf(Outcome.Unknown.class);
        assertThat(platform.requests).hasSize(1);
    }

    @Test
    void doesNotKnowWhenTheConnectionBreaksAfterSending(CapturedOutput output) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reset = threads.submit(() -> {
                try (var socket = server.accept()) {
                    assertThat(socket.getInputStream().read()).isEqualTo('P');
                    socket.setSoLinger(true, 0);
                }
                return null;
            });
            assertThat(send(channel(local(server.getLocalPort())), output)).isInstanceOf(Outcome.Unknown.class);
            reset.get();
        }
    }

    @Test
    void comesBackLaterWhenNobodyListens(CapturedOutput output) throws IOException {
        int port;
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }
        assertThat(send(channel(local(port)), output)).isInstanceOf(Outcome.Later.class);
    }

    @Test
    void comesBackLaterWhenTheNameIsUnknown(CapturedOutput output) {
        assertThat(send(channel(URI.create("http://nowhere.invalid")), output)).isInstanceOf(Outcome.Later.class);
    }

    @Test
    void comesBackLaterWhenThePeerSpeaksNoTls(CapturedOutput output) {
        var plain = URI.create(platform.address().toString().replace("http:", "https:"));
        assertThat(send(channel(plain), output)).isNotInstanceOf(Outcome.Sent.class);
        assertThat(platform.requests).isEmpty();
    }

    @Test
    void asksForAKeyThatIsNotThere() {
        var channel = new WecomChannel(settings(platform.address()), _ -> Optional.empty());
        assertThat(channel.send(PARCEL)).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.reason()).contains("区财政局", "roster.yml", "webhook key"));
        assertThat(platform.requests).isEmpty();
    }

    @Test
    void survivesAKeyThatIsNoAddress(CapturedOutput output) {
        var strange = "a b#{}|中\n&key=x";
        var channel = new WecomChannel(settings(platform.address()), _ -> Optional.of(strange));
        assertThat(channel.send(PARCEL)).isEqualTo(new Outcome.Sent(""));
        assertThat(platform.requests.getFirst()).contains("?key=" + URLEncoder.encode(strange, UTF_8) + " ");
        assertThat(output).doesNotContain("#{}|");
    }

    @Test
    void sendsManyAtOnce() throws Exception {
        // A busy machine is no silent peer.
        var channel = new WecomChannel(settings(platform.address(), Duration.ofSeconds(30)), _ -> Optional.of(KEY));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(IntStream.range(0, 100)
                    .<Callable<Outcome>>mapToObj(_ -> () -> channel.send(PARCEL))
                    .toList());
            assertThat(all).extracting(Future::get).containsOnly(new Outcome.Sent(""));
        }
        assertThat(platform.requests).hasSize(100);
    }

    @Test
    void carriesToGroupsOfUnitsOnly() {
        assertThat(channel().carries(GROUP)).isTrue();
        assertThat(channel().carries(new Recipient.DingtalkMember("u"))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> channel().allowance(new Recipient.DingtalkGroup("c")));
    }

    @Test
    void isAllowedTwentyAMinuteForEachGroup() {
        var allowance = channel().allowance(GROUP);
        assertThat(allowance.bytes()).isEqualTo(4096);
        assertThat(allowance.messages()).isEqualTo(20);
        assertThat(allowance.window()).isEqualTo(Duration.ofMinutes(1));
        assertThat(allowance.scope()).contains("区财政局").doesNotContain(KEY);
    }

    private Outcome send(CapturedOutput output) {
        return send(channel(), output);
    }

    /// Sends with everything logged, and holds every outcome to telling no secret.
    private Outcome send(WecomChannel channel, CapturedOutput output) {
        logging.setLogLevel("ROOT", LogLevel.TRACE);
        // The stub's own server writes down what it is asked for.
        logging.setLogLevel("com.sun.net.httpserver", LogLevel.OFF);
        var outcome = channel.send(PARCEL);
        assertThat(outcome.toString()).doesNotContain(KEY, "the-secret", "webhook/send");
        assertThat(output).doesNotContain(KEY, "the-secret");
        return outcome;
    }

    private WecomChannel channel() {
        return channel(platform.address());
    }

    private static WecomChannel channel(URI api) {
        return new WecomChannel(settings(api), unit -> Optional.of(KEY).filter(_ -> unit.equals("区财政局")));
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static WecomSettings settings(URI api) {
        return settings(api, Duration.ofMillis(300));
    }

    private static WecomSettings settings(URI api, Duration readTimeout) {
        return new WecomSettings(api, "corp", 1, "the-secret", null, null, "督办", Set.of(), Duration.ofSeconds(5),
                readTimeout);
    }
}
