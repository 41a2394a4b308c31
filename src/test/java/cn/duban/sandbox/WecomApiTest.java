package cn.duban.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// WeCom's server API over a real socket.
class WecomApiTest {

    @TempDir
    static Path folder;
    private static Sandbox sandbox;
    private static URI base;
    private long before;

    @BeforeAll
    static void start() {
        sandbox = Town.sandbox(folder);
        base = sandbox.credentials().wecom().base();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void remember() {
        before = sandbox.log().after(0, any -> true).size();
        // A minute on, the rates of the test before are forgotten.
        sandbox.movableClock().advanceTo(sandbox.clock().instant().plusSeconds(61));
    }

    @AfterEach
    void calmDown() {
        sandbox.faults().clear();
    }

    @Test
    void handsOutTheSameTokenForTwoHours() throws Exception {
        var first = token();
        assertThat(token()).isEqualTo(first);
        sandbox.movableClock().advanceTo(sandbox.clock().instant().plusSeconds(7201));
        assertThat(code(Http.get(base, "/cgi-bin/user/get?userid=lihua&access_token=" + first))).isEqualTo(42001);
        assertThat(token()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"corpid=x&corpsecret=y, 40013", "corpid=CORP&corpsecret=y, 40001", "corpid=CORP, 41004"})
    void refusesWrongCredentials(String query, int code) throws Exception {
        var corp = sandbox.credentials().wecom().corpId();
        assertThat(code(Http.get(base, "/cgi-bin/gettoken?" + query.replace("CORP", corp)))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"'', 41001", "nonsense, 40014"})
    void refusesWrongTokens(String token, int code) throws Exception {
        assertThat(code(Http.post(base, "/cgi-bin/message/send?access_token=" + token, "{}"))).isEqualTo(code);
    }

    @Test
    void keepsWebhookMessagesInTheGroup() throws Exception {
        assertThat(code(webhook("key-cz", "**提醒**"))).isZero();
        assertThat(sandbox.log().after(before, any -> true)).singleElement()
                .satisfies(message -> assertThat(message.text()).isEqualTo("**提醒**"))
                .satisfies(message -> assertThat(message.chat()).isEqualTo("chat-cz"))
                .satisfies(message -> assertThat(message.kind()).isEqualTo(Message.Kind.PUSH));
    }

    @Test
    void refusesUnknownWebhook() throws Exception {
        assertThat(code(webhook("no-such-key", "x"))).isEqualTo(93000);
    }

    @Test
    void countsBytesNotCharacters() throws Exception {
        assertThat(code(webhook("key-cz", "字".repeat(1365)))).isZero();
        assertThat(code(webhook("key-cz", "字".repeat(1366)))).isEqualTo(40058);
    }

    @Test
    void throttlesTheTwentyFirstWithinAMinute() throws Exception {
        for (var n = 0; n < 20; n++) {
            assertThat(code(webhook("key-cz", "m" + n))).isZero();
        }
        assertThat(code(webhook("key-cz", "m21"))).isEqualTo(45009);
        assertThat(code(webhook("key-jy", "another group"))).isZero();
    }

    @Test
    void namesTheReceiversItDoesNotKnow() throws Exception {
        var sent = app("lihua|nobody");
        assertThat(code(sent)).isZero();
        assertThat(Json.text(sent, "invaliduser")).isEqualTo("nobody");
        assertThat(code(app("nobody"))).isEqualTo(81013);
    }

    @Test
    void knowsItsUsers() throws Exception {
        var user = Http.get(base, "/cgi-bin/user/get?userid=lihua&&access_token=" + token());
        assertThat(Json.text(user, "name")).isEqualTo("李华");
        assertThat(code(Http.get(base, "/cgi-bin/user/get?userid=x&access_token=" + token()))).isEqualTo(60111);
    }

    @Test
    void givesBackAnUploadedFile() throws Exception {
        var form = """
            --b
            Content-Disposition: form-data; name="media"; filename="进展汇总.txt"
            Content-Type: text/plain

            一季度进展
            --b--
            """.replace("\n", "\r\n");
        var upload = Http.request(base, "/cgi-bin/media/upload?type=file&access_token=" + token())
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(form))
                .build();
        var kept = Json.MAPPER.readTree(Http.CLIENT.send(upload, BodyHandlers.ofString()).body());
        var path = "/cgi-bin/media/get?media_id=" + Json.text(kept, "media_id") + "&access_token=" + token();
        var file = Http.CLIENT.send(Http.request(base, path).build(), BodyHandlers.ofString());
        assertThat(file.body()).isEqualTo("一季度进展");
        assertThat(file.headers().firstValue("Content-disposition")).isPresent();
    }

