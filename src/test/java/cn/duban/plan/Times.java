package cn.duban.plan;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// The year 2024 as it is planned, and moments in it, for tests.
public final class Times {

    public static final WorkingDays DAYS = new WorkingDays(Holidays.read(Path.of("bot-config/holidays.json")));
    static final Rhythm RHYTHM = new Rhythm(LocalTime.of(9, 0), LocalTime.of(17, 30),
            List.of(rule("opening", StepKind.OPENING, -10), rule("reminder-1", StepKind.REMINDER, -3),
                    rule("reminder-2", StepKind.REMINDER, 0), rule("digest", StepKind.DIGEST, 3)));
    public static final Timetable YEAR = new Timetable(2024, DAYS, RHYTHM);

    private Times() {}

    private static StepRule rule(String name, StepKind kind, int days) {
        return new StepRule(name, kind, days, LocalTime.of(9, 10));
    }

    /// A moment in Shanghai, e.g. `2024-03-15T09:10`.
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    static Step step(String id) {
        return YEAR.steps().stream().filter(step -> step.id().toString().equals(id)).findFirst().orElseThrow();
    }
}
