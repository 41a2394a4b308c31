package cn.duban.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something a unit asks the office to decide on.
public sealed interface Request {

    /// Its number within the registry, from 1; all kinds share one row of numbers.
    int number();

    /// The number of the task it is about.
    int task();

    /// Canonical name of the unit that asks.
    String unit();

    /// Who asked for the unit.
    Person by();

    /// A unit says that a task is not its own (异议).
    ///
    /// @param reason in the unit's words
    record Objection(int number, int task, String unit, String reason, Person by) implements Request {

        public Objection {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("异议应说明理由");
            }
        }
    }

    /// A unit asks for more time for a report (延期).
    ///
    /// @param until the last day of the time asked for
    /// @param reason in the unit's words; null where none was given
    record Extension(int number, ReportKey key, LocalDate until, @Nullable String reason, Person by)
            implements
                Request {

        @Override
        public int task() {
            return key.task();
        }

        @Override
        public String unit() {
            return key.unit();
        }
    }

    /// A unit asks that a report which was passed be changed or withdrawn (更正).
    ///
    /// @param revision the one that was passed
    /// @param report as it is to be; null where it is to be withdrawn
    /// @param basis what that was read from; null where it is to be withdrawn
    record Correction(
            int number,
            ReportKey key,
            int revision,
            @Nullable Report report,
            @Nullable Basis basis,
            Person by) implements Request {

        @Override
        public int task() {
            return key.task();
        }

        @Override
        public String unit() {
            return key.unit();
        }

        /// What comes of it once staff agree: the new account stands as passed, or the task is owed again. Nothing where
        /// another revision stands by then.
        ///
        /// @param staff who agrees
        public List<Event> granted(Ledger ledger, Person staff) {
            if (ledger.report(key).filter(filed -> filed.revision() == revision).isEmpty()) {
                return List.of();
            }
            var next = ledger.revisions(key).size() + 1;
            return report == null
                    ? List.of(new Event.ReportWithdrawn(key, revision, by))
                    : List.of(new Event.ReportFiled(key, next, report, by, basis),
                            new Event.ReportPassed(key, next, staff));
        }
    }

    /// A unit asks that a task be closed as done (办结).
    ///
    /// @param words what it says to that; may be empty
    record Completion(int number, int task, String unit, String words, Person by) implements Request {}

    /// A unit has something to say on a task that is closed.
    ///
    /// @param words what it reported
    record Reopening(int number, int task, String unit, String words, Person by) implements Request {}
}
