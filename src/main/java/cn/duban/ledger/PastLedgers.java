package cn.duban.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.ConcurrentSkipListMap;

/// The ledger as it was at every day's end, so that any moment of the past is at most a day's commits away. Costs little,
/// as ledgers share what they have in common.
final class PastLedgers {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int PAGE = 1000;

    private final Ledger empty;
    private final Journal journal;
    private final ConcurrentSkipListMap<LocalDate, Day> days = new ConcurrentSkipListMap<>();

    /// @param last when its last commit was decided
    private record Day(Ledger ledger, Instant last) {}

    PastLedgers(Ledger empty, Journal journal) {
        this.empty = empty;
        this.journal = journal;
    }

    /// Keeps the ledger after a commit.
    void keep(Ledger ledger, Instant at) {
        var day = day(at);
        // Another replica's clock may be behind.
        var last = days.isEmpty() || days.lastKey().isBefore(day) ? day : days.lastKey();
        days.put(last, new Day(ledger, at));
    }

    /// The ledger after the last commit that was decided by a moment.
    ///
    /// @throws JournalUnavailable if the journal had to be read and could not be
    Ledger at(Instant moment) {
        var found = days.floorEntry(day(moment));
        if (found == null) {
            return empty;
        }
        if (!found.getValue().last.isAfter(moment)) {
            return found.getValue().ledger;
        }
        var before = days.lowerEntry(found.getKey());
        return until(before == null ? empty : before.getValue().ledger, moment);
    }

    private Ledger until(Ledger from, Instant moment) {
        var ledger = from;
        while (true) {
            var page = journal.after(ledger.number(), PAGE);
            for (var commit : page) {
                if (commit.at().isAfter(moment)) {
                    return ledger;
                }
                ledger = ledger.after(commit);
            }
            if (page.size() < PAGE) {
                return ledger;
            }
        }
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
