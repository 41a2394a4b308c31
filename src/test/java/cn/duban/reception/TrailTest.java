package cn.duban.reception;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Ledger;
import cn.duban.ledger.Owed;
import cn.duban.ledger.ReportKey;
import cn.duban.understanding.Corpus;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailTest {

    private static final Pattern CODE = Pattern.compile("确认 (\\d{4})");

    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void showsWhoDidWhatAboutATaskLatestFirst() {
        counter.say(Counter.FINANCE, Counter.FINANCE_CHAT, "48号完成40%");
        counter.pass(Duration.ofHours(1));
        say("退回 48 区财政局 缺措施");

        var trail = say("留痕 48");

        assertThat(trail).contains("**48号任务留痕**", "（钉钉）退回区财政局 48号2024年一季度填报：缺措施",
                "（企业微信）填报区财政局 48号2024年一季度 完成 40%");
        assertThat(trail.indexOf("退回")).isLessThan(trail.indexOf("完成 40%"));
        assertThat(say("留痕 2")).isEqualTo("2号任务还没有留痕。");
        assertThat(say("留痕 区财政局")).contains("共 2 条");
        assertThat(say("留痕 我")).contains("共 1 条", "退回").doesNotContain("40%");
    }

    @Test
    void showsAPageAtATime() {
        for (var percent = 1; percent <= 30; percent++) {
            counter.say(Counter.FINANCE, "48号完成" + percent + "%");
        }
        assertThat(say("留痕 48")).contains("第 1/3 页", "完成 30%", "留痕 48 第2页").doesNotContain("完成 18%");
        assertThat(say("留痕 48 第3页")).contains("完成 1%").doesNotContain("更早的发");
        assertThat(say("留痕 48 第4页")).contains("没有第 4 页");
        assertThat(say("留痕 第2页")).contains("全部留痕", "第 2/3 页");
    }

    @Test
    void undoesTheLastActOfTheOneWhoAsks() {
        counter.say(Counter.FINANCE, "48号完成40%");
        counter.say(Counter.FINANCE, "2号完成30%");
        say("通过 48");
        counter.say(Counter.OTHER_STAFF, "通过 2");

        var preview = say("撤销");

        assertThat(preview).contains("通过区财政局 48号", "确认 ");
        assertThat(passed(48)).isTrue();
        assertThat(confirm(preview)).contains("已撤销第");
        assertThat(passed(48)).isFalse();
        assertThat(passed(2)).isTrue();
        assertThat(say("留痕 48")).contains("【已由第");
        assertThat(say("撤销")).contains("没有可以撤销的");
    }

    @Test
    void takesBackAReturnAndTellsTheUnit() {
        counter.say(Counter.FINANCE, Counter.FINANCE_CHAT, "48号完成40%");
        say("退回 48 区财政局 缺措施");
        assertThat(ledger().owes(new ReportKey(Counter.Q1, 48, "区财政局"))).isTrue();
        var sent = ledger().messages().size();

        confirm(say("撤销"));

        assertThat(ledger().owes(new ReportKey(Counter.Q1, 48, "区财政局"))).isFalse();
        assertThat(ledger().messages()).hasSize(sent + 1);
        assertThat(ledger().messages().getLast().message()).satisfies(message -> {
            assertThat(message.to()).hasToString("UnitGroup[unit=区财政局]");
            assertThat(message.text().head()).contains("撤销通知", "已经撤销");
        });
        assertThat(ledger().messages()).extracting(Owed::message).doesNotHaveDuplicates();
    }

    @Test
    void putsTheRegistryBackAsItWas() {
        assertThat(ledger().registry().task(14).orElseThrow().leaders()).isEmpty();
        var preview = say("确认 14 责任领导 郭磊");
        if (preview.contains("确认 ")) {
            confirm(preview);
        }
        assertThat(ledger().registry().task(14).orElseThrow().leaders()).containsExactly("郭磊");

        confirm(say("撤销"));

        assertThat(ledger().registry().task(14).orElseThrow().leaders()).isEmpty();
        assertThat(ledger().amendments().ofTask(14)).isEmpty();
    }

    @Test
    void goesBackToTheLightThatWasSetBefore() {
        say("亮灯 48 黄灯 进度偏慢");
        counter.pass(Duration.ofHours(1));
        say("亮灯 48 红灯 长期没有进展");
        assertThat(ledger().reviews().lights(48, Counter.Q1)).hasSize(2);

        confirm(say("撤销"));

        assertThat(ledger().reviews().lights(48, Counter.Q1)).singleElement()
                .satisfies(light -> assertThat(light.reason()).isEqualTo("进度偏慢"));
    }

    @Test
    void refusesWhatOthersHaveBuiltUpon() {
        counter.say(Counter.FINANCE, "48号完成40%");
        say("退回 48 区财政局 缺措施");
        counter.say(Counter.FINANCE, "48号完成45%，已加派人手");

        assertThat(say("撤销")).contains("没有可以撤销的");
        assertThat(say("撤销 2")).contains("第 2 条之后", "又有办理", "不能直接撤销");
    }

    @Test
    void refusesWhatIsTooOld() {
        counter.say(Counter.FINANCE, "48号完成40%");
        say("通过 48");
        counter.pass(Duration.ofDays(8));

        assertThat(say("撤销 2")).contains("已超过 7 天");
        assertThat(passed(48)).isTrue();
    }

    @Test
    void refusesToUndoTwice() {
        counter.say(Counter.FINANCE, "48号完成40%");
        say("通过 48");
        confirm(say("撤销 2"));

        assertThat(say("撤销 2")).contains("已经撤销，没有再撤");
        assertThat(say("撤销 3")).contains("不能撤销");
    }

    @Test
    void leavesReportsToTheirUnits() {
        counter.say(Counter.FINANCE, "48号完成40%");

        assertThat(say("撤销 1")).contains("不能撤销", "填报由单位更正或撤回");
    }

    @ParameterizedTest
    @ValueSource(strings = {"撤销 999", "留痕 999", "留痕 查无此人"})
    void saysWhatIsNotThere(String order) {
        assertThat(say(order)).containsPattern("没有");
    }

    @Test
    void isForStaffOnly() {
        say("通过 48");
        assertThat(counter.say(Counter.LEADER, "留痕 48")).doesNotContain("通过");
        assertThat(counter.say(Counter.FINANCE, "帮助")).doesNotContain("留痕");
    }

    @Test
    void standsTheSameAfterTheJournalIsReadAgain() {
        counter.say(Counter.FINANCE, "48号完成40%");
        say("退回 48 区财政局 缺措施");
        confirm(say("撤销"));

        var again = Ledger.of(Corpus.registry());
        for (var commit : counter.journal.after(0, 1000)) {
            again = again.after(commit);
        }
        assertThat(again.trail().all()).isEqualTo(ledger().trail().all());
        assertThat(again.reports()).isEqualTo(ledger().reports());
        assertThat(again.owes(new ReportKey(Counter.Q1, 48, "区财政局"))).isFalse();
    }

    private boolean passed(int task) {
        return ledger().reviews().passed(ledger().report(new ReportKey(Counter.Q1, task, "区财政局")).orElseThrow());
    }

    private Ledger ledger() {
        return counter.ledger();
    }

    private String say(String text) {
        return counter.say(Counter.STAFF, text);
    }

    private String confirm(String preview) {
        var code = CODE.matcher(preview);
        assertThat(code.find()).as(preview).isTrue();
        return say("确认 " + code.group(1));
    }
}
