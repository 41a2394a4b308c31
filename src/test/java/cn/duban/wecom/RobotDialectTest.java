package cn.duban.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.talk.Attachment.Kind;
import cn.duban.talk.Utterance;
import cn.duban.wecom.CallbackRefused.Reason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RobotDialectTest {

    private static final Person SENDER = new Person(Platform.WECOM, "zhangsan");

    private final RobotDialect dialect = new RobotDialect("督办");

    @Test
    void readsTextFromAGroup() {
        assertThat(dialect.read("""
            {"msgid":"m1","aibotid":"b","chatid":"wr1","chattype":"group","from":{"userid":"zhangsan"},
            "response_url":"https://qyapi.weixin.qq.com/x","msgtype":"text","text":{"content":"@督办 我的任务\\n全部"},
            "quote":{"msgtype":"text","text":{"content":"第1条"}}}""")).isEqualTo(
                new Incoming.Said(new Utterance(SENDER, "m1", "wr1", "我的任务\n全部", "第1条"),
                        "https://qyapi.weixin.qq.com/x"));
    }

    @Test
    void readsTextFromASingleChat() {
        assertThat(dialect.read("""
            {"msgid":"m1","chattype":"single","from":{"userid":"zhangsan"},"msgtype":"text",
            "text":{"content":"帮助"}}""")).isEqualTo(
                new Incoming.Said(new Utterance(SENDER, "m1", null, "帮助", null), null));
    }

    @Test
    void readsTheTextBetweenPictures() {
        assertThat(dialect.read("""
            {"msgid":"m1","chatid":"wr1","chattype":"group","from":{"userid":"zhangsan"},"msgtype":"mixed",
            "mixed":{"msg_item":[{"msgtype":"text","text":{"content":"@督办 48号完成35%"}},
            {"msgtype":"image","image":{"url":"https://x"}},{"msgtype":"text","text":{"content":"见图"}}]}}"""))
                .isEqualTo(new Incoming.Said(new Utterance(SENDER, "m1", "wr1", "48号完成35%\n见图", null,
                        List.of(WecomFiles.ofRobot(Kind.PICTURE, "https://x"))), null));
    }

    @ParameterizedTest
    @CsvSource({"image, PICTURE", "file, FILE"})
    void readsPicturesAndFiles(String type, Kind kind) {
        assertThat(dialect.read("""
            {"msgid":"m1","chattype":"single","from":{"userid":"zhangsan"},"msgtype":"%1$s",
            "%1$s":{"url":"https://x/y?sign=z "}}""".formatted(type))).isEqualTo(
                new Incoming.Said(new Utterance(SENDER, "m1", null, "", null,
                        List.of(WecomFiles.ofRobot(kind, "https://x/y?sign=z "))), null));
    }

    @Test
    void tellsNobodyWhereAFileIs() {
        var said = dialect.read("""
            {"msgid":"m1","chattype":"single","from":{"userid":"zhangsan"},"msgtype":"file",
            "file":{"url":"https://x/y?sign=secret"}}""");
        assertThat(said.toString()).doesNotContain("secret");
    }

    @Test
    void tellsWhatIsNoText() {
        assertThat(dialect.read("""
            {"msgid":"m1","chattype":"single","from":{"userid":"zhangsan"},"msgtype":"voice",
            "voice":{"content":"四十八号完成"}}""")).isEqualTo(new Incoming.Sent(SENDER, "m1"));
    }

    @Test
    void noticesSomebodyComingIn() {
        assertThat(dialect.read("""
            {"msgid":"m1","create_time":1700000000,"from":{"corpid":"c","userid":"zhangsan"},"msgtype":"event",
            "event":{"eventtype":"enter_chat"}}""")).isEqualTo(new Incoming.Entered(SENDER));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"msgid\":\"m1\",\"from\":{\"userid\":\"u\"},\"msgtype\":\"event\",\"event\":{\"eventtype\":\"feedback_event\"}}",
            "{\"msgid\":\"m1\",\"from\":{\"userid\":\"u\"},\"msgtype\":\"event\"}",
            "{\"msgid\":\"m1\",\"from\":{\"userid\":\"u\"},\"msgtype\":\"stream\",\"stream\":{\"id\":\"m0\"}}"})
    void passesOverWhatWantsNoAnswer(String plain) {
        assertThat(dialect.read(plain)).isEqualTo(new Incoming.Nothing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{}",
            "{\"msgtype\":\"text\",\"msgid\":\"m\",\"text\":{\"content\":\"x\"}}",
            "{\"msgtype\":\"text\",\"from\":{\"userid\":\"u\"},\"text\":{\"content\":\"x\"}}", "{\"msgtype\":{}}"})
    void refusesWhatIsNoMessage(String plain) {
        assertMalformed(() -> dialect.read(plain));
    }

    @Test
    void findsTheEncryptedField() {
        assertThat(dialect.encrypted("{\"encrypt\":\"abc\",\"agentid\":\"1\"}".getBytes(UTF_8))).isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "\"x\"", "{}", "{\"encrypt\":\"\"}", "{\"encrypt\":{\"a\":1}}",
            "{\"encrypt\":\"a\"} x",
            "{\"encrypt\":\"a\",\"encrypt\":\"b\"}", "<xml><Encrypt>a</Encrypt></xml>"})
    void refusesBodiesWithoutOne(String body) {
        assertMalformed(() -> dialect.encrypted(body.getBytes(UTF_8)));
    }

    @Test
    void refusesDeepNesting() {
        assertMalformed(() -> dialect.encrypted(("{\"a\":" + "[".repeat(5000)).getBytes(UTF_8)));
    }

    @Test
    void answersWithAFinishedStream() {
        var said = new Incoming.Said(new Utterance(SENDER, "m1", null, "帮助", null), null);
        var answer = JsonMapper.shared().readTree(dialect.answer(said, "### 好\n\"引号\"", Instant.EPOCH));
        assertThat(answer).isEqualTo(JsonMapper.shared().readTree("""
            {"msgtype":"stream","stream":{"id":"m1","finish":true,"content":"### 好\\n\\"引号\\""}}"""));
    }

    @Test
    void cutsLongAnswers() {
        var sent = new Incoming.Sent(SENDER, "m1");
        var answer = JsonMapper.shared().readTree(dialect.answer(sent, "一行文字\n".repeat(5000), Instant.EPOCH));
        var content = answer.at("/stream/content").asString();
        assertThat(content.getBytes(UTF_8).length).isBetween(20000, 20480);
        assertThat(content).endsWith(Cut.NOTE);
    }

    @Test
    void welcomesWithText() {
        var answer = JsonMapper.shared().readTree(dialect.answer(new Incoming.Entered(SENDER), "您好", Instant.EPOCH));
        assertThat(answer)
                .isEqualTo(JsonMapper.shared().readTree("{\"msgtype\":\"text\",\"text\":{\"content\":\"您好\"}}"));
    }

    private static void assertMalformed(Runnable reading) {
        assertThatThrownBy(reading::run).isInstanceOfSatisfying(CallbackRefused.class,
                e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED));
    }
}
