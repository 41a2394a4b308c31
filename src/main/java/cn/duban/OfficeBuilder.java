package cn.duban;

import cn.duban.delivery.DispatchRules;
import cn.duban.delivery.Dispatcher;
import cn.duban.filing.Filing;
import cn.duban.importing.Openings;
import cn.duban.plan.Holidays;
import cn.duban.plan.Timekeeper;
import cn.duban.plan.Timetable;
import cn.duban.plan.WorkingDays;
import cn.duban.reception.Desk;
import cn.duban.redis.RedisConnection;
import cn.duban.redis.RedisLease;
import cn.duban.schedule.Alarms;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts together everything that works on a registry, as it was prepared.
///
/// @param holder what this replica calls itself when it takes a lease
record OfficeBuilder(
        Journals journals,
        Holidays holidays,
        Channels channels,
        RedisConnection connection,
        String holder,
        Filing filing,
        InstantSource clock) {

    private static final Logger LOG = LoggerFactory.getLogger(OfficeBuilder.class);

    /// @param openings what its staff can open further registries with
    Office build(Preparation.Prepared prepared, Openings openings) {
        var bookkeeper = journals.open(prepared);
        var registry = bookkeeper.ledger().registry();
        var timetable = new Timetable(registry.year(), new WorkingDays(holidays), prepared.rhythm());
        timetable.missingYears().forEach(year -> LOG.warn("holidays.json 没有 {} 年的节假日安排，按普通周末计算；请补充后重启", year));
        var timekeeper = new Timekeeper(timetable, bookkeeper, clock);
        var lease = new RedisLease(connection, registry.id().value(), holder);
        var dispatcher = new Dispatcher(bookkeeper, channels.of(prepared), lease, DispatchRules.DEFAULT,
                new OfficeHours(bookkeeper, timetable), clock);
        return new Office(prepared.folder().title(), bookkeeper, timetable, timekeeper,
                new Alarms(timetable, clock, timekeeper::catchUp), dispatcher,
                new Desk(bookkeeper, new Office.TimetableRounds(timetable), clock, filing, openings));
    }
}
