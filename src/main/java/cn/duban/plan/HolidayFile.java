package cn.duban.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a file of holidays and gathers all its faults.
final class HolidayFile {

    private static final String OFF = "off_on_weekdays";
    private static final String WORKED = "work_on_weekends";

    private final Path file;
    private final List<HolidayFaults.Entry> faults = new ArrayList<>();
    private final Set<Integer> years = new HashSet<>();
    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();
    private List<String> lines = List.of();

    HolidayFile(Path file) {
        this.file = file;
    }

    Holidays read() {
        var json = json().get("years");
        if (json == null || !json.isObject()) {
            throw fault(1, "缺少 years，应形如 {\"years\": {\"2024\": {…}}}");
        }
        json.properties().forEach(entry -> year(entry.getKey(), entry.getValue()));
        if (!faults.isEmpty()) {
            throw new HolidayFaults(faults);
        }
        return new Holidays(years, off, worked);
    }

    private JsonNode json() {
        try {
            lines = Files.readAllLines(file);
            return JsonMapper.shared().readTree(String.join("\n", lines));
        } catch (IOException unreadable) {
            throw fault(1, "读不到节假日文件，请确认文件存在、可读且为 UTF-8 编码");
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            throw fault(place == null ? 1 : place.getLineNr(), "不是正确的 JSON，请检查括号、引号和逗号");
        }
    }

    private void year(String name, JsonNode json) {
        if (!name.matches("20\\d\\d")) {
            note(name, "年份应形如 2024：" + name);
            return;
        }
        years.add(Integer.parseInt(name));
        days(name, json, OFF, false, off);
        days(name, json, WORKED, true, worked);
    }

    private void days(String year, JsonNode json, String key, boolean weekend, Set<LocalDate> into) {
        var list = json.get(key);
        if (list == null || !list.isArray()) {
            note(year, year + " 年缺少 " + key + "，应为日期列表，可以为空");
            return;
        }
        for (var entry : list) {
            day(year, entry.asString(""), weekend, into);
        }
    }

    private void day(String year, String text, boolean weekend, Set<LocalDate> into) {
        try {
            var day = LocalDate.parse(year + "-" + text);
            if (isWeekend(day) == weekend) {
                into.add(day);
            } else {
                note(year, text, day + (weekend ? " 不是周末，不必列为调休上班" : " 本是周末，不必列为放假"));
            }
        } catch (DateTimeException _) {
            note(year, text, "“" + text + "”不是 " + year + " 年的日期，应形如 01-31");
        }
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private void note(String year, String what) {
        faults.add(entry(lineOf("\"" + year + "\"", 0), what));
    }

    private void note(String year, String date, String what) {
        faults.add(entry(lineOf("\"" + date + "\"", lineOf("\"" + year + "\"", 0) - 1), what));
    }

    private int lineOf(String needle, int from) {
        for (var i = from; i < lines.size(); i++) {
            if (lines.get(i).contains(needle)) {
                return i + 1;
            }
        }
        return from + 1;
    }

    private HolidayFaults fault(int line, String what) {
        return new HolidayFaults(List.of(entry(line, what)));
    }

    private HolidayFaults.Entry entry(int line, String what) {
        return new HolidayFaults.Entry(String.valueOf(file.getFileName()), line, what);
    }
}
