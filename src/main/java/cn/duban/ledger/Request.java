package cn.duban.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something a unit asks the office to decide on.
public sealed interface Request {

    /// Its number within the registry, from 1; objections and extensions share one row of numbers.
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
}
