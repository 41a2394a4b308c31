package cn.duban.ledger;

import cn.duban.registry.Period;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That a task is closed as done (办结).
///
/// @param period the first that it counts as done in
/// @param words what staff noted; null where they noted nothing
/// @param by the member of staff who closed it
public record Closing(int task, Period period, @Nullable String words, Person by, Instant at) {}
