package cn.duban.talk;

import cn.duban.ledger.Ledger;
import cn.duban.ledger.StepState;
import cn.duban.registry.Period;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;

/// The period that people speak of when they name none: that of the last round to have begun.
final class CurrentPeriod {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CurrentPeriod() {}

    /// Before the first round, the quarter of the day, kept within the registry's year.
    static Period of(Ledger ledger, Instant now) {
        return ledger.steps()
                .stream()
                .map(StepState::step)
                .map(step -> step.period())
                .max(Comparator.naturalOrder())
                .orElseGet(() -> ofDay(ledger.registry().year(), now));
    }

    private static Period ofDay(int year, Instant now) {
        var day = now.atZone(ZONE).toLocalDate();
        if (day.getYear() != year) {
            return new Period(year, day.getYear() < year ? 1 : 4);
        }
        return Period.of(day);
    }
}