    @Test
    void acceptsThenCutsTheConnection() {
        sandbox.arm(Platform.WECOM, Fault.RESET_AFTER_ACCEPT, 1);
        assertThatThrownBy(() -> webhook("key-cz", "cut")).isInstanceOf(IOException.class);
        assertThat(sandbox.log().after(before, any -> true)).extracting(Message::text).containsExactly("cut");
    }

    @Test
    void answersAfterTheClientHasGivenUp() {
        sandbox.arm(Platform.WECOM, Fault.SLOW, 1);
        var request = Http.request(base, "/cgi-bin/webhook/send?key=key-cz")
                .timeout(Duration.ofMillis(500))
                .POST(BodyPublishers.ofString(markdown("slow")))
                .build();
        assertThatThrownBy(() -> Http.CLIENT.send(request, BodyHandlers.ofString()))
                .isInstanceOf(HttpTimeoutException.class);
        assertThat(sandbox.log().after(before, any -> true)).extracting(Message::text).containsExactly("slow");
    }

    @ParameterizedTest
    @CsvSource({"ERROR, -1", "THROTTLED, 45009"})
    void refusesAsOftenAsToldThenWorks(Fault fault, int code) throws Exception {
        sandbox.arm(Platform.WECOM, fault, 2);
        assertThat(code(webhook("key-cz", "a"))).isEqualTo(code);
        assertThat(code(webhook("key-cz", "b"))).isEqualTo(code);
        assertThat(code(webhook("key-cz", "c"))).isZero();
        assertThat(sandbox.log().after(before, any -> true)).extracting(Message::text).containsExactly("c");
    }

    @Test
    void endsTheTokenEarly() throws Exception {
        var old = token();
        sandbox.arm(Platform.WECOM, Fault.EXPIRED_TOKEN, 1);
        assertThat(code(Http.get(base, "/cgi-bin/user/get?userid=lihua&access_token=" + old))).isEqualTo(42001);
        assertThat(code(Http.get(base, "/cgi-bin/user/get?userid=lihua&access_token=" + token()))).isZero();
    }

    private static String token() throws IOException, InterruptedException {
        var wecom = sandbox.credentials().wecom();
        var answer = Http.get(base, "/cgi-bin/gettoken?corpid=" + wecom.corpId() + "&corpsecret=" + wecom.secret());
        return Json.text(answer, "access_token");
    }

    private static JsonNode webhook(String key, String text) throws IOException, InterruptedException {
        return Http.post(base, "/cgi-bin/webhook/send?key=" + key, markdown(text));
    }

    private static String markdown(String text) {
        var message = Json.object().put("msgtype", "markdown");
        message.putObject("markdown").put("content", text);
        return message.toString();
    }

    private static JsonNode app(String users) throws IOException, InterruptedException {
        var message = Json.object().put("touser", users).put("msgtype", "text").put("agentid", Credentials.AGENT);
        message.putObject("text").put("content", "通知");
        return Http.post(base, "/cgi-bin/message/send?access_token=" + token(), message.toString());
    }

    private static int code(JsonNode answer) {
        return answer.path("errcode").asInt(999);
    }
}
