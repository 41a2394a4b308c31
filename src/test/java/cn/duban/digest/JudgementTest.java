package cn.duban.digest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Quantity;
import cn.duban.ledger.Report;
import cn.duban.ledger.Status;
import cn.duban.registry.Period;
import cn.duban.registry.Target;
import cn.duban.registry.Task;
import cn.duban.wording.Wording;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

    @ParameterizedTest
    @CsvSource({"19.9, BEHIND", "20, ON_PACE", "25, ON_PACE", "30, ON_PACE", "30.1, AHEAD", "100, DONE"})
    void holdsACompletionAgainstTheYearGoneBy(BigDecimal percent, Standing standing) {
        assertThat(judge("2024Q1", percent, null, List.of()).standing()).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({"2024Q1, AHEAD", "2024Q2, ON_PACE", "2024Q3, BEHIND", "2024Q4, BEHIND"})
    void asksMoreWithEachQuarter(String period, Standing standing) {
        assertThat(judge(period, BigDecimal.valueOf(50), null, List.of()).standing()).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({"DONE, DONE", "AHEAD, AHEAD", "ON_TRACK, ON_PACE", "BEHIND, BEHIND", "NOT_STARTED, BEHIND"})
    void takesTheUnitsOwnWordWhereNothingElseTells(Status status, Standing standing) {
        assertThat(judge("2024Q1", BigDecimal.valueOf(60), status, List.of()).standing()).isEqualTo(standing);
        assertThat(judge("2024Q1", null, status, List.of()).standing()).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({"ANNUAL_FLOW, 12, BEHIND", "ANNUAL_FLOW, 25, ON_PACE", "ANNUAL_FLOW, 40, AHEAD",
            "ANNUAL_FLOW, 100, AHEAD",
            "WORKS_COUNT, 12, BEHIND", "GROWTH_RATE, 99.9, BEHIND", "GROWTH_RATE, 100, ON_PACE",
            "STOCK_LEVEL, 94, BEHIND",
            "STOCK_LEVEL, 95, ON_PACE", "STOCK_LEVEL, 120, ON_PACE"})
    void holdsAFigureAgainstItsTargetByKind(Target.Kind kind, BigDecimal value, Standing standing) {
        assertThat(judge("2024Q1", null, null, List.of(value(value, "个")), target(kind, "个")).standing())
                .isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({"AT_MOST, GROWTH_RATE, 3, ON_PACE", "AT_MOST, GROWTH_RATE, 4, ON_PACE",
            "AT_MOST, STOCK_LEVEL, 4.1, BEHIND",
            "LESS_THAN, STOCK_LEVEL, 4, BEHIND", "LESS_THAN, STOCK_LEVEL, 3.9, ON_PACE",
            "AT_MOST, ANNUAL_FLOW, 1, ON_PACE",
            "AT_MOST, ANNUAL_FLOW, 5, BEHIND", "EQUAL, STOCK_LEVEL, 3, ON_PACE", "EQUAL, STOCK_LEVEL, 6, BEHIND"})
    void asksAFigureNotToPassAnUpperBoundWhateverItsKind(Target.Comparator comparator, Target.Kind kind,
            BigDecimal value, Standing standing) {
        var ceiling = new Target("城镇登记失业率", comparator, BigDecimal.valueOf(4), "%", kind, "");

        for (var period : List.of("2024Q1", "2024Q4")) {
            assertThat(judge(period, null, Status.ON_TRACK, List.of(value(value, "%")), ceiling).standing())
                    .isEqualTo(standing);
        }
    }

    @Test
    void letsNobodyTalkATaskGreenThatHasAFigure() {
        var flow = target(Target.Kind.ANNUAL_FLOW, "个");
        var little = List.of(value(BigDecimal.valueOf(5), "个"));

        assertThat(judge("2024Q2", null, Status.ON_TRACK, little, flow).standing()).isEqualTo(Standing.BEHIND);
        assertThat(judge("2024Q2", BigDecimal.valueOf(5), Status.AHEAD, List.of(), flow).standing())
                .isEqualTo(Standing.BEHIND);
        assertThat(judge("2024Q2", null, Status.DONE, little, flow).standing()).isEqualTo(Standing.DONE);
    }

    @Test
    void asksNoStraightLineOfAHarvest() {
        var harvest = new Target("粮食产量", Target.Comparator.AT_LEAST, BigDecimal.valueOf(3), "万吨",
                Target.Kind.ANNUAL_FLOW, "");
        var none = List.of(value(BigDecimal.ZERO, "万吨"));

        assertThat(judge("2024Q1", null, Status.ON_TRACK, none, harvest).standing()).isEqualTo(Standing.ON_PACE);
        assertThat(judge("2024Q1", null, null, none, harvest).standing()).isEqualTo(Standing.UNJUDGED);
    }

    @Test
    void asksForMoreThanTheTargetWhereTheNoticeDoes() {
        var more = new Target("企业", Target.Comparator.MORE_THAN, BigDecimal.valueOf(100), "%", Target.Kind.GROWTH_RATE,
                "");

        assertThat(judge("2024Q1", null, null, List.of(value(BigDecimal.valueOf(100), "%")), more).standing())
                .isEqualTo(Standing.BEHIND);
    }

    @Test
    void countsTheWorstOfSeveralTargets() {
        var values = List.of(value(BigDecimal.valueOf(60), "个"), value(BigDecimal.valueOf(10), "家"));

        assertThat(judge("2024Q1", null, null, values, target(Target.Kind.ANNUAL_FLOW, "个"),
                target(Target.Kind.ANNUAL_FLOW, "家")).standing()).isEqualTo(Standing.BEHIND);
    }

    @Test
    void guessesNothing() {
        var flow = target(Target.Kind.ANNUAL_FLOW, "个");
        var one = List.of(value(BigDecimal.valueOf(60), "个"));

        assertThat(judge("2024Q1", null, null, List.of()))
                .isEqualTo(new Judgement(Standing.UNJUDGED, null, "", "", ""));
        assertThat(judge("2024Q1", null, null, one).standing()).isEqualTo(Standing.UNJUDGED);
        assertThat(judge("2024Q1", null, null, one, flow, flow).standing()).isEqualTo(Standing.UNJUDGED);
        assertThat(judge("2024Q1", null, null, one, flow, target(Target.Kind.ANNUAL_FLOW, "家")).standing())
                .isEqualTo(Standing.UNJUDGED);
        assertThat(judge("2024Q1", null, null, List.of(one.getFirst(), one.getFirst()), flow).standing())
                .isEqualTo(Standing.UNJUDGED);
    }

    @Test
    void saysWhatItGoesBy() {
        var flow = target(Target.Kind.ANNUAL_FLOW, "个");
        assertThat(told(judge("2024Q2", BigDecimal.valueOf(35), null, List.of())))
                .isEqualTo("完成 35%（序时 50%，差 15 个百分点）");
        assertThat(told(judge("2024Q1", null, null, List.of(value(BigDecimal.valueOf(22), "个")), flow)))
                .isEqualTo("引进项目 22个，为目标 100个的 22%（序时 25%）");
        assertThat(told(judge("2024Q1", null, Status.BEHIND, List.of()))).isEqualTo("单位自报");
        assertThat(told(judge("2024Q1", null, Status.NOT_STARTED, List.of()))).isEqualTo("未启动（序时 25%）");
        assertThat(told(judge("2024Q1", BigDecimal.valueOf(100), null, List.of()))).isEqualTo("完成 100%");
    }

    @Test
    void saysWhenTheUnitsWordAndItsFigureDisagree() {
        assertThat(told(judge("2024Q1", BigDecimal.TEN, Status.ON_TRACK, List.of())))
                .isEqualTo("完成 10%（序时 25%，按单位自报）");
        assertThat(told(judge("2024Q1", BigDecimal.valueOf(25), Status.ON_TRACK, List.of())))
                .isEqualTo("完成 25%（序时 25%）");
    }

    private static String told(Judgement judgement) {
        return TaskStanding.account(judgement.figure(), judgement.against());
    }

    private static Judgement judge(String period, @Nullable BigDecimal percent, @Nullable Status status,
            List<Quantity> values, Target... targets) {
        return Judgement.of(Wording.builtIn(), new Report(percent, status, values, "", null, null),
                new Task(1, "一", "任务。", List.of(), List.of(), List.of(), List.of(), List.of(targets)),
                Period.parse(period));
    }

    private static Quantity value(BigDecimal value, String unit) {
        return new Quantity(value, unit);
    }

    private static Target target(Target.Kind kind, String unit) {
        return new Target("引进项目", Target.Comparator.AT_LEAST, BigDecimal.valueOf(100), unit, kind, "");
    }
}
