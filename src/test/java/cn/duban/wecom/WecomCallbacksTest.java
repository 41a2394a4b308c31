package cn.duban.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.wecom.CallbackCipher.Sealed;
import cn.duban.wecom.CallbackRefused.Reason;
import cn.duban.wecom.WecomSettings.CallbackKeys;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class WecomCallbacksTest {

    private static final Instant NOW = Instant.parse("2024-03-14T01:00:00Z");
    private static final CallbackKeys ROBOT = new CallbackKeys("robot-token", "r".repeat(43));
    private static final CallbackKeys APP = new CallbackKeys("app-token", "a".repeat(43));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CallbackCipher robot = new CallbackCipher(ROBOT, "");
    private final CallbackCipher app = new CallbackCipher(APP, "corp");
    private final WecomCallbacks callbacks = callbacks(APP, ROBOT);
    private final MockMvcTester mvc = tester(callbacks);

    @AfterEach
    void stop() {
        callbacks.close();
    }

    @Test
    void provesBothAddresses() {
        assertThat(verify("/wecom/robot", robot.seal("123", NOW))).hasStatusOk().bodyText().isEqualTo("123");
        assertThat(verify("/wecom/app", app.seal("456", NOW))).hasStatusOk().bodyText().isEqualTo("456");
    }

    @Test
    void answersTheRobot() {
        var request = robot.seal("""
            {"msgid":"m1","chattype":"group","chatid":"g","from":{"userid":"u"},"msgtype":"text",
            "text":{"content":"@督办 帮助"}}""", NOW);
        var response = post("/wecom/robot", request, "{\"encrypt\":\"" + request.encrypted() + "\"}");
        assertThat(response).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        var answer = JsonMapper.shared().readTree(response.getResponse().getContentAsByteArray());
        assertThat(robot.open(answer.get("encrypt").asString())).contains("wecom:u 帮助");
    }

    @Test
    void answersTheApp() {
        var request = app.seal("""
            <xml><FromUserName>u</FromUserName><MsgType>text</MsgType><Content>帮助</Content><MsgId>7</MsgId>\
            <AgentID>1</AgentID></xml>""", NOW);
        var response = post("/wecom/app", request, "<xml><Encrypt>" + request.encrypted() + "</Encrypt></xml>");
        assertThat(response).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_XML);
        var answer = FlatXml.read(response.getResponse().getContentAsByteArray());
        assertThat(app.signed(Objects.requireNonNull(answer.get("MsgSignature")),
                Objects.requireNonNull(answer.get("TimeStamp")), Objects.requireNonNull(answer.get("Nonce")),
                Objects.requireNonNull(answer.get("Encrypt")))).isTrue();
        assertThat(app.open(Objects.requireNonNull(answer.get("Encrypt")))).contains("wecom:u 帮助");
    }

    @Test
    void staysSilentWithAnEmptyAnswer() {
        var request = robot.seal("{\"msgtype\":\"event\",\"event\":{\"eventtype\":\"feedback_event\"}}", NOW);
        assertThat(post("/wecom/robot", request, "{\"encrypt\":\"" + request.encrypted() + "\"}")).hasStatusOk()
                .bodyText()
                .isEmpty();
    }

    @Test
    void refusesByReason(CapturedOutput output) {
        var sealed = robot.seal("{}", NOW);
        var forged = new Sealed(sealed.encrypted(), "0", sealed.timestamp(), sealed.nonce());
        assertThat(post("/wecom/robot", forged, "{\"encrypt\":\"x\"}")).hasStatus(403).bodyText().isEmpty();
        assertThat(post("/wecom/robot", sealed, "x")).hasStatus(400).bodyText().isEmpty();
        assertThat(post("/wecom/robot", sealed, "x".repeat(300_000))).hasStatus(413).bodyText().isEmpty();
        assertThat(mvc.post().uri("/wecom/robot").content("{\"encrypt\":\"x\"}").exchange()).hasStatus(400);
        assertThat(verify("/wecom/app", forged)).hasStatus(403);
        assertThat(refused(Reason.FORGED)).isEqualTo(2);
        assertThat(refused(Reason.MALFORMED)).isEqualTo(2);
        assertThat(output).containsOnlyOnce("拒绝了 1 个企业微信回调").doesNotContain("robot-token", "r".repeat(43));
    }

    @Test
    void hasNoAddressForWhatIsNotSetUp() {
        try (var none = callbacks(null, null); var one = callbacks(null, ROBOT)) {
            assertThat(tester(none).get().uri("/wecom/robot").exchange()).hasStatus(404);
            assertThat(tester(one).get().uri("/wecom/app").exchange()).hasStatus(404);
        }
    }

    @Test
    void warmsUpWithoutAskingTheReception() {
        try (var silent = new WecomCallbacks(settings(APP, ROBOT), _ -> {
            throw new IllegalStateException("不该问到");
        }, InstantSource.fixed(NOW), meters)) {
            silent.warmUp();
        }
        assertThat(meters.find("duban.wecom.callbacks.refused").counters()).isEmpty();
    }

    private MvcTestResult verify(String path, Sealed echo) {
        return mvc.get()
                .uri(path)
                .param("msg_signature", echo.signature())
                .param("timestamp", echo.timestamp())
                .param("nonce", echo.nonce())
                .param("echostr", echo.encrypted())
                .exchange();
    }

    private MvcTestResult post(String path, Sealed sealed, String body) {
        return mvc.post()
                .uri(path)
                .queryParam("msg_signature", sealed.signature())
                .queryParam("timestamp", sealed.timestamp())
                .queryParam("nonce", sealed.nonce())
                .content(body.getBytes(UTF_8))
                .exchange();
    }

    private double refused(Reason reason) {
        return meters.find("duban.wecom.callbacks.refused")
                .tag("reason", reason.name())
                .counters()
                .stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private static MockMvcTester tester(WecomCallbacks callbacks) {
        return MockMvcTester.create(MockMvcBuilders.routerFunctions(callbacks.routes()).build());
    }

    private WecomCallbacks callbacks(@Nullable CallbackKeys app, @Nullable CallbackKeys robot) {
        return new WecomCallbacks(settings(app, robot), utterance -> utterance.sender() + " " + utterance.text(),
                InstantSource.fixed(NOW), meters);
    }

    private static WecomSettings settings(@Nullable CallbackKeys app, @Nullable CallbackKeys robot) {
        return new WecomSettings(URI.create("http://127.0.0.1:1"), "corp", 1, "", app, robot, "督办", Set.of());
    }
}
