package cn.duban.talk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Quantity;
import cn.duban.ledger.Report;
import cn.duban.ledger.Status;
import cn.duban.wording.Wording;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void tellsTheFiguresOfAReportInALine() {
        var report = new Report(new BigDecimal("35.50"), Status.ON_TRACK,
                List.of(new Quantity(BigDecimal.valueOf(18), "个")), "", null, null);

        assertThat(Figures.figures(report)).isEqualTo("完成 35.5%，达序时，18个");
    }

    @Test
    void writesRoundFiguresWithoutPowersOfTen() {
        assertThat(Figures.percent(new BigDecimal("100"))).isEqualTo("100%");
        assertThat(Figures.percent(new BigDecimal("0.00"))).isEqualTo("0%");
    }

    @Test
    void tellsNothingWhereThereIsNoFigure() {
        var report = new Report(null, null, List.of(), "", null, null);

        assertThat(Figures.figures(report)).isEmpty();
        assertThat(Figures.lines(Wording.builtIn(), report)).containsExactly("问题：未提", "下一步：未填");
    }

    @Test
    void takesTheMarksOutOfWhatWasTyped() {
        assertThat(Figures.plain("# **粗** [链接](http://x) <@all> `码` ~~删~~ a_b_c\\n&lt; | x")).doesNotContainPattern(
                "[*_~`<>\\[\\]#|\\\\&]");
        assertThat(Figures.plain("一\n# 二\r\n\t三\u2028四")).isEqualTo("一 ＃ 二 三 四");
    }

    @Test
    void takesOutWhatCannotBeSeen() {
        assertThat(Figures.plain("完成\u202e35%\u200b\u0000")).isEqualTo("完成35%");
    }

    @Test
    void takesTheMarksOutOfUnitsToo() {
        var report = new Report(null, null, List.of(new Quantity(BigDecimal.ONE, "*个*")), "", null, null);

        assertThat(Figures.figures(report)).isEqualTo("1＊个＊");
    }

    @Test
    void cutsBetweenCharacters() {
        assertThat(Figures.excerpt("字".repeat(60))).hasSize(60);
        assertThat(Figures.excerpt("😀".repeat(61))).isEqualTo("😀".repeat(60) + "…");
    }
}
