package cn.duban.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What staff made of one revision of a report (审核).
///
/// @param returned why and until when it was returned; null where it was passed
/// @param by the member of staff who reviewed it
public record Review(ReportKey key, int revision, @Nullable Returned returned, Person by, Instant at) {

    /// That a report has to be given again (退回).
    ///
    /// @param reason in the words of whoever returned it
    /// @param due the day by which it is to be given again
    public record Returned(String reason, LocalDate due) {

        public Returned {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("退回应说明原因");
            }
        }
    }

    /// Whether it was passed (通过).
    public boolean passed() {
        return returned == null;
    }
}
