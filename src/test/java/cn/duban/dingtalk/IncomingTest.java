package cn.duban.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.dingtalk.Incoming.Content;
import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.ledger.Recipient.DingtalkGroup;
import cn.duban.ledger.Recipient.DingtalkMember;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class IncomingTest {

    @Test
    void readsWhatSomebodySaysInAGroup() {
        var message = Incoming.read(Samples.group("m1", "guolei", "  汇总 "));
        assertThat(message).isEqualTo(new Incoming("m1", Samples.GROUP, new Person(Platform.DINGTALK, "guolei"),
                new Content.Said("汇总", null)));
        assertThat(message.answerTo()).isEqualTo(new DingtalkGroup(Samples.GROUP));
    }

    @Test
    void answersASingleChatToThePerson() {
        var message = Incoming.read(Samples.single("m1", "guolei", "汇总"));
        assertThat(message.chat()).isNull();
        assertThat(message.answerTo()).isEqualTo(new DingtalkMember("guolei"));
    }

    @Test
    void knowsNobodyWithoutAStaffId() {
        var body = Samples.message("m1", "", "1", "cid", "汇总");
        body.remove("senderStaffId");
        var message = Incoming.read(Samples.json(body));
        assertThat(message.sender()).isNull();
        assertThat(message.answerTo()).isNull();
    }

    @Test
    void joinsTheWordsOfRichText() {
        var body = Samples.message("m1", "guolei", "2", Samples.GROUP, "");
        body.put("msgtype", "richText");
        body.put("content", Map.of("richText", List.of(Map.of("text", " 任务 "),
                Map.of("type", "picture", "downloadCode", "c"), Map.of("text", "6"))));
        assertThat(content(body)).isEqualTo(new Content.Said("任务 6", null));
    }

    @Test
    void readsWhatIsQuoted() {
        var body = Samples.message("m1", "guolei", "1", "cid", "");
        body.put("text", Map.of("content", "同意", "isReplyMsg", true, "repliedMsg",
                Map.of("msgType", "text", "content", Map.of("text", "催办 未报"))));
        assertThat(content(body)).isEqualTo(new Content.Said("同意", "催办 未报"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"picture", "audio", "video", "file", "unknownMsgType", ""})
    void hearsNoWordsInAnythingElse(String type) {
        var body = Samples.message("m1", "guolei", "1", "cid", "");
        body.put("msgtype", type);
        assertThat(content(body)).isEqualTo(new Content.Other(type));
    }

    @Test
    void hearsNoWordsInAMereMention() {
        assertThat(content(Samples.message("m1", "guolei", "2", Samples.GROUP, " "))).isInstanceOf(Content.Other.class);
    }

    @Test
    void noticesThatTheQuotaIsSpent() {
        var body = Samples.message("m1", "guolei", "1", "cid", "");
        body.remove("text");
        body.put("errorCode", "20001");
        assertThat(content(body)).isInstanceOf(Content.QuotaSpent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "{\"msgId\":\"m\",\"conversationType\":\"2\"}"})
    void wantsAnIdAndAConversation(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> Incoming.read(json));
    }

    @Test
    void readsNothingDeepOrBroken() {
        assertThatThrownBy(() -> Incoming.read("{\"a\":".repeat(100))).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> Incoming.read("汇总")).isInstanceOf(JacksonException.class);
    }

    private static Content content(Map<String, Object> body) {
        return Incoming.read(Samples.json(body)).content();
    }
}
