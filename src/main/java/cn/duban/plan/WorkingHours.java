package cn.duban.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// The moments at which messages may go out.
record WorkingHours(WorkingDays days, LocalTime opens, LocalTime closes) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// The moment itself if people are at work, else the next one at which they are.
    Instant from(Instant moment) {
        var local = moment.atZone(ZONE).toLocalDateTime();
        var day = local.toLocalDate();
        if (days.isWorking(day)) {
            if (local.toLocalTime().isBefore(opens)) {
                return at(day, opens);
            }
            if (local.toLocalTime().isBefore(closes)) {
                return moment;
            }
        }
        return at(days.plus(day, 1), opens);
    }

    boolean include(Instant moment) {
        return from(moment).equals(moment);
    }

    /// How much working time there is between two moments.
    Duration between(Instant from, Instant to) {
        var sum = Duration.ZERO;
        var last = to.atZone(ZONE).toLocalDate();
        for (var day = from.atZone(ZONE).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            var begin = later(at(day, opens), from);
            var end = earlier(at(day, closes), to);
            if (days.isWorking(day) && begin.isBefore(end)) {
                sum = sum.plus(Duration.between(begin, end));
            }
        }
        return sum;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }
}
