package cn.duban.plan;

import static cn.duban.plan.Times.YEAR;
import static cn.duban.plan.Times.at;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.registry.Registries;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final Ledger EMPTY = Ledger.of(Registries.small());

    @Test
    void plansEveryStepOf2024AroundItsHolidays() {
        assertThat(YEAR.steps()).extracting(TimetableTest::told)
                .containsExactly("2024Q1/opening 2024-03-15T09:10", "2024Q1/reminder-1 2024-03-26T09:10",
                        "2024Q1/reminder-2 2024-03-29T09:10", "2024Q1/digest 2024-04-03T09:10",
                        "2024Q2/opening 2024-06-14T09:10", "2024Q2/reminder-1 2024-06-25T09:10",
                        "2024Q2/reminder-2 2024-06-28T09:10", "2024Q2/digest 2024-07-03T09:10",
                        "2024Q3/opening 2024-09-14T09:10", "2024Q3/reminder-1 2024-09-26T09:10",
                        "2024Q3/reminder-2 2024-09-30T09:10", "2024Q3/digest 2024-10-10T09:10",
                        "2024Q4/opening 2024-12-17T09:10", "2024Q4/reminder-1 2024-12-26T09:10",
                        "2024Q4/reminder-2 2024-12-31T09:10", "2024Q4/digest 2025-01-06T09:10");
    }

    private static String told(Step step) {
        return step.id() + " " + step.at().atZone(ZoneId.of("Asia/Shanghai")).toLocalDateTime();
    }

    @Test
    void tellsTheNextStepAndItsTime() {
        assertThat(YEAR.next(EMPTY, at("2024-03-14T09:00"))).contains(Times.step("2024Q1/opening"));
        assertThat(YEAR.due(EMPTY, at("2024-03-14T09:00"))).isEmpty();
    }

    @Test
    void hasAStepDueAtItsVeryMoment() {
        assertThat(YEAR.due(EMPTY, at("2024-03-15T09:10"))).extracting(DueStep::step)
                .containsExactly(Times.step("2024Q1/opening"));
    }

    @Test
    void waitsForTheNextWorkingMomentWithWhatItMissed() {
        var friday = at("2024-03-15T17:30");

        assertThat(YEAR.due(EMPTY, friday)).isEmpty();
        assertThat(YEAR.next(EMPTY, friday)).contains(moved("2024Q1/opening", at("2024-03-18T09:00")));
        assertThat(YEAR.due(EMPTY, at("2024-03-17T10:00"))).isEmpty();
        assertThat(YEAR.due(EMPTY, at("2024-03-18T08:59"))).isEmpty();
        assertThat(YEAR.due(EMPTY, at("2024-03-18T09:00"))).hasSize(1);
    }

    @Test
    void waitsOutALongHoliday() {
        var ledger = ended(EMPTY, "2024Q1/", "2024Q2/", "2024Q3/opening", "2024Q3/reminder-1");

        assertThat(YEAR.next(ledger, at("2024-09-30T20:00"))).contains(moved("2024Q3/reminder-2",
                at("2024-10-08T09:00")));
    }

    @Test
    void tellsTheLastOfSeveralThatWereMissed() {
        assertThat(YEAR.next(EMPTY, at("2024-03-29T12:00"))).contains(moved("2024Q1/reminder-2",
                at("2024-03-29T12:00")));
    }

    @Test
    void goesOnIntoTheNextYearAndThenEnds() {
        var ledger = ended(EMPTY, "2024Q1/", "2024Q2/", "2024Q3/", "2024Q4/opening", "2024Q4/reminder");

        assertThat(YEAR.next(ledger, at("2024-12-31T18:00"))).contains(Times.step("2024Q4/digest"));
        assertThat(YEAR.next(ended(ledger, "2024Q4/digest"), at("2025-01-06T10:00"))).isEmpty();
    }

    @Test
    void staysWithAPeriodUntilTheNextOneOpens() {
        assertThat(List.of("2024-01-02T10:00", "2024-06-14T09:09", "2024-06-14T09:10", "2025-06-30T10:00"))
                .extracting(moment -> YEAR.periodAt(at(moment)).toString())
                .containsExactly("2024Q1", "2024Q1", "2024Q2", "2024Q4");
    }

    @Test
    void namesTheYearsItKnowsNoHolidaysOf() {
        assertThat(YEAR.missingYears()).isEmpty();
        assertThat(new Timetable(2026, Times.DAYS, Times.RHYTHM).missingYears()).containsExactly(2027);
        assertThat(new Timetable(2030, Times.DAYS, Times.RHYTHM).missingYears()).containsExactly(2030, 2031);
    }

    private static Step moved(String id, Instant at) {
        var step = Times.step(id);
        return new Step(step.id(), step.kind(), at);
    }

    private static Ledger ended(Ledger ledger, String... prefixes) {
        var result = ledger;
        for (var step : YEAR.steps()) {
            for (var prefix : prefixes) {
                if (step.id().toString().startsWith(prefix)) {
                    result = result.after(new Event.StepTaken(step.id(), false), step.at());
                }
            }
        }
        return result;
    }

    @Test
    void measuresTheTimeInWhichPeopleAreAtWork() {
        assertThat(YEAR.worked(at("2024-03-15T17:00"), at("2024-03-18T09:10"))).isEqualTo(Duration.ofMinutes(40));
        assertThat(YEAR.worked(at("2024-03-15T22:00"), at("2024-03-17T10:00"))).isZero();
        assertThat(YEAR.worked(at("2024-03-18T10:00"), at("2024-03-18T10:05"))).isEqualTo(Duration.ofMinutes(5));
        assertThat(YEAR.isWorking(at("2024-03-15T17:30"))).isFalse();
    }

    @Test
    void countsDaysFromWhenPeopleHearOfIt() {
        assertThat(YEAR.workingDayAfter(at("2024-03-15T17:00"), 1)).isEqualTo("2024-03-18");
        assertThat(YEAR.workingDayAfter(at("2024-03-15T22:00"), 1)).isEqualTo("2024-03-19");
    }
}
