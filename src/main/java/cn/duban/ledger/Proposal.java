package cn.duban.ledger;

import cn.duban.registry.Period;
import java.time.Instant;
import java.util.List;

/// A change for many at once that waits for its `确认`.
///
/// @param code four digits that name it
/// @param by who may confirm it
/// @param units canonical names of those to be urged
/// @param until when it lapses
public record Proposal(String code, Person by, Period period, List<String> units, Instant until) {

    public Proposal {
        units = List.copyOf(units);
    }
}
