package cn.duban.reception;

import static cn.duban.reception.Counter.FINANCE;
import static cn.duban.reception.Counter.FINANCE_CHAT;
import static cn.duban.reception.Counter.LEADER;
import static cn.duban.reception.Counter.Q1;
import static cn.duban.reception.Counter.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Message;
import cn.duban.ledger.Owed;
import cn.duban.ledger.Recipient;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The quarter's bulletin, from the draft to the text that is kept.
class BulletinTest {

    private static final Pattern CODE = Pattern.compile("确认 \\d{4}");

    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    private void endQuarter() {
        counter.say(FINANCE, FINANCE_CHAT, "48号任务完成5%，进度滞后");
        counter.pass(Duration.ofDays(22));
    }

    private String confirm(String preview) {
        var code = CODE.matcher(preview);
        assertThat(code.find()).as(preview).isTrue();
        return counter.say(STAFF, code.group());
    }

    private List<Message> sent() {
        return counter.ledger()
                .messages()
                .stream()
                .map(Owed::message)
                .filter(message -> message.subject().startsWith("督查通报"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"通报 一季度", "通报", "督查通报", "一季度通报", "看一季度的通报草稿", "通报 2024年一季度"})
    void showsStaffTheDraftAtAnyTime(String order) {
        assertThat(counter.say(STAFF, order)).startsWith("**督查通报（草稿） 2024年一季度重点工作进展情况**")
                .contains("这是草稿，还没有发出");
    }

    @Test
    void issuesItOnceConfirmedToLeadersAndUnits() {
        endQuarter();

        var preview = counter.say(STAFF, "发通报 一季度");

        assertThat(sent()).isEmpty();
        Golden.check("bulletin-preview", CODE.matcher(preview).replaceAll("确认 1234"));
        assertThat(confirm(preview)).isEqualTo("已发出督查通报〔2024〕1号（2024年一季度），发给区领导和 52 个责任单位。");
        assertThat(sent()).hasSize(53);
        assertThat(sent().getFirst().to()).isInstanceOf(Recipient.DingtalkGroup.class);
        assertThat(sent()).extracting(Message::to).contains(new Recipient.UnitGroup("区财政局")).doesNotHaveDuplicates();
        assertThat(sent()).extracting(Message::subject).containsOnly("督查通报〔2024〕1号 2024年一季度重点工作进展情况");
    }

    @Test
    void keepsWhatWasIssuedWhateverComesLater() {
        endQuarter();
        confirm(counter.say(STAFF, "发通报 一季度"));
        var issued = counter.say(STAFF, "通报 一季度");

        counter.pass(Duration.ofHours(1));
        counter.say(FINANCE, FINANCE_CHAT, "更正：48号任务完成30%");

        assertThat(counter.say(STAFF, "通报 一季度")).isEqualTo(issued).contains("完成 5%", "4月11日 10:00发出");
        assertThat(counter.say(LEADER, "通报 一季度")).isEqualTo(issued);
    }

    @Test
    void issuesWhatWasShown() {
        endQuarter();
        var preview = counter.say(STAFF, "发通报 一季度");
        counter.pass(Duration.ofMinutes(5));
        counter.say(FINANCE, FINANCE_CHAT, "48号任务完成30%");

        confirm(preview);

        var text = counter.ledger().bulletins().of(Q1).orElseThrow().bulletin().text().whole();
        assertThat(preview).contains(text);
        assertThat(text).contains("完成 5%");
    }

    @Test
    void refusesASecondOne() {
        endQuarter();
        confirm(counter.say(STAFF, "发通报 一季度"));

        assertThat(counter.say(STAFF, "发通报 一季度")).isEqualTo("""
            督查通报〔2024〕1号（2024年一季度）已于4月11日 10:00发出，每季度只发一份，没有执行。
            之后的补报、更正会在下一期汇总中注明；看已发的全文请发“通报 2024年一季度”。""");
        assertThat(sent()).hasSize(53);
    }

    @Test
    void refusesWhatWasShownTwiceAndConfirmedTwice() {
        endQuarter();
        var first = counter.say(STAFF, "发通报 一季度");
        var second = counter.say(STAFF, "发通报 一季度");
        confirm(first);

        assertThat(confirm(second)).contains("已于4月11日 10:00发出", "没有执行");
        assertThat(sent()).hasSize(53);
    }

    @Test
    void refusesOneBeforeReportsAreDue() {
        assertThat(counter.say(STAFF, "发通报 一季度")).contains("2024年一季度填报3月31日才截止", "没有执行", "通报 2024年一季度");
        assertThat(counter.say(STAFF, "发通报 二季度")).contains("2024年二季度填报6月30日才截止");
        assertThat(counter.ledger().bulletins().next()).isEqualTo(1);
    }

    @Test
    void refusesAnotherYear() {
        assertThat(counter.say(STAFF, "发通报 2023年一季度")).isEqualTo("本台账是2024年的，没有2023年一季度的通报，没有执行。");
        assertThat(counter.say(STAFF, "通报 2023年一季度")).contains("没有2023年一季度的通报");
    }

    @Test
    void numbersTheNextQuartersOn() {
        endQuarter();
        confirm(counter.say(STAFF, "发通报 一季度"));
        counter.begin(Counter.Q2);
        counter.pass(Duration.ofDays(92));

        assertThat(confirm(counter.say(STAFF, "发通报"))).contains("督查通报〔2024〕2号（2024年二季度）");
    }

    @Test
    void showsLeadersNothingBeforeItIsIssued() {
        assertThat(counter.say(LEADER, "通报 一季度")).isEqualTo("2024年一季度的督查通报还没有发出。看目前的进展请发“汇总”。");
    }

    @Test
    void isNotForOthers() {
        endQuarter();

        assertThat(counter.say(LEADER, "发通报 一季度")).contains("“发通报”由督查室工作人员使用，没有执行");
        assertThat(counter.say(FINANCE, "通报 一季度")).contains("“通报”由区领导、督查室工作人员使用，没有执行");
        assertThat(sent()).isEmpty();
    }

    @Test
    void takesAContactsAccountThatSpeaksOfABulletinForAnAccount() {
        assertThat(counter.say(FINANCE, FINANCE_CHAT, "48号完成20%，已通报一季度情况")).contains("已记录");
    }

    @Test
    void isNoUrging() {
        endQuarter();
        confirm(counter.say(STAFF, "发通报 一季度"));

        assertThat(counter.ledger().messagesTo("区财政局", Q1)).isZero();
        assertThat(counter.ledger().lastUrged("区财政局")).isEmpty();
    }

    @Test
    void isToldInTheTrailAndNotUndone() {
        endQuarter();
        confirm(counter.say(STAFF, "发通报 一季度"));

        assertThat(counter.say(STAFF, "留痕")).contains("发督查通报〔2024〕1号（2024年一季度）");
        var number = counter.ledger().trail().all().getLast().number();
        assertThat(counter.say(STAFF, "撤销 " + number)).contains("不能撤销", "更正在下一期汇总中注明");
    }
}
