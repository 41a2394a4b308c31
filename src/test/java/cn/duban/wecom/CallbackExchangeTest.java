package cn.duban.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.talk.Utterance;
import cn.duban.wecom.CallbackCipher.Sealed;
import cn.duban.wecom.CallbackExchange.Stamp;
import cn.duban.wecom.CallbackRefused.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import me.chanjar.weixin.cp.api.impl.WxCpServiceImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CallbackExchangeTest {

    private static final Instant NOW = Instant.parse("2024-03-14T01:00:00Z");
    private static final WecomSettings.CallbackKeys SETTINGS = new WecomSettings.CallbackKeys("token", "b".repeat(43));
    private static final String HELP = """
        {"msgid":"m1","chattype":"single","from":{"userid":"u"},"msgtype":"text","text":{"content":"帮助"}}""";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Utterance> heard = new ArrayList<>();
    private final CallbackCipher cipher = new CallbackCipher(SETTINGS, "");
    private final CallbackExchange exchange = new CallbackExchange(new RobotDialect("督办"), cipher,
            new Desk(utterance -> {
                heard.add(utterance);
                return "答：" + utterance.text();
            }, new LateAnswers(new WxCpServiceImpl(), Set.of()), threads, Duration.ofSeconds(10)),
            InstantSource.fixed(NOW));

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void answersEncryptedAndSigned() {
        var sealed = cipher.seal(HELP, NOW);
        var answer = JsonMapper.shared().readTree(exchange.answer(stamp(sealed), body(sealed)).orElseThrow());
        var encrypted = answer.get("encrypt").asString();
        assertThat(cipher.signed(answer.get("msgsignature").asString(), answer.get("timestamp").asString(),
                answer.get("nonce").asString(), encrypted)).isTrue();
        assertThat(answer.get("timestamp").asLong()).isEqualTo(NOW.getEpochSecond());
        assertThat(JsonMapper.shared().readTree(cipher.open(encrypted)).at("/stream/content").asString())
                .isEqualTo("答：帮助");
        assertThat(heard).extracting(Utterance::messageId).containsExactly("m1");
    }

    @Test
    void provesThatTheAddressIsOurs() {
        var echo = cipher.seal("1616140317555161061", NOW);
        assertThat(exchange.verify(stamp(echo), echo.encrypted())).isEqualTo("1616140317555161061");
    }

    @Test
    void refusesAForgedProof() {
        var echo = cipher.seal("1", NOW);
        assertRefused(Reason.FORGED, () -> exchange.verify(new Stamp("", "", ""), echo.encrypted()));
    }

    @Test
    void refusesAForgedSignature() {
        var sealed = cipher.seal(HELP, NOW);
        assertRefused(Reason.FORGED, () -> exchange.answer(
                new Stamp("0".repeat(40), sealed.timestamp(), sealed.nonce()), body(sealed)));
    }

    @Test
    void looksAtNothingBeforeTheSignature() {
        // Would be refused as unreadable if it were decrypted.
        assertRefused(Reason.FORGED, () -> exchange.answer(
                new Stamp("0".repeat(40), "old", "n"), "{\"encrypt\":\"garbage\"}".getBytes(UTF_8)));
    }

    @Test
    void refusesAnotherBodyUnderTheSameSignature() {
        var sealed = cipher.seal(HELP, NOW);
        assertRefused(Reason.FORGED, () -> exchange.answer(stamp(sealed), body(cipher.seal(HELP, NOW))));
    }

    @ParameterizedTest
    @ValueSource(longs = {-601, 601, -315360000})
    void refusesOtherTimes(long seconds) {
        var sealed = cipher.seal(HELP, NOW.plusSeconds(seconds));
        assertRefused(Reason.STALE, () -> exchange.answer(stamp(sealed), body(sealed)));
    }

    @ParameterizedTest
    @ValueSource(longs = {-600, 600})
    void toleratesClocksThatDiffer(long seconds) {
        var sealed = cipher.seal(HELP, NOW.plusSeconds(seconds));
        assertThat(exchange.answer(stamp(sealed), body(sealed))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "99999999999999999999"})
    void refusesTimesThatAreNone(String timestamp) {
        var sealed = cipher.seal(HELP, NOW);
        var stamp = new Stamp(cipher.sign(timestamp, "n", sealed.encrypted()), timestamp, "n");
        assertRefused(Reason.MALFORMED, () -> exchange.answer(stamp, body(sealed)));
    }

    @Test
    void refusesWhatIsForAnotherCorp() {
        var sealed = new CallbackCipher(SETTINGS, "other").seal(HELP, NOW);
        assertRefused(Reason.FOREIGN, () -> exchange.answer(stamp(sealed), body(sealed)));
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertRefused(Reason.TOO_LARGE, () -> exchange.answer(new Stamp("", "", ""),
                new byte[CallbackExchange.LARGEST + 1]));
    }

    @Test
    void saysNothingWhereNothingIsToBeSaid() {
        var sealed = cipher.seal("{\"msgtype\":\"stream\",\"stream\":{\"id\":\"x\"}}", NOW);
        assertThat(exchange.answer(stamp(sealed), body(sealed))).isEmpty();
        assertThat(heard).isEmpty();
    }

    private void assertRefused(Reason reason, Runnable request) {
        assertThatThrownBy(request::run).isInstanceOfSatisfying(CallbackRefused.class,
                e -> assertThat(e.reason()).isEqualTo(reason));
        assertThat(heard).isEmpty();
    }

    private static Stamp stamp(Sealed sealed) {
        return new Stamp(sealed.signature(), sealed.timestamp(), sealed.nonce());
    }

    private static byte[] body(Sealed sealed) {
        return JsonMapper.shared().writeValueAsBytes(Map.of("encrypt", sealed.encrypted()));
    }
}
