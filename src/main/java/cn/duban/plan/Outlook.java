package cn.duban.plan;

import cn.duban.ledger.Ledger;
import cn.duban.ledger.Recipient;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// What comes next as things stand, for people who move a clock.
///
/// @param at when
/// @param name what people call it, e.g. `2024年一季度提醒`
public record Outlook(Instant at, String name) {

    /// The first of what is to come: messages that wait for working hours, rests that end, the day's orders, steps.
    public static Optional<Outlook> next(Timetable timetable, Ledger ledger, Instant now) {
        var step = timetable.next(ledger, now)
                .map(open -> new Outlook(open.at(), open.id().period().label() + open.kind().label()));
        var end = step.map(Outlook::at);
        return Stream.of(held(timetable, ledger, now), rest(timetable, ledger, now),
                orders(timetable, ledger, now, end), step)
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Outlook::at));
    }

    private static Optional<Outlook> held(Timetable timetable, Ledger ledger, Instant now) {
        return timetable.isWorking(now) || ledger.outstanding()
                .stream()
                .noneMatch(owed -> owed.message().to() instanceof Recipient.UnitGroup)
                        ? Optional.empty()
                        : Optional.of(new Outlook(timetable.working(now), "上班后发出等候的消息"));
    }

    private static Optional<Outlook> rest(Timetable timetable, Ledger ledger, Instant now) {
        return ledger.orders()
                .snoozes()
                .stream()
                .map(snooze -> timetable.morningAfter(snooze.until()))
                .map(at -> at.isAfter(now) ? at : timetable.working(now))
                .min(Comparator.naturalOrder())
                .map(at -> new Outlook(at, "暂缓到期"));
    }

    /// The first moment before an end at which orders are due that belong to no step.
    private static Optional<Outlook> orders(Timetable timetable, Ledger ledger, Instant now, Optional<Instant> end) {
        return Stream.iterate(timetable.ordersAfter(ledger, now), Optional::isPresent,
                at -> timetable.ordersAfter(ledger, at.orElseThrow()))
                .map(Optional::orElseThrow)
                .takeWhile(at -> end.isEmpty() || at.isBefore(end.get()))
                .filter(at -> timetable.ordersAt(at).filter(day -> !day.of(ledger).demands().isEmpty()).isPresent())
                .findFirst()
                .map(at -> new Outlook(at, "督办单"));
    }
}
