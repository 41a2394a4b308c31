package cn.duban.plan;

import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.NotRecorded;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the bookkeeper end every step that is due, whenever it is told that it is time.
///
/// What could not be recorded is logged and left for the next time: a step stays due until it is ended.
public final class Timekeeper {

    private static final Logger LOG = LoggerFactory.getLogger(Timekeeper.class);

    private final Timetable timetable;
    private final Bookkeeper bookkeeper;
    private final InstantSource clock;

    public Timekeeper(Timetable timetable, Bookkeeper bookkeeper, InstantSource clock) {
        this.timetable = timetable;
        this.bookkeeper = bookkeeper;
        this.clock = clock;
    }

    /// Ends what is due and returns when all of it is decided, or when something could not be recorded.
    public synchronized void catchUp() {
        for (var due : timetable.commands(bookkeeper.ledger(), clock.instant())) {
            try {
                LOG.atInfo().addKeyValue("cause", due.cause()).log(bookkeeper.answer(due));
            } catch (NotRecorded failed) {
                LOG.atError().addKeyValue("cause", due.cause()).setCause(failed).log("这一步没有办成，下次再办");
                return;
            }
        }
    }
}
