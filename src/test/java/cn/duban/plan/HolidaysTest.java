package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HolidaysTest {

    @TempDir
    Path folder;

    @Test
    void readsTheShippedYears() {
        assertThat(Times.DAYS.holidays().years()).contains(2024, 2025, 2026);
    }

    @Test
    void tellsAllFaultsAtOnceWithTheirLines() throws IOException {
        var file = write("""
            {"years": {
              "2024": {
                "off_on_weekdays": ["05-01", "05-32", "05-04"],
                "work_on_weekends": ["05-13"]
              },
              "25": {},
              "2026": {"off_on_weekdays": []}
            }}""");

        assertThatThrownBy(() -> Holidays.read(file)).asInstanceOf(type(HolidayFaults.class))
                .extracting(HolidayFaults::faults)
                .asString()
                .contains("holidays.json 第 3 行：“05-32”不是 2024 年的日期，应形如 01-31")
                .contains("holidays.json 第 3 行：2024-05-04 本是周末，不必列为放假")
                .contains("holidays.json 第 4 行：2024-05-13 不是周末，不必列为调休上班")
                .contains("holidays.json 第 6 行：年份应形如 2024：25")
                .contains("holidays.json 第 7 行：2026 年缺少 work_on_weekends，应为日期列表，可以为空");
    }

    @Test
    void tellsWhereTheJsonIsBroken() throws IOException {
        var file = write("{\"years\": {\n  \"2024\": {,}\n}}");

        assertThatThrownBy(() -> Holidays.read(file)).isInstanceOf(HolidayFaults.class)
                .hasMessage("holidays.json 第 2 行：不是正确的 JSON，请检查括号、引号和逗号");
    }

    @Test
    void tellsThatAFileIsMissingOrSaysNothing() throws IOException {
        assertThatThrownBy(() -> Holidays.read(folder.resolve("none.json")))
                .hasMessageStartingWith("none.json 第 1 行：读不到节假日文件");
        var file = write("[]");
        assertThatThrownBy(() -> Holidays.read(file)).hasMessageContaining("缺少 years");
    }

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("holidays.json"), json);
    }
}
