package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.registry.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({"2024-03-29, true", "2024-03-30, false", "2024-02-12, false", "2024-02-04, true", "2024-04-07, true",
            "2024-10-01, false", "2024-10-12, true"})
    void knowsHolidaysAndMakeUpDays(LocalDate day, boolean working) {
        assertThat(Times.DAYS.isWorking(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({"2024Q1, 2024-03-29", "2024Q2, 2024-06-28", "2024Q3, 2024-09-30", "2024Q4, 2024-12-31"})
    void findsTheLastWorkingDayOfEachQuarter(String period, LocalDate last) {
        assertThat(Times.DAYS.lastOf(Period.parse(period))).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2024-03-29, 3, 2024-04-03", "2024-04-03, 1, 2024-04-07", "2024-04-08, -1, 2024-04-07",
            "2024-03-30, 1, 2024-04-01", "2024-03-29, 0, 2024-03-29"})
    void countsWorkingDaysInBothDirections(LocalDate from, int days, LocalDate to) {
        assertThat(Times.DAYS.plus(from, days)).isEqualTo(to);
    }

    @Test
    void takesAYearWithoutDataForPlainWeeks() {
        assertThat(Times.DAYS.knows(2031)).isFalse();
        assertThat(Times.DAYS.isWorking(LocalDate.of(2031, 10, 1))).isTrue();
        assertThat(Times.DAYS.isWorking(LocalDate.of(2031, 10, 4))).isFalse();
    }
}
