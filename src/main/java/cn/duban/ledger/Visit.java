package cn.duban.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody of the office went to see a task and pushed it (调研推动).
///
/// @param number within the registry, from 1
/// @param problem number of the problem it was about; null where it was about the task as a whole
/// @param day of the visit
/// @param account what was seen and agreed
/// @param by who recorded it
public record Visit(int number, int task, @Nullable Integer problem, LocalDate day, String account, Person by) {

    public Visit {
        if (account.isBlank()) {
            throw new IllegalArgumentException("调研应说明情况");
        }
    }
}
