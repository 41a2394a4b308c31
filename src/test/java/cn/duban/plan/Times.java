package cn.duban.plan;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// The year 2024 as it is planned, and moments in it, for tests.
public final class Times {

    public static final WorkingDays DAYS = new WorkingDays(Holidays.read(Path.of("bot-config/holidays.json")));
    public static final Timetable YEAR = new Timetable(2024, DAYS, Rhythm.standard());

    private Times() {}

    /// A moment in Shanghai, e.g. `2024-03-15T09:10`.
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    static Step step(String id) {
        return YEAR.steps().stream().filter(step -> step.id().toString().equals(id)).findFirst().orElseThrow();
    }
}
