package cn.duban.contact;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.understanding.StatementReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Read on Wednesday, 20 March 2024, while reports are due on Friday, 29 March.
class DaysTest {

    private static final Days DAYS = new Days(LocalDate.of(2024, 3, 20), LocalDate.of(2024, 3, 29));

    @ParameterizedTest
    @CsvSource({"申请延期到4月10日,2024-04-10", "延期至四月十日,2024-04-10", "延到2024年4月12日,2024-04-12", "延期到2024-4-12,2024-04-12",
            "延期到4.10,2024-04-10", "延到4/10,2024-04-10", "延期到月底,2024-03-31", "延期到4月底,2024-04-30", "延到下月底,2024-04-30",
            "下个月5号前报,2024-04-05", "推迟到25号,2024-03-25", "推迟到6号,2024-04-06", "延到下周五,2024-03-29", "延到周五,2024-03-22",
            "延期到周一,2024-03-25", "延到下下周一,2024-04-01", "延期到后天,2024-03-22", "宽限三天,2024-04-01", "延期3个工作日,2024-04-03",
            "延期一周,2024-04-05", "延期半个月,2024-04-13", "五一后报,2024-05-06", "国庆节后报,2024-10-08", "清明假期后报,2024-04-07",
            "延到年底,2024-12-31", "三天后报,2024-03-23", "原定3月29日，申请延期到4月10日,2024-04-10",
            "三天,2024-04-01"})
    void readsTheDay(String said, LocalDate day) {
        assertThat(DAYS.in(StatementReader.plain(said).text())).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"申请延期", "麻烦宽限几天", "延期到节后", "延到4月31日", "延到下周", "延期到4月10日或4月15日", "延到13月1日", "延到1月5日",
            "因设备故障检修了3天，申请延期", ""})
    void readsNoneThatIsUnclear(String said) {
        assertThat(DAYS.in(StatementReader.plain(said).text())).isEmpty();
    }

    @Test
    void countsFromTodayOnceTheDeadlineHasGoneBy() {
        var late = new Days(LocalDate.of(2024, 4, 2), LocalDate.of(2024, 3, 29));

        assertThat(late.in("宽限3天")).contains(LocalDate.of(2024, 4, 5));
    }

    @Test
    void takesTheNextYearsDayAtTheEndOfAYear() {
        var december = new Days(LocalDate.of(2024, 12, 25), LocalDate.of(2024, 12, 31));

        assertThat(december.in("延期到1月5日")).contains(LocalDate.of(2025, 1, 5));
    }
}
