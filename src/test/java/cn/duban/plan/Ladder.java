package cn.duban.plan;

import java.time.LocalTime;
import java.util.List;

/// The year 2024 with the whole ladder of urging, for tests.
public final class Ladder {

    public static final Timetable YEAR = new Timetable(2024, Times.DAYS,
            new Rhythm(LocalTime.of(9, 0), LocalTime.of(17, 30),
                    List.of(rule("opening", StepKind.OPENING, -10), rule("reminder", StepKind.REMINDER, -3),
                            rule("last-reminder", StepKind.REMINDER, 0), rule("press-note", StepKind.PRESS_NOTE, 2),
                            rule("digest", StepKind.DIGEST, 3), rule("order", StepKind.ORDER, 5),
                            rule("bulletin", StepKind.BULLETIN, 7))));

    private Ladder() {}

    private static StepRule rule(String name, StepKind kind, int days) {
        return new StepRule(name, kind, days, LocalTime.of(9, 20));
    }
}
