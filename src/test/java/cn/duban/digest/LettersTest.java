package cn.duban.digest;

import static cn.duban.digest.Story.CONTACT;
import static cn.duban.digest.Story.Q1;
import static cn.duban.digest.Story.XIQING;
import static cn.duban.digest.Story.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.digest.UnitLetter.Occasion;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Message;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.Request;
import cn.duban.ledger.Snooze;
import cn.duban.ledger.Status;
import cn.duban.registry.Period;
import cn.duban.registry.Registry;
import cn.duban.registry.RegistryId;
import cn.duban.registry.Roster;
import cn.duban.registry.Task;
import cn.duban.wording.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LettersTest {

    private static final LocalDate DEADLINE = LocalDate.of(2024, 3, 29);

    @Test
    void tellsAUnitWhatToReportAndHow() {
        var empty = Ledger.of(XIQING);

        Golden.check(letter(Occasion.OPENING, empty, "区财政局", "2024-03-15T09:10", false), "digest/opening.md");
        Golden.check(letter(Occasion.OPENING, empty, "区财政局", "2024-03-18T09:00", true), "digest/opening-late.md");
        Golden.check(letter(Occasion.OPENING, empty, "区发展改革委", "2024-03-15T09:10", false), "digest/opening-many.md");
        Golden.check(letter(Occasion.OPENING, empty, "区税务局", "2024-03-15T09:10", false), "digest/opening-one.md");
    }

    @Test
    void marksWhatWasReportedBeforeTheRoundOpened() {
        var ledger = Story.of(XIQING).percent(48, "20").ledger();

        Golden.check(letter(Occasion.OPENING, ledger, "区财政局", "2024-03-15T09:10", false),
                "digest/opening-part-done.md");
    }

    @Test
    void remindsAUnitOfWhatIsMissing() {
        var ledger = Story.of(XIQING).percent(48, "20").ledger();

        Golden.check(letter(Occasion.REMINDER, ledger, "区财政局", "2024-03-26T09:10", false), "digest/reminder.md");
        Golden.check(letter(Occasion.REMINDER, ledger, "区财政局", "2024-03-29T09:10", false),
                "digest/reminder-last-day.md");
    }

    @Test
    void asksForClaimsAndPlansWhoHasReportedEverything() {
        var reported = Story.of(XIQING).all("区财政局", Status.ON_TRACK);

        Golden.check(letter(Occasion.OPENING, reported.ledger(), "区财政局", "2024-03-15T09:10", false),
                "digest/opening-reported.md");
        Golden.check(letter(Occasion.REMINDER, reported.plan(48).ledger(), "区财政局", "2024-03-26T09:10", false),
                "digest/reminder-plans.md");
    }

    @Test
    void asksOnlyForWhatIsNotClaimedPlannedOrObjectedTo() {
        var objection = new Request.Objection(1, 103, "区财政局", "职责不符", CONTACT);
        var ledger = Story.of(XIQING)
                .claim("区财政局", 2)
                .plan(2)
                .then(new Event.ObjectionRaised(objection))
                .ledger();

        Golden.check(letter(Occasion.REMINDER, ledger, "区财政局", "2024-03-26T09:10", false),
                "digest/reminder-claims.md");
        var dues = Dues.of(ledger, "区财政局", Q1, LocalDate.of(2024, 3, 26));
        assertThat(dues.unclaimed()).containsExactly(48);
        assertThat(dues.unplanned()).containsExactly(48);
    }

    @Test
    void asksForPlansOnlyWhoLeadsATaskAndNotWhenTheYearIsNearlyOver() {
        var ledger = Ledger.of(XIQING);

        assertThat(Dues.of(ledger, "区税务局", Q1, DEADLINE).unplanned()).isEmpty();
        assertThat(Dues.of(ledger, "区财政局", Q1, DEADLINE).unplanned()).containsExactly(2, 48, 103);
        assertThat(Dues.of(ledger, "区财政局", new Period(2024, 4), DEADLINE).unplanned()).isEmpty();
    }

    @Test
    void asksForNothingThatRests() {
        var ledger = Story.of(XIQING)
                .then(new Event.SnoozeBegan(
                        new Snooze(1, 48, null, LocalDate.of(2024, 4, 30), "等文件", CONTACT)))
                .ledger();

        var dues = Dues.of(ledger, "区财政局", Q1, DEADLINE);
        assertThat(dues.reports()).extracting(Task::number).containsExactly(2, 103);
        assertThat(dues.unclaimed()).containsExactly(2, 103);
        assertThat(dues.unplanned()).containsExactly(2, 103);
    }

    @Test
    void leavesAUnitInPeaceThatHasAnsweredEverything() {
        var ledger = Story.of(XIQING).all("区财政局", Status.ON_TRACK).plan(2).plan(48).plan(103).ledger();

        assertThatThrownBy(() -> letter(Occasion.REMINDER, ledger, "区财政局", "2024-03-26T09:10", false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(urge(ledger, List.of("区财政局")).events()).isEmpty();
    }

    @Test
    void urgesEachUnitOnceAndRecordsOnWhat() {
        var urging = urge(Story.of(XIQING).percent(48, "20").all("区商务局", Status.ON_TRACK).ledger(),
                List.of("区财政局", "区商务局", "区税务局"));

        assertThat(urging.letters()).extracting(Letter::to)
                .containsExactly(new Recipient.UnitGroup("区财政局"), new Recipient.UnitGroup("区税务局"));
        assertThat(urging.events()).hasSize(4).startsWith(new Event.UnitUrged("区财政局", Q1, List.of(2, 103), CONTACT));
        assertThat(urging.events()).filteredOn(Event.MessageOwed.class::isInstance)
                .extracting(event -> ((Event.MessageOwed) event).message().number())
                .containsExactly(1L, 2L);
        Golden.check(urging.letters().getFirst().message(Wording.builtIn(), 18, false), "digest/urging.md");
        Golden.check(urging.letters().getFirst().preview(), "digest/urging-preview.md");
    }

    @Test
    void writesToEachLeaderAndToTheirGroup() {
        var letters = LeaderLetters.of(Ledger.of(XIQING), Q1, at("2024-04-03T09:10"));

        assertThat(letters).hasSize(6);
        assertThat(letters.getLast().to()).isEqualTo(new Recipient.DingtalkGroup("cidXiqingLeaders2024=="));
        Golden.check(letters.getLast().message(Wording.builtIn(), 159, true), "digest/all-late.md");
    }

    @Test
    void tellsStaffOfLeadersItCannotReach() {
        var letters = LeaderLetters.of(Ledger.of(withLeader("cid-staff")), Q1, at("2024-04-03T09:10"));

        assertThat(letters).singleElement().extracting(Letter::to).isEqualTo(new Recipient.DingtalkGroup("cid-staff"));
        Golden.check(letters.getFirst().message(Wording.builtIn(), 20, false), "digest/unreachable.md");
        assertThat(LeaderLetters.of(Ledger.of(withLeader(null)), Q1, at("2024-04-03T09:10"))).isEmpty();
    }

    private static Registry withLeader(@Nullable String staffChat) {
        var roster = XIQING.roster();
        return new Registry(new RegistryId("test"), 2024, XIQING.tasks(),
                new Roster(roster.units(), roster.unitGroups(),
                        List.of(new Roster.Leader("郭磊", null), new Roster.Leader("无任务", "id")), List.of(), null,
                        staffChat));
    }

    private static Urging urge(Ledger ledger, List<String> units) {
        return Urging.of(ledger, units, Q1, DEADLINE, CONTACT, at("2024-04-01T15:00"));
    }

    private static Message letter(Occasion occasion, Ledger ledger, String unit, String now, boolean late) {
        return UnitLetter.of(occasion, ledger, unit, Q1, DEADLINE, at(now)).message(Wording.builtIn(), 17, late);
    }
}
