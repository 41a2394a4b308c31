package cn.duban.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/// Speaking to a bot through WeCom's callbacks, over real sockets.
class WecomChatTest {

    @TempDir
    Path folder;
    private Sandbox sandbox;
    private FakeBot bot;

    @BeforeEach
    void start() {
        sandbox = Town.sandbox(folder);
        bot = new FakeBot(sandbox.credentials().wecom());
        sandbox.deliverTo(bot.base());
        bot.robotAnswers(plain -> stream("已记录"));
    }

    @AfterEach
    void stop() {
        bot.close();
        sandbox.close();
    }

    @Test
    void addressesTheRobotInAGroup() {
        assertThat(sandbox.say(said("chat-cz", "48号完成", "m1", Said.Via.ROBOT))).containsExactly("已记录");
        assertThat(received().path("text").path("content").asString()).isEqualTo("@督办助手 48号完成");
        assertThat(received().path("chatid").asString()).isEqualTo("chat-cz");
        assertThat(received().path("chattype").asString()).isEqualTo("group");
        assertThat(received().path("from").path("userid").asString()).isEqualTo("lihua");
    }

    @Test
    void speaksPlainlyInASingleChat() {
        sandbox.say(said(null, "我的任务", "m1", Said.Via.ROBOT));
        assertThat(received().path("text").path("content").asString()).isEqualTo("我的任务");
        assertThat(received().has("chatid")).isFalse();
    }

    @Test
    void keepsBothSidesOfTheTalk() {
        sandbox.say(said("chat-cz", "48号完成", "m1", Said.Via.ROBOT));
        assertThat(sandbox.log().after(0, any -> true)).extracting(Message::kind, Message::chat, Message::text)
                .containsExactly(tuple(Message.Kind.SAID, "chat-cz", "48号完成"),
                        tuple(Message.Kind.REPLY, "chat-cz", "已记录"));
    }

    @Test
    void deliversTheSameMessageAgainWithoutSayingItTwice() {
        var said = said("chat-cz", "48号完成", "m1", Said.Via.ROBOT);
        sandbox.say(said);
        assertThat(sandbox.say(said)).containsExactly("已记录");
        assertThat(bot.received).hasSize(2);
        assertThat(sandbox.log().after(0, any -> true)).hasSize(2);
    }

    @Test
    void deliversTwiceUnderTheFaultOfThatName() {
        sandbox.arm(Platform.WECOM, Fault.DUPLICATE, 1);
        assertThat(sandbox.say(said("chat-cz", "48号完成", "m1", Said.Via.ROBOT))).containsExactly("已记录");
        assertThat(bot.received).hasSize(2);
    }

    @Test
    void speaksToTheAppInXml() {
        bot.appAnswers(plain -> "<xml><MsgType>text</MsgType><Content><![CDATA[收到 <1>]]></Content></xml>");
        assertThat(sandbox.say(said(null, "任务 6 & ]]> 7", "123", Said.Via.APP))).containsExactly("收到 <1>");
        assertThat(bot.received.getLast()).contains("<MsgId>123</MsgId>").contains("任务 6 & ]]]]><![CDATA[> 7");
    }

    @Test
    void takesAnEmptyAnswerForNone() {
        bot.robotAnswers(plain -> "");
        assertThat(sandbox.say(said(null, "谢谢", "m1", Said.Via.ROBOT))).isEmpty();
    }

    @Test
    void triesFourTimesThenSaysWhy() {
        bot.robotAnswers(plain -> stream("x"));
        sandbox.say(said(null, "a", "m0", Said.Via.ROBOT));
        bot.received.clear();
        bot.breakDown();
        assertThatThrownBy(() -> sandbox.say(said(null, "在吗", "m1", Said.Via.ROBOT))).isInstanceOf(Rejected.class)
                .hasMessageContaining("HTTP 500");
        assertThat(bot.received).hasSize(4);
    }

    @Test
    void takesOneLaterAnswerByTheResponseUrl() throws Exception {
        sandbox.say(said("chat-cz", "汇总", "m1", Said.Via.ROBOT));
        var later = "{\"msgtype\":\"markdown\",\"markdown\":{\"content\":\"**汇总**\"}}";
        assertThat(respond(later)).isZero();
        assertThat(respond(later)).isEqualTo(40058);
        var last = sandbox.log().after(0, any -> true).getLast();
        assertThat(last.text()).isEqualTo("**汇总**");
        assertThat(last.chat()).isEqualTo("chat-cz");
    }

    @Test
    void closesTheResponseUrlAfterAnHour() throws Exception {
        sandbox.say(said("chat-cz", "汇总", "m1", Said.Via.ROBOT));
        sandbox.movableClock().advanceTo(sandbox.clock().instant().plusSeconds(3601));
        assertThat(respond("{\"msgtype\":\"markdown\",\"markdown\":{\"content\":\"晚了\"}}")).isEqualTo(40058);
    }

    @Test
    void findsEverythingAgainAfterARestart() {
        sandbox.say(said("chat-cz", "48号完成", "m1", Said.Via.ROBOT));
        var messages = sandbox.log().after(0, any -> true);
        var secret = sandbox.credentials().wecom().secret();
        sandbox.movableClock().advanceTo(Town.FIRST_MOMENT.plusSeconds(86_400));
        sandbox.close();
        sandbox = Town.sandbox(folder);
        assertThat(sandbox.log().after(0, any -> true)).isEqualTo(messages);
        assertThat(sandbox.credentials().wecom().secret()).isEqualTo(secret);
        assertThat(sandbox.clock().instant()).isBetween(Town.FIRST_MOMENT.plusSeconds(86_400),
                Town.FIRST_MOMENT.plusSeconds(86_500));
    }

    private int respond(String body) throws IOException, InterruptedException {
        var url = received().path("response_url").asString();
        return Http.post(URI.create(url), "", body).path("errcode").asInt(999);
    }

    private ObjectNode received() {
        return Json.parse(bot.received.getLast()).orElseThrow();
    }

    private static Said said(@Nullable String chat, String text, String msgid, Said.Via via) {
        return new Said(Platform.WECOM, "lihua", chat, text, msgid, via);
    }

    private static String stream(String content) {
        var answer = Json.object().put("msgtype", "stream");
        answer.putObject("stream").put("id", "1").put("finish", true).put("content", content);
        return answer.toString();
    }

}
