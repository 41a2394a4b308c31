package cn.duban.reception;

import static cn.duban.reception.Counter.CHANG;
import static cn.duban.reception.Counter.FINANCE;
import static cn.duban.reception.Counter.FINANCE_CHAT;
import static cn.duban.reception.Counter.LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.GivenComment;
import cn.duban.ledger.Message;
import cn.duban.ledger.Recipient;
import cn.duban.talk.Utterance;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What units answer to what a leader said, at the desk.
class CommentAnswersTest {

    private static final String COMMENT = "批示 48 请加快清理，6月底前拿出办法";
    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    private List<GivenComment> comments() {
        return counter.ledger().comments().all();
    }

    private List<Message> messages() {
        return counter.ledger().messages().stream().map(owed -> owed.message()).toList();
    }

    private String told(Class<? extends Recipient> kind) {
        return counter.lastTo(kind::isInstance);
    }

    @Test
    void tellsTheLeaderAndStaffWhatAUnitAnswers() {
        counter.say(LEADER, COMMENT);
        Golden.check("comment-answered", counter.say(FINANCE, FINANCE_CHAT, "回复批示 48 已落实：专班已成立，[链接](http://x)月底前拿出办法"));

        assertThat(comments().getFirst().replies()).singleElement().satisfies(reply -> {
            assertThat(reply.unit()).isEqualTo("区财政局");
            assertThat(reply.text()).startsWith("已落实：专班已成立");
        });
        assertThat(comments().getFirst().isOpen()).isFalse();
        assertThat(messages()).extracting(Message::to).contains(new Recipient.DingtalkMember("guolei"));
        Golden.check("comment-answered-leader", told(Recipient.DingtalkMember.class));
        Golden.check("comment-answered-staff", told(Recipient.DingtalkGroup.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"回复批示 48 已成立专班", "批示48 已成立专班", "批示48号：已成立专班", "关于48号的批示，已成立专班", "48号批示 已成立专班",
            "对郭磊同志批示48 已成立专班",
            "回复批示：已成立专班"})
    void takesTheAnswerInTheUnitsOwnWords(String words) {
        counter.say(LEADER, COMMENT);
        counter.say(FINANCE, FINANCE_CHAT, words);

        assertThat(comments().getFirst().replies()).extracting(reply -> reply.text()).containsExactly("已成立专班");
        assertThat(counter.ledger().reports()).isEmpty();
    }

    @Test
    void takesWordsUnderTheLetterForAnAnswer() {
        counter.say(LEADER, COMMENT);
        var letter = told(Recipient.UnitGroup.class);
        counter.deliver(new Utterance(FINANCE, "q1", FINANCE_CHAT, "专班已成立，月底前拿出办法", letter));

        assertThat(comments().getFirst().replies()).extracting(reply -> reply.text()).containsExactly("专班已成立，月底前拿出办法");
    }

    @Test
    void takesAReportUnderTheLetterForAReport() {
        counter.say(LEADER, COMMENT);
        counter.deliver(new Utterance(FINANCE, "q1", FINANCE_CHAT, "48号完成35%", told(Recipient.UnitGroup.class)));

        assertThat(comments().getFirst().replies()).isEmpty();
        assertThat(counter.finance(48)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"回复批示 48 收到", "批示48 好的，马上落实", "回复批示 48"})
    void takesAMereReceiptForNoAnswer(String words) {
        counter.say(LEADER, COMMENT);

        assertThat(counter.say(FINANCE, words)).contains("请写明落实情况").contains("没有记录");
        assertThat(comments().getFirst().isOpen()).isTrue();
    }

    @Test
    void asksWhichOfSeveralCommentsIsAnswered() {
        counter.say(LEADER, COMMENT);
        counter.say(LEADER, "批示 48 再核一遍底数");
        assertThat(told(Recipient.UnitGroup.class)).contains("另有批示待回复");
        Golden.check("comment-which", counter.say(FINANCE, "回复批示 48 已成立专班"));
        assertThat(comments()).allMatch(given -> given.replies().isEmpty());

        counter.say(FINANCE, "回复批示 48 第2条 底数已核");
        assertThat(comments().getLast().replies()).extracting(reply -> reply.text()).containsExactly("底数已核");
        counter.say(FINANCE, "回复批示 48 已成立专班");
        assertThat(comments().getFirst().replies()).hasSize(1);
    }

    @Test
    void addsToAnAnswer() {
        counter.say(LEADER, COMMENT);
        counter.say(FINANCE, "回复批示 48 已成立专班");

        assertThat(counter.say(FINANCE, "回复批示 48 专班已开会")).contains("补充回复");
        assertThat(comments().getFirst().replies()).hasSize(2);
    }

    @Test
    void refusesAnAnswerToWhatWasNotAsked() {
        counter.say(LEADER, COMMENT);

        assertThat(counter.say(FINANCE, "回复批示 2 已成立专班")).contains("2号没有给区财政局的批示").contains("48号");
        assertThat(counter.say(CHANG, "回复批示 48 已成立专班")).contains("没有给区发展改革委的批示");
        assertThat(comments().getFirst().replies()).isEmpty();
    }

    @Test
    void letsReportsOfTasksWithoutCommentsAlone() {
        counter.say(FINANCE, "48号完成35%，领导批示件已办结");
        assertThat(counter.finance(48)).isPresent();

        assertThat(counter.say(FINANCE, "批示48号完成40%")).doesNotContain("批示的回复");
    }
}
