package cn.duban.contact;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.ledger.Quantity;
import cn.duban.ledger.Report;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Status;
import cn.duban.registry.Period;
import cn.duban.understanding.Corpus;
import cn.duban.understanding.Figure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where the borders of the doubtful lie.
class PlausibilityTest {

    private static final Ledger EMPTY = Ledger.of(Corpus.registry());
    private static final Instant AT = Instant.parse("2024-06-20T02:00:00Z");
    private static final Period Q1 = new Period(2024, 1);
    private static final Period Q2 = new Period(2024, 2);

    private static Report report(@Nullable String percent, @Nullable Status status, @Nullable String values,
            @Nullable String problems) {
        return new Report(percent == null ? null : new BigDecimal(percent), status,
                values == null ? List.of() : Arrays.stream(values.split(" ")).map(PlausibilityTest::quantity).toList(),
                "", problems, null);
    }

    private static Quantity quantity(String written) {
        var figure = Figure.in("增长 " + written).getFirst();
        return figure.quantity();
    }

    private static List<Doubt> doubts(int task, @Nullable Report former, Period formerly, Report report,
            boolean correction) {
        var unit = EMPTY.registry().unitsOf(task).getFirst();
        var ledger = former == null
                ? EMPTY
                : EMPTY.after(new Event.ReportFiled(new ReportKey(formerly, task, unit), 1, former,
                        new Person(Platform.WECOM, "x")), AT);
        return Plausibility.doubts(ledger, new ReportKey(Q2, task, unit), report, report, correction);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "40, 2024Q2, 39.9, false, 1", "40, 2024Q2, 40, false, 0", "40, 2024Q2, 40.1, false, 0",
            "40, 2024Q1, 39.9, false, 1", "40, 2024Q1, 39.9, true, 1", "40, 2024Q2, 39.9, true, 0",
            "-, 2024Q1, 1, false, 0", "40, 2024Q1, -, false, 0"})
    void doubtsACompletionLowerThanBefore(@Nullable String before, String when, @Nullable String now,
            boolean correction, int doubts) {
        assertThat(doubts(48, report(before, null, null, null), Period.parse(when), report(now, null, null, null),
                correction)).hasSize(doubts);
    }

    @ParameterizedTest
    @CsvSource({"6, 30个, 29个, 1", "6, 30个, 30个, 0", "70, 1.5万人, 14999人, 1", "70, 1.5万人, 15000人, 0",
            "16, 900家, 899家, 0", "3, 6%, 5%, 0"})
    void doubtsASumThatGrowsLess(int task, String before, String now, int doubts) {
        assertThat(doubts(task, report(null, null, before, null), Q1, report(null, null, now, null), false))
                .hasSize(doubts);
    }

    @ParameterizedTest
    @CsvSource({"6, 150个, 0", "6, 151个, 1", "16, 1500家, 0", "16, 1501家, 1", "70, 34500人, 0", "70, 34501人, 1",
            "70, 3.46万人, 1", "43, 500家, 0", "3, 25%, 0", "3, 25.1%, 1", "3, 105%, 1"})
    void doubtsWhatIsFarFromItsTarget(int task, String value, int doubts) {
        assertThat(doubts(task, null, Q1, report(null, null, value, null), false)).hasSize(doubts);
    }

    @Test
    void doubtsARateFarBelowItsTarget() {
        var fall = new Report(null, null, List.of(new Quantity(new BigDecimal("-15.1"), "%")), "", null, null);
        assertThat(doubts(3, null, Q1, fall, false)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"DONE, 资金不足, 1", "DONE, -, 0", "ON_TRACK, 资金不足, 0"})
    void doubtsThatAllIsDoneWithAProblemOpen(Status status, @Nullable String problems, int doubts) {
        assertThat(doubts(48, null, Q1, report(status == Status.DONE ? "100" : null, status, null, problems), false))
                .hasSize(doubts);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"3, 10, -, 1", "3, 10.1, -, 0", "3, 0, -, 1", "3, 6, 5.3%, 0", "48, 5, -, 0",
            "6, 5, -, 0"})
    void doubtsACompletionThatLooksLikeARate(int task, String percent, @Nullable String values, int doubts) {
        assertThat(doubts(task, null, Q1, report(percent, null, values, null), false)).hasSize(doubts);
    }

    @Test
    void doubtsOnlyWhatIsSaidAnew() {
        var unit = EMPTY.registry().unitsOf(48).getFirst();
        var stands = report("30", null, null, null);
        var ledger = EMPTY.after(new Event.ReportFiled(new ReportKey(Q1, 48, unit), 1, report("40", null, null, null),
                new Person(Platform.WECOM, "x")), AT);

        assertThat(Plausibility.doubts(ledger, new ReportKey(Q2, 48, unit), stands, report(null, null, null, "资金不足"),
                true)).isEmpty();
    }
}
