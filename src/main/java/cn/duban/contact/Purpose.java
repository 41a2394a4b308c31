package cn.duban.contact;

import cn.duban.ledger.Plan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a contact wants with a message that is no report; where no tasks are named it has still to be asked which.
sealed interface Purpose {

    /// To own tasks (认领).
    ///
    /// @param excepted tasks left out in so many words
    record Claiming(List<Integer> tasks, List<Integer> excepted) implements Purpose {}

    /// To disown tasks (异议), and perhaps to own others in the same breath.
    record Objecting(List<Objected> objected, List<Integer> claimed) implements Purpose {}

    /// To give plans for the year (工作安排).
    record Planning(List<Planned> plans) implements Purpose {}

    /// To have more time (延期).
    ///
    /// @param until null where no day can be told
    /// @param reason null where none is given
    record Delaying(List<Integer> tasks, @Nullable LocalDate until, @Nullable String reason) implements Purpose {}

    /// To withdraw reports (撤回).
    record Withdrawing(List<Integer> tasks) implements Purpose {}

    /// To take back what was asked of the office.
    ///
    /// @param tasks those named; empty for whatever is open
    record TakingBack(Asked asked, List<Integer> tasks) implements Purpose {

        /// What had been asked of the office.
        enum Asked {
            OBJECTION("异议"), EXTENSION("延期申请");

            private final String label;

            Asked(String label) {
                this.label = label;
            }

            String label() {
                return label;
            }
        }
    }

    /// To say that nothing has changed (无变化) of tasks together.
    record Unchanged(List<Integer> tasks) implements Purpose {}

    /// Tasks objected to for one reason.
    ///
    /// @param reason null where none is given
    record Objected(List<Integer> tasks, @Nullable String reason) {}

    /// Tasks with one plan.
    record Planned(List<Integer> tasks, Plan plan) {}
}
