package cn.duban.digest;

import cn.duban.ledger.Aim;
import cn.duban.ledger.Plan;
import cn.duban.registry.Target;
import cn.duban.registry.Task;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What share of a task is to be reached by the end of a quarter according to its plan, where that can be told exactly.
///
/// The quarter needs a figure of its own. Figures by quarter may each count from the year's beginning or for the quarter
/// alone; which of both they do follows from their words (累计, 达到) or from their sum, and otherwise nothing is concluded.
public final class PlannedShare {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private PlannedShare() {}

    /// One quarter's figure, or several quarters' together.
    private record Step(int first, int last, BigDecimal share, boolean toDate) {}

    /// The share of the whole task in percent.
    public static Optional<BigDecimal> of(Plan plan, int quarter) {
        return share(steps(plan, Aim::percent), quarter);
    }

    /// The share of one target in percent: by its own figures, and without any by those of the whole task.
    public static Optional<BigDecimal> of(Plan plan, Target target, int quarter) {
        var own = steps(plan, aim -> value(aim, target));
        return own.isEmpty() ? of(plan, quarter) : share(own, quarter);
    }

    /// The share of a task's first target for which one can be told, else of the whole task.
    public static Optional<BigDecimal> of(Plan plan, Task task, int quarter) {
        return task.targets()
                .stream()
                .flatMap(target -> of(plan, target, quarter).stream())
                .findFirst()
                .or(() -> of(plan, quarter));
    }

    private static List<Step> steps(Plan plan, Function<Aim, @Nullable BigDecimal> share) {
        var steps = new ArrayList<Step>();
        for (var part : plan.parts()) {
            var aim = part.aim();
            var value = aim == null ? null : share.apply(aim);
            if (aim != null && value != null) {
                steps.add(new Step(part.first(), part.last(), value, aim.toDate()));
            }
        }
        return steps;
    }

    private static @Nullable BigDecimal value(Aim aim, Target target) {
        var own = aim.values().stream().filter(value -> value.unit().equals(target.unit())).toList();
        return own.size() != 1 || target.value().signum() == 0 || target.isCeiling()
                ? null
                : own.getFirst().value().multiply(ALL).divide(target.value(), 1, RoundingMode.HALF_UP);
    }

    private static Optional<BigDecimal> share(List<Step> steps, int quarter) {
        var own = steps.stream().filter(step -> step.last() == quarter).toList();
        if (own.size() != 1 || !inOrder(steps)) {
            return Optional.empty();
        }
        var sum = steps.stream().map(Step::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        var isToDate = own.getFirst().toDate() || steps.getLast().share().compareTo(ALL) == 0
                || sum.compareTo(ALL) > 0;
        if (isToDate && rises(steps)) {
            return Optional.of(own.getFirst().share());
        }
        var isByQuarter = sum.compareTo(ALL) == 0 && steps.stream().noneMatch(Step::toDate);
        return isByQuarter
                ? Optional.of(steps.stream()
                        .filter(step -> step.last() <= quarter)
                        .map(Step::share)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
    }

    private static boolean inOrder(List<Step> steps) {
        for (var i = 1; i < steps.size(); i++) {
            if (steps.get(i).first() <= steps.get(i - 1).last()) {
                return false;
            }
        }
        return true;
    }

    private static boolean rises(List<Step> steps) {
        for (var i = 1; i < steps.size(); i++) {
            if (steps.get(i).share().compareTo(steps.get(i - 1).share()) < 0) {
                return false;
            }
        }
        return true;
    }
}
