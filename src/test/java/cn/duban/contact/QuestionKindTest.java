package cn.duban.contact;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.understanding.StatementReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionKindTest {

    private static QuestionKind of(String said) {
        return QuestionKind.of(StatementReader.plain(said).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"什么时候截止？", "几号前报", "这个月几号截止", "报送截止到哪天？", "最晚哪天交", "请问什么时候报", "6号前必须报吗", "填报期限是哪天", "还来得及吗",
            "哪天之前要报完？"})
    void asksForTheDeadline(String said) {
        assertThat(of(said)).isEqualTo(QuestionKind.DEADLINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"我还欠几项", "差哪几项", "我们单位有几项任务没报？", "我们还差哪几项没报？", "帮看下我们还欠几项", "哪些没报", "都报齐了吗", "我局要报哪几项",
            "还有几项没填",
            "我们有哪些任务"})
    void asksWhatIsOwed(String said) {
        assertThat(of(said)).isEqualTo(QuestionKind.OWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6号谁牵头", "2号的责任单位是谁", "哪位领导负责2号", "牵头单位是谁", "71号是不是我们负责", "请问70号牵头的是我们吗", "谁是牵头单位",
            "第6项由谁负责",
            "48号是哪个领导分管"})
    void asksWhoIsResponsible(String said) {
        assertThat(of(said)).isEqualTo(QuestionKind.RESPONSIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"怎么报？", "48号怎么报", "2号怎么填", "报送格式有模板吗", "请问70号完成56%怎么填？", "可以分几次报吗", "第4项和第70项可以合并报吗？",
            "报告要多少字", "第71项要报哪些内容？",
            "有没有范例", "70号要不要写存在问题", "进展怎么写"})
    void asksHowToReport(String said) {
        assertThat(of(said)).isEqualTo(QuestionKind.HOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"没有进展怎么写", "没有进展需要报吗", "零报告也要报吗？", "这季度没什么进展要不要报", "没有变化还用报吗", "还没开展怎么报"})
    void asksWhatToDoWhenNothingIsNew(String said) {
        assertThat(of(said)).isEqualTo(QuestionKind.NOTHING_NEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"我报的6号记的什么", "上次报的多少", "我们报的收到了吗", "刚才报的记上了吗", "48号报上了吗", "上季度我们报的多少", "我填的2号是多少",
            "6号已报的内容是什么"})
    void asksWhatWasRecorded(String said) {
        assertThat(of(said)).isEqualTo(QuestionKind.RECORDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"序时进度是什么", "序时进度是什么意思？", "什么叫达序时", "完成率怎么算", "完成率填累计的吗？", "完成率是按全年目标算，还是按一季度算？", "销号是什么意思",
            "请问完成率填多少合适",
            "量化目标指什么"})
    void asksWhatAWordMeans(String said) {
        assertThat(of(said)).isEqualTo(QuestionKind.MEANING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"延期怎么申请？", "可以延期报吗", "能不能宽限", "能晚几天报吗", "怎么延期", "可以晚两天吗"})
    void asksHowToGetMoreTime(String said) {
        assertThat(of(said)).isEqualTo(QuestionKind.HOW_TO_DELAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"可以撤回吗", "怎么撤回", "报错了怎么办", "如何更正？", "填错了能改吗", "怎么修改"})
    void asksHowToPutRight(String said) {
        assertThat(of(said)).isEqualTo(QuestionKind.HOW_TO_CORRECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"请问认领怎么操作", "怎么认领", "不认领可以吗", "有异议怎么提", "怎么提异议", "异议报给谁"})
    void asksHowToClaim(String said) {
        assertThat(of(said)).isEqualTo(QuestionKind.HOW_TO_CLAIM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"什么时候汇总", "要盖章吗", "是不是每个季度都要报？", "什么意思？", "会议改到几点了", "考核会扣分吗？"})
    void leavesTheRestToPeople(String said) {
        assertThat(of(said)).isEqualTo(QuestionKind.OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"哪位领导负责2号", "我报的2号记的什么", "上次报的多少", "6号谁牵头"})
    void hearsAQuestionWithoutItsMark(String said) {
        assertThat(QuestionKind.isPlainlyAsked(StatementReader.plain(said).text())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2号正常推进", "48号完成30%", "收到", "领导负责同志已调研", "2号谁都没想到进展这么快，已经提前完成了全部施工任务并且通过了验收"})
    void hearsNoneInAReport(String said) {
        assertThat(QuestionKind.isPlainlyAsked(StatementReader.plain(said).text())).isFalse();
    }
}
