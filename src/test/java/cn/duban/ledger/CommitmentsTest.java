package cn.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.registry.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommitmentsTest {

    private static final Instant AT = Instant.parse("2024-03-20T02:00:00Z");
    private static final String FINANCE = "区财政局";
    private static final Person WANG = new Person(Platform.WECOM, "wang");
    private static final ReportKey KEY = new ReportKey(new Period(2024, 1), 2, FINANCE);

    private static Commitments after(Event.OfCommitments... events) {
        var commitments = Commitments.NONE;
        for (var event : events) {
            commitments = commitments.after(event, AT);
        }
        return commitments;
    }

    private static Event.OfCommitments objected(int number, String reason) {
        return new Event.ObjectionRaised(new Request.Objection(number, 2, FINANCE, reason, WANG));
    }

    private static Event.OfCommitments asked(int number) {
        return new Event.ExtensionAsked(
                new Request.Extension(number, KEY, LocalDate.of(2024, 4, 10), null, WANG));
    }

    private static Event.OfCommitments planned(int revision, String text) {
        return new Event.PlanFiled(2, FINANCE, revision, new Plan(List.of(new Plan.Part(1, 4, text))), WANG);
    }

    @Test
    void knowsWhatAUnitOwns() {
        var claimed = after(new Event.TasksClaimed(FINANCE, List.of(1, 2), WANG));

        assertThat(claimed.claim(FINANCE, 2)).contains(new Claim(2, FINANCE, WANG, AT));
        assertThat(claimed.claim("区税务局", 2)).isEmpty();
        assertThat(claimed.claim(FINANCE, 3)).isEmpty();
    }

    @Test
    void ownsNoMoreWhatItObjectsTo() {
        var objected = after(new Event.TasksClaimed(FINANCE, List.of(1, 2), WANG), objected(1, "职责不符"));

        assertThat(objected.claim(FINANCE, 2)).isEmpty();
        assertThat(objected.claim(FINANCE, 1)).isPresent();
        assertThat(objected.openObjection(FINANCE, 2)).isPresent();
        assertThat(objected.openObjection(FINANCE, 1)).isEmpty();
    }

    @Test
    void numbersRequestsOfAllKindsInOneRow() {
        var requests = after(objected(1, "职责不符"), asked(2));

        assertThat(requests.nextRequest()).isEqualTo(3);
        assertThat(requests.openRequests()).extracting(made -> made.request().number()).containsExactly(1, 2);
        assertThat(requests.openExtension(KEY)).isPresent();
    }

    @Test
    void keepsTheNumberOfARequestPutInOtherWords() {
        var requests = after(objected(1, "职责不符"), objected(1, "应由区税务局牵头"));

        assertThat(requests.nextRequest()).isEqualTo(2);
        assertThat(requests.openObjection(FINANCE, 2).orElseThrow().reason()).isEqualTo("应由区税务局牵头");
    }

    @Test
    void closesWhatIsTakenBackAndGivesItsNumberToNoOther() {
        var requests = after(asked(1), new Event.RequestTakenBack(1, WANG));

        assertThat(requests.openRequests()).isEmpty();
        assertThat(requests.openExtension(KEY)).isEmpty();
        assertThat(requests.request(1).orElseThrow().state()).isEqualTo(MadeRequest.State.TAKEN_BACK);
        assertThat(requests.nextRequest()).isEqualTo(2);
    }

    @Test
    void refusesToTakeBackWhatWasNeverAsked() {
        var taken = new Event.RequestTakenBack(7, WANG);

        assertThatThrownBy(() -> after(taken)).isInstanceOf(JournalDamaged.class).hasMessageContaining("7");
    }

    @Test
    void keepsEveryRevisionOfAPlan() {
        var plans = after(planned(1, "制定方案"), planned(2, "组织实施"));

        assertThat(plans.plan(FINANCE, 2).orElseThrow().plan().parts().getFirst().text()).isEqualTo("组织实施");
        assertThat(plans.planRevisions(FINANCE, 2)).extracting(FiledPlan::revision).containsExactly(1, 2);
    }

    @Test
    void refusesAnEmptyPlanAndAQuarterThatIsNone() {
        assertThatThrownBy(() -> new Plan(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Plan.Part(2, 1, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Plan.Part(1, 5, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Plan.Part(1, 1, " ")).isInstanceOf(IllegalArgumentException.class);
    }
}
