package cn.duban.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/// DingTalk's server API and stream gateway over real sockets.
class DingtalkTest {

    private static final String GROUP = "/v1.0/robot/groupMessages/send";
    private static final String PEOPLE = "/v1.0/robot/oToMessages/batchSend";

    @TempDir
    static Path folder;
    private static Sandbox sandbox;
    private static Credentials.Dingtalk dingtalk;
    private long before;

    @BeforeAll
    static void start() {
        sandbox = Town.sandbox(folder);
        dingtalk = sandbox.credentials().dingtalk();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void remember() {
        before = sandbox.log().after(0, any -> true).size();
        sandbox.movableClock().advanceTo(sandbox.clock().instant().plusSeconds(2));
    }

    @AfterEach
    void calmDown() {
        sandbox.faults().clear();
    }

    @Test
    void keepsGroupAndSingleMessages() throws Exception {
        assertThat(Json.text(body(send(GROUP, group("**汇总**"))), "processQueryKey")).isNotEmpty();
        var partial = body(send(PEOPLE, people(List.of("guolei", "nobody"))));
        assertThat(partial.path("invalidStaffIdList")).hasToString("[\"nobody\"]");
        assertThat(since()).extracting(Message::chat, Message::user, Message::kind, Message::text)
                .containsExactly(tuple("cid-staff", null, Message.Kind.PUSH, "**汇总**"),
                        tuple(null, "guolei", Message.Kind.PUSH, "您好"));
    }

    @ParameterizedTest
    @CsvSource({"openConversationId, no-such, invalid.openConversationId",
            "robotCode, other, invalidParameter.robotCode.notExsit",
            "msgKey, sampleDance, invalidParameter.msgKey.invalid",
            "msgParam, not json, invalidParameter.msgParam.invalid", "msgParam, {}, miss.param.markdownTotitle"})
    void refusesWithThePlatformsCodes(String field, String value, String code) throws Exception {
        var refused = send(GROUP, group("x").put(field, value));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Json.text(body(refused), "code")).isEqualTo(code);
    }

    @Test
    void countsBytesOfTheParameter() throws Exception {
        assertThat(Json.text(body(send(GROUP, group("字".repeat(5000)))), "code"))
                .isEqualTo("invalidParameter.msgParam.tooLong");
    }

    @Test
    void takesTwentyPeopleAtMost() throws Exception {
        var many = IntStream.range(0, 21).mapToObj(n -> "u" + n).toList();
        assertThat(Json.text(body(send(PEOPLE, people(many))), "code")).isEqualTo("invalidParameter.userIds.overMax");
        assertThat(Json.text(body(send(PEOPLE, people(List.of("u1")))), "code")).isEqualTo("staffId.notExisted");
    }

