package cn.duban.reception;

import static cn.duban.reception.Counter.CHANG;
import static cn.duban.reception.Counter.FINANCE;
import static cn.duban.reception.Counter.LEADER;
import static cn.duban.reception.Counter.OTHER_STAFF;
import static cn.duban.reception.Counter.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.GivenComment;
import cn.duban.ledger.Message;
import cn.duban.ledger.Recipient;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a leader says on a task reaches its units and staff, and what they answer reaches the leader.
class CommentsTest {

    private static final String COMMENT = "批示 48 请加快清理，6月底前拿出办法";
    private static final Pattern CODE = Pattern.compile("确认 (\\d{4})");
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

    private static String code(String answer) {
        var code = CODE.matcher(answer);
        assertThat(code.find()).as(answer).isTrue();
        return code.group();
    }

    @Test
    void passesWhatALeaderSaysToTheUnitsAndToStaff() {
        Golden.check("comment-given", counter.say(LEADER, COMMENT));

        assertThat(comments()).singleElement().satisfies(given -> {
            assertThat(given.comment().task()).isEqualTo(48);
            assertThat(given.comment().text()).isEqualTo("请加快清理，6月底前拿出办法");
            assertThat(given.comment().leader()).isEqualTo("郭磊");
            assertThat(given.silent()).isEqualTo(counter.ledger().registry().unitsOf(48));
        });
        assertThat(messages()).extracting(Message::to)
                .hasSize(1 + counter.ledger().registry().unitsOf(48).size())
                .contains(new Recipient.UnitGroup("区财政局"));
        Golden.check("comment-unit", told(Recipient.UnitGroup.class));
        Golden.check("comment-staff", told(Recipient.DingtalkGroup.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"批示 48 请加快清理", "批示48号：请加快清理", "批示：48号，请加快清理", "批示 四十八号 请加快清理", "对48号批示如下：请加快清理",
            "48号批示：请加快清理", "批示 任务48 请加快清理。"})
    void readsTheOrderHoweverItIsWritten(String order) {
        counter.say(LEADER, order);

        assertThat(comments()).singleElement().satisfies(given -> {
            assertThat(given.comment().task()).isEqualTo(48);
            assertThat(given.comment().text()).isEqualTo("请加快清理");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        批示 48 6月底前拿出办法     | 6月底前拿出办法
        批示 48，6月底前拿出办法    | 6月底前拿出办法
        批示 48、30日前拿出办法     | 30日前拿出办法
        批示 48 48号必须加快        | 48号必须加快
        """)
    void takesNoDayForATask(String order, String text) {
        counter.say(LEADER, order);

        assertThat(comments()).extracting(given -> given.comment().task()).containsExactly(48);
        assertThat(comments().getFirst().comment().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"48号要抓紧，月底前必须开工", "48号什么时候能完成？", "请财政局把48号任务盯紧", "48要抓紧，下周报我"})
    void asksBackWhatLooksLikeAnInstruction(String words) {
        var answer = counter.say(LEADER, words);

        assertThat(comments()).isEmpty();
        assertThat(messages()).isEmpty();
        assertThat(answer).contains("还没有转给任何单位");
        assertThat(counter.say(LEADER, code(answer))).contains("批示已记录");
        assertThat(comments()).singleElement()
                .satisfies(given -> assertThat(given.comment().text()).isEqualTo(words.replaceAll("[。？]$", "")));
        assertThat(counter.say(LEADER, code(answer))).contains("没有");
        assertThat(comments()).hasSize(1);
    }

    @Test
    void showsWhatItWouldPassOn() {
        Golden.check("comment-meant", counter.say(LEADER, "48号要抓紧，*月底前*必须开工").replaceAll("确认 \\d{4}", "确认 1234"));
    }

    @Test
    void forgetsWhatIsNotConfirmed() {
        var code = code(counter.say(LEADER, "48号要抓紧"));
        counter.pass(Duration.ofMinutes(31));

        assertThat(counter.say(LEADER, code)).contains("已过期");
        assertThat(comments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"48号完成35%", "抓紧推进", "好的", "知道了"})
    void passesNothingOnThatIsNoInstructionOnATask(String words) {
        assertThat(counter.say(LEADER, words)).startsWith("没有听懂，您的话没有转给任何单位").contains("批示 编号 内容");
        assertThat(comments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"48号怎么样了", "任务 48", "为什么 48", "汇总"})
    void takesNoQuestionOfALeadersForAComment(String words) {
        assertThat(counter.say(LEADER, words)).doesNotContain("批示转办");
        assertThat(comments()).isEmpty();
    }

    @Test
    void refusesWhatIsNotTheLeadersOwn() {
        assertThat(counter.say(LEADER, "批示 14 请加快")).isEqualTo("14号不在您负责的任务中，没有转给任何单位。发送“我的任务”可查看全部。");
        assertThat(counter.say(LEADER, "批示 999 请加快")).contains("999号不在您负责的任务中");
        assertThat(counter.say(LEADER, "14号要抓紧")).contains("14号不在您负责的任务中，没有转给任何单位");
        assertThat(counter.say(LEADER, "批示 48、14 请加快")).contains("14号不在您负责的任务中");
        assertThat(counter.say(FINANCE, "批示 48 请加快")).doesNotContain("已记录");
        assertThat(counter.say(Counter.STRANGER, COMMENT)).contains("还没有登记");
        assertThat(comments()).isEmpty();
    }

    @Test
    void doesNotPassTheSameOnTwice() {
        counter.say(LEADER, COMMENT);

        assertThat(counter.say(LEADER, COMMENT)).contains("已经转过");
        assertThat(comments()).hasSize(1);
    }

    @Test
    void givesOneCommentOnSeveralTasksAsOneMessageAUnit() {
        var own = counter.ledger().registry().tasksLedBy("郭磊").stream().map(task -> task.number()).toList();
        var other = own.stream().filter(task -> task != 48).findFirst().orElseThrow();
        var answer = counter.say(LEADER, "批示 48、" + other + " 请加快");

        assertThat(comments()).isEmpty();
        counter.say(LEADER, code(answer));
        assertThat(comments()).extracting(given -> given.comment().task()).containsExactly(48, other);
        assertThat(messages().stream().filter(message -> message.to().equals(new Recipient.UnitGroup("区财政局"))))
                .hasSize(1);
    }

    @Test
    void letsStaffRecordWhatALeaderSaid() {
        Golden.check("comment-recorded", counter.say(STAFF, "代录批示 48 郭磊同志要求：请加快清理，按月报告"));

        assertThat(comments()).singleElement().satisfies(given -> {
            assertThat(given.comment().leader()).isEqualTo("郭磊");
            assertThat(given.comment().text()).isEqualTo("请加快清理，按月报告");
            assertThat(given.comment().by()).isEqualTo(STAFF);
        });
        assertThat(told(Recipient.DingtalkGroup.class)).contains("由何静怡代录");
    }

    @Test
    void refusesARecordWithoutTheRightLeader() {
        assertThat(counter.say(STAFF, "代录批示 48 请加快")).contains("请写明是哪位领导");
        assertThat(counter.say(STAFF, "代录批示 48 鲍杰：请加快")).contains("48号的责任区领导是");
        assertThat(counter.say(STAFF, "代录批示 14 郭磊：请加快")).contains("还没有明确责任区领导");
        assertThat(counter.say(STAFF, "代录批示 48 郭磊：")).contains("请写明批示内容");
        assertThat(counter.say(STAFF, "批示 48 请加快")).contains("代录批示 48 郭磊：请加快");
        assertThat(counter.say(FINANCE, "代录批示 48 郭磊：请加快")).doesNotContain("已记录");
        assertThat(counter.say(LEADER, "代录批示 48 郭磊：请加快")).doesNotContain("批示已记录");
        assertThat(comments()).isEmpty();
    }

    @Test
    void listsWhatIsOpenAndWhatWasAnswered() {
        Golden.check("comments-none", counter.say(LEADER, "批示"));
        counter.say(LEADER, COMMENT);
        counter.say(FINANCE, "回复批示 48 已成立专班");
        counter.say(LEADER, "批示 48 再核一遍底数");

        Golden.check("comments-leader", counter.say(LEADER, "批示"));
        Golden.check("comments-staff", counter.say(STAFF, "批示"));
        Golden.check("comments-unit", counter.say(FINANCE, "批示"));
        Golden.check("comments-task", counter.say(STAFF, "批示 48"));
        assertThat(counter.say(LEADER, "批示 14")).contains("不在您负责的任务中");
        assertThat(counter.say(CHANG, "批示 48")).contains("不是区发展改革委的任务");
        assertThat(counter.say(CHANG, "批示")).contains("目前没有");
    }

    @Test
    void namesOpenCommentsInTheLeadersDigest() {
        counter.say(LEADER, COMMENT);
        assertThat(counter.say(LEADER, "汇总")).contains("**批示待回复 1 条**\n- 48号（郭磊 3月20日批示）：待区财政局");
        counter.say(FINANCE, "回复批示 48 已成立专班");
        assertThat(counter.say(LEADER, "汇总")).doesNotContain("批示待回复");
    }

    @Test
    void letsStaffEndAComment() {
        counter.say(LEADER, COMMENT);
        var answer = counter.say(STAFF, "结束批示 48");
        Golden.check("comment-end", answer.replaceAll("确认 \\d{4}", "确认 1234"));
        assertThat(counter.say(OTHER_STAFF, code(answer))).contains("没有");
        assertThat(comments().getFirst().isOpen()).isTrue();

        assertThat(counter.say(STAFF, code(answer))).contains("已结束 48号的 1 条批示");
        assertThat(comments().getFirst().isOpen()).isFalse();
        assertThat(counter.say(STAFF, "结束批示 48")).contains("没有待回复的批示");
        assertThat(counter.say(LEADER, "结束批示 48")).contains("由督查室工作人员使用");
    }
}
