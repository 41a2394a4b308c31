package cn.duban.digest;

import cn.duban.ledger.Plan;
import cn.duban.registry.Period;
import cn.duban.registry.Target;
import cn.duban.registry.Task;
import cn.duban.wording.Wording;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What should be reached of a task by the end of a period (序时进度): by the unit's own plan where its figures can be read,
/// else by the share of the year gone by.
record Pace(Task task, Period period, @Nullable Plan plan) {

    private static final long QUARTER = 25;

    /// A share of the year or of a plan.
    ///
    /// @param share in percent
    /// @param planned whether the plan says so
    record Expected(BigDecimal share, boolean planned) {

        /// As `序时 25%` or `计划 30%`.
        String words(Wording wording) {
            return wording.text(planned ? "进度.计划" : "进度.序时", Map.of("比例", Words.number(share)));
        }
    }

    /// Of the whole task, whatever its targets are.
    Expected whole() {
        return Optional.ofNullable(plan)
                .flatMap(given -> PlannedShare.of(given, period.quarter()))
                .map(share -> new Expected(share, true))
                .orElseGet(this::straight);
    }

    /// Of a target counted over the year; empty for one that follows no straight line and has no plan, and for rates and
    /// levels, which are held against the target itself, as is what must not be passed.
    Optional<Expected> of(Target target) {
        if (target.isCeiling() || target.kind() == Target.Kind.GROWTH_RATE
                || target.kind() == Target.Kind.STOCK_LEVEL) {
            return Optional.empty();
        }
        return Optional.ofNullable(plan)
                .flatMap(given -> PlannedShare.of(given, target, period.quarter()))
                .map(share -> new Expected(share, true))
                .or(() -> Measure.isStraight(target) ? Optional.of(straight()) : Optional.empty());
    }

    /// Whether completion can be held against it: the plan sets one, or all targets are sums over the year.
    boolean holdsCompletion() {
        return whole().planned()
                || (!task.targets().isEmpty() && task.targets().stream().allMatch(Measure::isStraight));
    }

    /// The share of the year that has gone by at the end of a period, in percent.
    static long gone(Period period) {
        return period.quarter() * QUARTER;
    }

    private Expected straight() {
        return new Expected(BigDecimal.valueOf(gone(period)), false);
    }
}
