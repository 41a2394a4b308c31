package cn.duban.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.duban.delivery.Outcome;
import cn.duban.delivery.Parcel;
import cn.duban.exhibit.FakeExhibits;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.Recipient.DingtalkGroup;
import cn.duban.ledger.Recipient.DingtalkMember;
import cn.duban.ledger.Recipient.UnitGroup;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DingtalkChannelTest {

    private static final Recipient LEADER = new DingtalkMember("guolei");
    private static final Recipient GROUP = new DingtalkGroup("cidLeaders==");

    private final ApiStub stub = new ApiStub();
    private Instant now = Instant.parse("2024-03-14T01:00:00Z");
    private final DingtalkChannel channel = channel(stub.settings());

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void sendsMarkdownAsTheRobotOfTheApp() {
        channel.send(new Parcel(GROUP, "台账", "# 台账\n- 一\n- 二"));
        var request = stub.requests().getFirst();
        assertThat(request.path("robotCode").asString()).isEqualTo(ApiStub.ROBOT);
        assertThat(request.path("openConversationId").asString()).isEqualTo("cidLeaders==");
        assertThat(request.path("msgKey").asString()).isEqualTo("sampleMarkdown");
        assertThat(ApiStub.param(request).path("title").asString()).isEqualTo("台账");
        assertThat(ApiStub.param(request).path("text").asString()).isEqualTo("# 台账  \n  - 一  \n  - 二");
    }

    @Test
    void keepsThePlatformsReceipt() {
        assertThat(send(LEADER)).isEqualTo(new Outcome.Sent("key1"));
    }

    @Test
    void fetchesOneTokenForManyMessages() {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 20).forEach(number -> senders.execute(() -> send(LEADER)));
        }
        assertThat(stub.texts()).hasSize(20);
        assertThat(stub.tokensGiven()).isEqualTo(1);
    }

    @Test
    void renewsTheTokenBeforeItRunsOut() {
        send(LEADER);
        now = now.plus(Duration.ofMinutes(105));
        send(LEADER);
        assertThat(stub.tokensGiven()).isEqualTo(1);
        now = now.plus(Duration.ofMinutes(6));
        send(LEADER);
        assertThat(stub.tokensGiven()).isEqualTo(2);
    }

    @Test
    void fetchesAnotherTokenWhenThePlatformNoLongerTakesIt() {
        send(LEADER);
        stub.expiresTokens();
        assertThat(send(LEADER)).isInstanceOf(Outcome.Sent.class);
        assertThat(stub.tokensGiven()).isEqualTo(2);
    }

    @Test
    void asksForAnotherTokenOnlyOnce() {
        stub.answers(400, "{\"code\":\"InvalidAuthentication\",\"message\":\"\"}");
        stub.answers(400, "{\"code\":\"InvalidAuthentication\",\"message\":\"\"}");
        assertThat(send(LEADER)).isInstanceOf(Outcome.Later.class);
        assertThat(stub.requests()).hasSize(2);
    }

    @Test
    void takesTheBodyOfABanForAFailure() {
        stub.answers(200, "{\"status\":1111,\"wait\":5,\"source\":\"x5\",\"punish\":\"deny\",\"uuid\":\"u\"}");
        assertThat(send(LEADER)).isInstanceOfSatisfying(Outcome.Later.class,
                later -> assertThat(later.pause()).isEqualTo(Duration.ofMinutes(5)));
    }

    @Test
    void waitsOutABanThatIsToldInHtml() {
        stub.answers(403, "<html><body>punish</body></html>");
        assertThat(send(LEADER)).isInstanceOfSatisfying(Outcome.Later.class,
                later -> assertThat(later.pause()).isEqualTo(Duration.ofMinutes(5)));
    }

    @Test
    void putsOffWhoeverIsFlowControlled() {
        stub.answers(200, "{\"processQueryKey\":\"k\",\"flowControlledStaffIdList\":[\"guolei\"]}");
        assertThat(send(LEADER)).isInstanceOf(Outcome.Later.class);
    }

    @ParameterizedTest
    @CsvSource({"403, Forbidden.AccessDenied.QpmLimitForAppkeyAndApi, PT5S", "400, send.too.fast, PT5S",
            "429, system.busy, PT5S", "403, Forbidden.AccessDenied.ApiCountLimitForOrg, PT1H",
            "403, Forbidden.AccessDenied.AccessTokenPermissionDenied, PT15M",
            "403, Forbidden.AccessDenied.IpNotInWhiteList, PT15M", "403, Forbidden.Something.New, PT15M",
            "503, ServiceUnavailable, PT30S"})
    void putsOffWhatMayBeTakenLater(int status, String code, Duration pause) {
        stub.answers(status, "{\"code\":\"%s\",\"message\":\"\"}".formatted(code));
        assertThat(send(GROUP)).isInstanceOfSatisfying(Outcome.Later.class, later -> {
            assertThat(later.pause()).isEqualTo(pause);
            assertThat(later.reason()).contains(code);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"group.disbanded", "invalid.openConversationId", "bot.stopped", "staffId.notExisted",
            "robot.oto.notExist", "chatbotId.notAllow.sendOTO", "invalidParameter.msgParam.tooLong",
            "contain.unsafe.url", "contain.notAllowed.text", "something.nobody.knows"})
    void givesUpWhatWillNeverBeTaken(String code) {
        stub.answers(400, "{\"code\":\"%s\",\"message\":\"\"}".formatted(code));
        assertThat(send(GROUP)).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.reason()).contains(code));
    }

    @ParameterizedTest
    @CsvSource({"500, system.error", "400, unknown.send.result", "500, Something", "400, -1"})
    void doesNotGuessWhatThePlatformDoesNotKnow(int status, String code) {
        stub.answers(status, "{\"code\":\"%s\",\"message\":\"\"}".formatted(code));
        assertThat(send(GROUP)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void putsOffWhenThePlatformCannotBeReached() throws Exception {
        var settings = new DingtalkSettings(URI.create("http://127.0.0.1:" + freePort()), "id", "secret", "robot");
        assertThat(channel(settings).send(parcel(LEADER))).isInstanceOf(Outcome.Later.class);
    }

    @Test
    void putsOffWhenNoTokenIsGiven() {
        stub.answersTokens(200, "{\"status\":1111}");
        assertThat(send(LEADER)).isInstanceOf(Outcome.Later.class);
        stub.answersTokens(500, "{\"code\":\"system.error\",\"message\":\"\"}");
        assertThat(send(LEADER)).isInstanceOf(Outcome.Later.class);
        stub.answersTokens(0, "");
        assertThat(send(LEADER)).isInstanceOf(Outcome.Later.class);
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void namesTheSettingWhenTheSecretIsWrong() {
        var settings = new DingtalkSettings(stub.settings().api(), ApiStub.CLIENT_ID, "another-secret", ApiStub.ROBOT);
        assertThat(channel(settings).send(parcel(LEADER))).isInstanceOfSatisfying(Outcome.Later.class,
                later -> assertThat(later.reason()).contains("Client Secret").doesNotContain("another-secret"));
    }

    @Test
    void refusesWhatIsTooLongWithoutAskingThePlatform() {
        var outcome = channel.send(new Parcel(LEADER, "台账", "长".repeat(5_001)));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void pacesEachRecipientByItself() {
        assertThat(channel.allowance(LEADER).scope()).isNotEqualTo(channel.allowance(GROUP).scope());
        assertThat(channel.allowance(LEADER).bytes()).isLessThanOrEqualTo(RobotMarkdown.LIMIT);
    }

    @Test
    void hasNothingToDoWithOtherPlatforms() {
        var stranger = new UnitGroup("区财政局");
        assertThatIllegalArgumentException().isThrownBy(() -> channel.allowance(stranger));
        assertThatIllegalArgumentException().isThrownBy(() -> send(stranger));
    }

    @Test
    void settingsHideTheSecret() {
        assertThat(stub.settings().toString()).contains(ApiStub.CLIENT_ID).doesNotContain(ApiStub.SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.dingtalk.com", "ftp://api.dingtalk.com", "https://api.dingtalk.com/v1.0",
            "https://user:pass@api.dingtalk.com"})
    void settingsWantAPlainAddress(String address) {
        var api = URI.create(address);
        assertThatIllegalArgumentException().isThrownBy(() -> new DingtalkSettings(api, "id", "secret", "robot"));
    }

    private DingtalkChannel channel(DingtalkSettings settings) {
        return new DingtalkChannel(settings, (InstantSource) () -> now, new FakeExhibits(), Duration.ofSeconds(5),
                Duration.ofSeconds(1));
    }

    private Outcome send(Recipient to) {
        return channel.send(parcel(to));
    }

    private static Parcel parcel(Recipient to) {
        return new Parcel(to, "台账", "第一季度台账");
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
