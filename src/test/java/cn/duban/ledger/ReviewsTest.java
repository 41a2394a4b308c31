package cn.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.registry.Period;
import cn.duban.registry.Registries;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewsTest {

    private static final Instant AT = Instant.parse("2024-04-01T02:00:00Z");
    private static final Period Q1 = new Period(2024, 1);
    private static final Person WANG = new Person(Platform.WECOM, "wang");
    private static final Person STAFF = new Person(Platform.DINGTALK, "staff-chen");
    private static final ReportKey KEY = new ReportKey(Q1, 2, "区财政局");
    private static final Review.Returned LACKING = new Review.Returned("缺措施", LocalDate.of(2024, 4, 7));

    private Ledger ledger = Ledger.of(Registries.small());

    private void happens(Event... events) {
        for (var event : events) {
            ledger = ledger.after(event, AT.plusSeconds(ledger.number()));
        }
    }

    private static Event reported(int revision, int percent) {
        return new Event.ReportFiled(KEY, revision, report(percent), WANG);
    }

    private static Report report(int percent) {
        return new Report(BigDecimal.valueOf(percent), null, List.of(), "", null, null);
    }

    private FiledReport standing() {
        return ledger.report(KEY).orElseThrow();
    }

    @Test
    void waitsForAReviewUntilThereIsOne() {
        happens(reported(1, 20));
        assertThat(ledger.reviews().of(standing())).isEmpty();

        happens(new Event.ReportPassed(KEY, 1, STAFF));
        assertThat(ledger.reviews().passed(standing())).isTrue();
        assertThat(ledger.owes(KEY)).isFalse();
    }

    @Test
    void owesAgainWhatWasReturnedUntilItIsGivenAnew() {
        happens(reported(1, 20), new Event.ReportReturned(KEY, 1, LACKING, STAFF));
        assertThat(ledger.owedBy("区财政局", Q1)).extracting(task -> task.number()).containsExactly(1, 2);
        assertThat(ledger.reviews().returned(standing())).contains(LACKING);

        happens(reported(2, 20));
        assertThat(ledger.owedBy("区财政局", Q1)).extracting(task -> task.number()).containsExactly(1);
        assertThat(ledger.reviews().of(standing())).isEmpty();
        assertThat(ledger.reviews().returns(KEY)).isEqualTo(1);
    }

    @Test
    void knowsWhatHadBeenReviewedByAMoment() {
        happens(reported(1, 20), new Event.ReportPassed(KEY, 1, STAFF));

        assertThat(ledger.reviews().of(standing(), AT.minusSeconds(1))).isEmpty();
        assertThat(ledger.reviews().of(standing(), AT)).isPresent();
    }

    @Test
    void keepsEveryLightThatWasSet() {
        happens(new Event.LightSet(2, Q1, Light.RED, "现场核实滞后", STAFF),
                new Event.LightSet(2, Q1, Light.YELLOW, "已整改", STAFF));

        assertThat(ledger.reviews().lights(2, Q1)).extracting(GivenLight::light)
                .containsExactly(Light.RED, Light.YELLOW);
        assertThat(ledger.reviews().lights(2, new Period(2024, 2))).isEmpty();
    }

    @Test
    void putsAnAgreedCorrectionInThePlaceOfWhatWasPassed() {
        happens(reported(1, 20), new Event.ReportPassed(KEY, 1, STAFF));
        var correction = new Request.Correction(1, KEY, 1, report(30), Basis.NONE, WANG);
        happens(new Event.CorrectionAsked(correction));
        assertThat(ledger.commitments().openCorrection(KEY)).contains(correction);

        correction.granted(ledger, STAFF).forEach(this::happens);

        assertThat(standing().report()).isEqualTo(report(30));
        assertThat(ledger.reviews().passed(standing())).isTrue();
        assertThat(correction.granted(ledger, STAFF)).isEmpty();
    }

    @Test
    void owesAgainWhatWasWithdrawnWithConsent() {
        happens(reported(1, 20), new Event.ReportPassed(KEY, 1, STAFF));

        new Request.Correction(1, KEY, 1, null, null, WANG).granted(ledger, STAFF).forEach(this::happens);

        assertThat(ledger.owes(KEY)).isTrue();
    }

    @Test
    void returnsNothingWithoutAReason() {
        assertThatThrownBy(() -> new Review.Returned(" ", LocalDate.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
