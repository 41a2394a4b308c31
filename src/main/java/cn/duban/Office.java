package cn.duban;

import cn.duban.delivery.Dispatcher;
import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.Commit;
import cn.duban.ledger.Entry;
import cn.duban.ledger.Ledger;
import cn.duban.order.Graces;
import cn.duban.order.Rehearsed;
import cn.duban.plan.Rehearsal;
import cn.duban.plan.Timekeeper;
import cn.duban.plan.Timetable;
import cn.duban.reception.Desk;
import cn.duban.registry.Period;
import cn.duban.registry.Registry;
import cn.duban.schedule.Alarms;
import cn.duban.talk.Rounds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything that works on one registry.
///
/// @param title how the registry is called in full
record Office(
        String title,
        Bookkeeper bookkeeper,
        Timetable timetable,
        Timekeeper timekeeper,
        Alarms alarms,
        Dispatcher dispatcher,
        Desk desk) {

    private static final Logger LOG = LoggerFactory.getLogger(Office.class);

    Registry registry() {
        return bookkeeper.ledger().registry();
    }

    /// Begins to decide, and to write down.
    void record() {
        bookkeeper.onCommit(this::log);
        bookkeeper.start();
    }

    /// Begins to send, and to take the steps that are due.
    void work() {
        dispatcher.start();
        alarms.start();
    }

    private void log(Commit commit) {
        LOG.atInfo()
                .addKeyValue("registry", registry().id())
                .addKeyValue("commit", commit.number())
                .addKeyValue("causes", commit.entries().stream().map(Entry::cause).toList())
                .log("已记录");
    }

    /// What talk has to know of a timetable.
    record TimetableRounds(Timetable timetable) implements Rounds {

        @Override
        public List<Rehearsed> rehearse(Ledger ledger, Instant now) {
            return Rehearsal.of(timetable, ledger, now);
        }

        @Override
        public Instant reaches(Instant moment) {
            return timetable.working(moment);
        }

        @Override
        public Graces graces() {
            return timetable.graces();
        }

        @Override
        public Period periodAt(Instant moment) {
            return timetable.periodAt(moment);
        }

        @Override
        public LocalDate deadline(Period period) {
            return timetable.deadline(period);
        }

        @Override
        public LocalDate workingDayAfter(Instant moment, int n) {
            return timetable.workingDayAfter(moment, n);
        }
    }
}
