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
import me.chanjar.weixin.cp.bean.message.WxCpXmlMessage;
import me.chanjar.weixin.cp.util.xml.XStreamTransformer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppDialectTest {

    private static final Person SENDER = new Person(Platform.WECOM, "zhangsan");

    private final AppDialect dialect = new AppDialect("corp");

    @Test
    void readsText() {
        assertThat(dialect.read("""
            <xml><ToUserName><![CDATA[corp]]></ToUserName>
            <FromUserName><![CDATA[zhangsan]]></FromUserName><CreateTime>1348831860</CreateTime>
            <MsgType><![CDATA[text]]></MsgType><Content><![CDATA[ 48号完成35%
            问题：<无> & 其他 ]]></Content><MsgId>1234567890123456</MsgId><AgentID>1</AgentID></xml>"""))
                .isEqualTo(new Incoming.Said(new Utterance(SENDER, "1234567890123456", null,
                        "48号完成35%\n问题：<无> & 其他", null), null));
    }

    @Test
    void readsPicturesAndFiles() {
        assertThat(dialect.read("""
            <xml><FromUserName>zhangsan</FromUserName><MsgType>image</MsgType><PicUrl>http://x</PicUrl>
            <MediaId>media-1</MediaId><MsgId>7</MsgId></xml>""")).isEqualTo(new Incoming.Said(new Utterance(SENDER,
                "7", null, "", null, List.of(WecomFiles.ofApp(Kind.PICTURE, null, "media-1"))), null));
        assertThat(dialect.read("""
            <xml><FromUserName>zhangsan</FromUserName><MsgType>file</MsgType><FileName>说明.pdf</FileName>
            <MediaId>media-2</MediaId><MsgId>8</MsgId></xml>""")).isEqualTo(new Incoming.Said(new Utterance(SENDER,
                "8", null, "", null, List.of(WecomFiles.ofApp(Kind.FILE, "说明.pdf", "media-2"))), null));
    }

    @Test
    void tellsWhatIsNoText() {
        assertThat(dialect.read("""
            <xml><FromUserName>zhangsan</FromUserName><MsgType>location</MsgType><MsgId>7</MsgId></xml>"""))
                .isEqualTo(new Incoming.Sent(SENDER, "7"));
    }

    @Test
    void noticesSomebodyComingIn() {
        assertThat(dialect.read("""
            <xml><FromUserName>zhangsan</FromUserName><MsgType>event</MsgType><Event>enter_agent</Event></xml>"""))
                .isEqualTo(new Incoming.Entered(SENDER));
    }

    @Test
    void passesOverOtherEvents() {
        assertThat(dialect.read("""
            <xml><FromUserName>zhangsan</FromUserName><MsgType>event</MsgType><Event>pic_sysphoto</Event>
            <SendPicsInfo><Count>1</Count><PicList><item><MsgType>text</MsgType></item></PicList></SendPicsInfo>
            </xml>""")).isEqualTo(new Incoming.Nothing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "<xml>", "<xml></xml>", "{\"encrypt\":\"a\"}", "<xml><Encrypt></Encrypt></xml>",
            "<xml><a><Encrypt>a</Encrypt></a></xml>",
            "<!DOCTYPE xml [<!ENTITY a \"b\">]><xml><Encrypt>a</Encrypt></xml>",
            "<!DOCTYPE xml SYSTEM \"http://127.0.0.1:1/x\"><xml><Encrypt>a</Encrypt></xml>",
            "<xml><Encrypt>&b;</Encrypt></xml>"})
    void refusesBodiesWithoutTheEncryptedField(String body) {
        assertThatThrownBy(() -> dialect.encrypted(body.getBytes(UTF_8))).isInstanceOfSatisfying(CallbackRefused.class,
                e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED));
    }

    @Test
    void answersWithPlainTextTheSdkReads() {
        var said = new Incoming.Said(new Utterance(SENDER, "7", null, "帮助", null), null);
        var answer = read(dialect.answer(said, "**好** ]]> <b>\u0001", Instant.ofEpochSecond(9)));
        assertThat(answer.getToUserName()).isEqualTo("zhangsan");
        assertThat(answer.getFromUserName()).isEqualTo("corp");
        assertThat(answer.getMsgType()).isEqualTo("text");
        assertThat(answer.getContent()).isEqualTo("好 ]]> <b>");
        assertThat(answer.getCreateTime()).isEqualTo(9);
    }

    @Test
    void cutsLongAnswers() {
        var answer = read(
                dialect.answer(new Incoming.Sent(SENDER, "7"), "一行文字\n".repeat(500), Instant.EPOCH));
        assertThat(answer.getContent().getBytes(UTF_8).length).isBetween(1900, 2048);
    }

    private static WxCpXmlMessage read(String xml) {
        return XStreamTransformer.fromXml(WxCpXmlMessage.class, xml);
    }
}
