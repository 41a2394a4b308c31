package cn.duban.ledger;

import cn.duban.registry.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change of weight, or for many at once, that waits for its `确认`.
///
/// @param code four digits that name it
/// @param by who may confirm it
/// @param period the one it is about
/// @param units canonical names of those to be urged; empty for any other order
/// @param until when it lapses
/// @param order the order as it was given, to be carried out once confirmed; null for urging
public record Proposal(
        String code,
        Person by,
        Period period,
        List<String> units,
        Instant until,
        @Nullable String order) {

    /// How long it waits.
    public static final Duration VALID = Duration.ofMinutes(30);

    public Proposal {
        units = List.copyOf(units);
    }

    /// That units be urged.
    public Proposal(String code, Person by, Period period, List<String> units, Instant until) {
        this(code, by, period, units, until, null);
    }

    /// When it was shown to who made it: what has come since was not seen.
    public Instant shownAt() {
        return until.minus(VALID);
    }
}