    @Test
    void throttlesTheTwentyFirstWithinASecond() throws Exception {
        var now = sandbox.clock().instant();
        HttpResponse<String> last;
        do {
            last = send(GROUP, group("x"));
        } while (last.statusCode() == 200 && since().size() < 200);
        assertThat(last.statusCode()).isEqualTo(403);
        assertThat(since()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(sandbox.clock().instant()).isAfter(now);
    }

    @Test
    void refusesWrongSecretsAndTokens() throws Exception {
        var wrong = Http.response(dingtalk.base(), "/v1.0/oauth2/accessToken",
                "{\"appKey\":\"a\",\"appSecret\":\"b\"}");
        assertThat(Json.text(body(wrong), "code")).isEqualTo("invalidClientIdOrSecret");
        var token = Http.response(dingtalk.base(), GROUP, group("x").toString(), "x-acs-dingtalk-access-token", "b");
        assertThat(Json.text(body(token), "code")).isEqualTo("InvalidAuthentication");
        var gateway = Http.response(dingtalk.base(), "/v1.0/gateway/connections/open", "{\"clientId\":\"a\"}");
        assertThat(gateway.statusCode()).isEqualTo(401);
    }

    @Test
    void answersBusyOrEndsTheTokenAsTold() throws Exception {
        sandbox.arm(Platform.DINGTALK, Fault.ERROR, 1);
        assertThat(send(GROUP, group("x")).statusCode()).isEqualTo(429);
        var token = token();
        sandbox.arm(Platform.DINGTALK, Fault.EXPIRED_TOKEN, 1);
        var refused = Http.response(dingtalk.base(), GROUP, group("x").toString(), "x-acs-dingtalk-access-token",
                token);
        assertThat(Json.text(body(refused), "code")).isEqualTo("InvalidAuthentication");
        assertThat(send(GROUP, group("x")).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsTheBotWhatWasSaidInAGroupAndTakesItsNextMessageForTheAnswer() throws Exception {
        try (var client = new StreamClient(dingtalk, data -> reply(GROUP, group("区财政局 未报")))) {
            assertThat(sandbox.say(said("cid-staff", "未报 全区"))).containsExactly("区财政局 未报");
            var told = client.messages.getFirst();
            assertThat(Json.text(told, "text", "content")).isEqualTo(" 未报 全区");
            assertThat(Json.text(told, "conversationType")).isEqualTo("2");
            assertThat(Json.text(told, "conversationId")).isEqualTo("cid-staff");
            assertThat(Json.text(told, "senderStaffId")).isEqualTo("staff1");
            assertThat(Json.text(told, "senderNick")).isEqualTo("赵敏");
            assertThat(Json.text(told, "robotCode")).isEqualTo(dingtalk.robotCode());
        }
        assertThat(since()).extracting(Message::kind, Message::user)
                .containsExactly(tuple(Message.Kind.SAID, "staff1"), tuple(Message.Kind.REPLY, "staff1"));
    }

    @Test
    void takesAnAnswerBySessionWebhook() throws Exception {
        try (var _ = new StreamClient(dingtalk, DingtalkTest::replyBySession)) {
            assertThat(sandbox.say(said(null, "汇总"))).containsExactly("见附件");
        }
    }

    @Test
    void deliversAgainWhatIsNotAcknowledged() throws Exception {
        try (var client = new StreamClient(dingtalk, data -> reply(GROUP, group("x")))) {
            client.acknowledgeWith(0);
            assertThatThrownBy(() -> sandbox.say(said("cid-staff", "未报"))).hasMessageContaining("没有确认");
            assertThat(client.messages).hasSize(3).extracting(data -> Json.text(data, "msgId")).containsOnly("m-未报");
        }
    }

    @Test
    void deliversTwiceUnderTheFaultOfThatName() throws Exception {
        try (var client = new StreamClient(dingtalk, data -> {})) {
            sandbox.arm(Platform.DINGTALK, Fault.DUPLICATE, 1);
            assertThat(sandbox.say(said("cid-staff", "帮助"))).isEmpty();
            assertThat(client.messages).hasSize(2);
        }
    }

    @Test
    void asksForASignOfLifeAndEndsSilentConnections() throws Exception {
        try (var client = new StreamClient(dingtalk, data -> {})) {
            // The client may be connected a moment before the gateway knows of it.
            await().until(() -> {
                sandbox.pingStreams();
                return client.systemTopics.contains("ping");
            });
            client.acknowledgeWith(0);
            await().until(() -> {
                sandbox.pingStreams();
                return client.closed.isDone();
            });
        }
    }

    @Test
    void dropsTheStreamAndTakesANewOne() throws Exception {
        try (var client = new StreamClient(dingtalk, data -> {})) {
            sandbox.arm(Platform.DINGTALK, Fault.STREAM_DROPPED, 1);
            assertThat(client.closed.get(5, TimeUnit.SECONDS)).isTrue();
        }
        assertThatThrownBy(() -> sandbox.say(said("cid-staff", "在吗"))).hasMessageContaining("没有客户端");
        try (var _ = new StreamClient(dingtalk, data -> reply(GROUP, group("在")))) {
            assertThat(sandbox.say(said("cid-staff", "又来了"))).containsExactly("在");
        }
    }

    @Test
    void takesATicketOnce() throws Exception {
        var used = StreamClient.ticket(dingtalk);
        try (var _ = new StreamClient(dingtalk, used, data -> {})) {
            assertThatThrownBy(() -> new StreamClient(dingtalk, used, data -> {})).hasMessageContaining("Handshake");
        }
    }

    @Test
    void takesATicketInTimeHoweverTheClockIsMoved(@TempDir Path other) throws Exception {
        var ticket = StreamClient.ticket(dingtalk);
        sandbox.movableClock().advanceTo(sandbox.clock().instant().plusSeconds(91));
        try (var client = new StreamClient(dingtalk, ticket, data -> {})) {
            assertThat(client).isNotNull();
        }
        var none = Duration.ofNanos(1);
        try (var hurried = Sandbox.start(Town.settings(other), new Waits(none, none, none, none, none))) {
            var strict = hurried.credentials().dingtalk();
            assertThatThrownBy(() -> new StreamClient(strict, data -> {})).hasMessageContaining("Handshake");
        }
    }

    private List<Message> since() {
        return sandbox.log().after(before, any -> true);
    }

    private static Said said(@Nullable String chat, String text) {
        return new Said(Platform.DINGTALK, "staff1", chat, text, "m-" + text, Said.Via.ROBOT);
    }

    private static ObjectNode group(String text) {
        return message(text).put("openConversationId", "cid-staff");
    }

    private static ObjectNode people(List<String> users) {
        var message = message("您好");
        var ids = message.putArray("userIds");
        users.forEach(ids::add);
        return message;
    }

    private static ObjectNode message(String text) {
        var param = Json.object().put("title", "督办").put("text", text).toString();
        return Json.object()
                .put("robotCode", dingtalk.robotCode())
                .put("msgKey", "sampleMarkdown")
                .put("msgParam", param);
    }

    private static void reply(String path, ObjectNode message) {
        try {
            assertThat(send(path, message).statusCode()).isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void replyBySession(ObjectNode data) {
        try {
            Http.post(URI.create(Json.text(data, "sessionWebhook")), "",
                    "{\"msgtype\":\"text\",\"text\":{\"content\":\"见附件\"}}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> send(String path, ObjectNode message) throws IOException, InterruptedException {
        return Http.response(dingtalk.base(), path, message.toString(), "x-acs-dingtalk-access-token", token());
    }

    private static String token() throws IOException, InterruptedException {
        var asked = Json.object().put("appKey", dingtalk.clientId()).put("appSecret", dingtalk.clientSecret());
        return Json.text(Http.post(dingtalk.base(), "/v1.0/oauth2/accessToken", asked.toString()), "accessToken");
    }

    private static ObjectNode body(HttpResponse<String> response) {
        return Json.parse(response.body()).orElseThrow();
    }
}
