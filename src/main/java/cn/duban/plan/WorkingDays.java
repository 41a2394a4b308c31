package cn.duban.plan;

import cn.duban.registry.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;

/// Tells working days from days off. A year the holidays say nothing of is taken as plain weeks.
public record WorkingDays(Holidays holidays) {

    /// Whether people are at work on a day.
    public boolean isWorking(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? holidays.worked().contains(day) : !holidays.off().contains(day);
    }

    /// The n-th working day after a day, or before it where n is negative; the day itself for 0.
    public LocalDate plus(LocalDate day, int n) {
        var step = Integer.signum(n);
        var result = day;
        for (var left = Math.abs(n); left > 0;) {
            result = result.plusDays(step);
            if (isWorking(result)) {
                left--;
            }
        }
        return result;
    }

    /// The last working day of a period.
    public LocalDate lastOf(Period period) {
        return plus(period.lastDay().plusDays(1), -1);
    }

    /// Whether there is data of a year; where not, its holidays are taken for working days.
    public boolean knows(int year) {
        return holidays.years().contains(year);
    }
}
