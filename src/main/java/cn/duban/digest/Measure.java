package cn.duban.digest;

import cn.duban.ledger.Quantity;
import cn.duban.registry.Target;
import cn.duban.wording.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A reported figure held against the target it belongs to.
///
/// @param behind by how many points it lags; negative when ahead
/// @param expected what it is held against; null where that is the target itself
record Measure(Standing standing, BigDecimal behind, String words, Pace.@Nullable Expected expected) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    /// What comes with sowing and harvest follows no straight line over the year.
    private static final Pattern SEASONAL = Pattern.compile("播种|种植|产量|收获|采收");

    /// Whether a share of the target can be held against the share of the year gone by.
    static boolean isStraight(Target target) {
        var sumsUp = target.kind() == Target.Kind.ANNUAL_FLOW || target.kind() == Target.Kind.WORKS_COUNT;
        return sumsUp && !target.isCeiling() && !SEASONAL.matcher(target.metric()).find();
    }

    /// The worst of a task's targets; null unless each can be held against a pace and has exactly one figure that can
    /// only be its own.
    static @Nullable Measure worst(Wording wording, List<Quantity> values, List<Target> targets, Pace pace) {
        var measures = new ArrayList<Measure>();
        for (var target : targets) {
            var own = values.stream().filter(value -> value.unit().equals(target.unit())).toList();
            var rivals = targets.stream().filter(other -> other.unit().equals(target.unit())).count();
            var paced = target.isCeiling() || pace.of(target).isPresent()
                    || target.kind() == Target.Kind.GROWTH_RATE || target.kind() == Target.Kind.STOCK_LEVEL;
            if (own.size() != 1 || rivals != 1 || !paced) {
                return null;
            }
            measures.add(of(wording, own.getFirst(), target, pace));
        }
        return measures.stream()
                .max(Comparator.comparing(Measure::standing, Comparator.comparingInt(Standing::ordinal))
                        .thenComparing(Measure::behind))
                .orElse(null);
    }

    private static Measure of(Wording wording, Quantity value, Target target, Pace pace) {
        if (target.isCeiling()) {
            return ceiling(wording, value, target);
        }
        return switch (target.kind()) {
            case GROWTH_RATE -> rate(wording, value, target);
            case STOCK_LEVEL -> level(wording, value, target);
            case ANNUAL_FLOW, WORKS_COUNT -> sum(wording, value, target, pace.of(target).orElseThrow());
        };
    }

    /// A rate follows no straight line: it is held against the year's rate itself.
    private static Measure rate(Wording wording, Quantity value, Target target) {
        var behind = target.value().subtract(value.value());
        return new Measure(target.isMetBy(value.value()) ? Standing.ON_PACE : Standing.BEHIND, behind,
                wording.text("进度.增速", Map.of("指标", target.metric(), "数值", value, "目标", goal(target)))
                        + Words.lag(wording, behind),
                null);
    }

    /// What must not be passed has no pace, and no tolerance: above it a task is behind, by as much as it is passed.
    private static Measure ceiling(Wording wording, Quantity value, Target target) {
        var isRate = target.unit().equals("%");
        var behind = isRate ? value.value().subtract(target.value()) : reached(value, target).subtract(ALL);
        return new Measure(target.isMetBy(value.value()) ? Standing.ON_PACE : Standing.BEHIND, behind,
                wording.text("进度.上限", Map.of("指标", target.metric(), "数值", value, "目标", goal(target))), null);
    }

    private static Measure level(Wording wording, Quantity value, Target target) {
        var behind = ALL.subtract(reached(value, target));
        var near = target.isMetBy(value.value()) || behind.compareTo(Judgement.TOLERANCE) <= 0;
        return new Measure(near ? Standing.ON_PACE : Standing.BEHIND, behind,
                wording.text("进度.水平", Map.of("指标", target.metric(), "数值", value, "目标", goal(target))), null);
    }

    /// Reaching the sum is ahead of pace; that the task is done is for the unit to say.
    private static Measure sum(Wording wording, Quantity value, Target target, Pace.Expected pace) {
        var reached = reached(value, target);
        var behind = pace.share().subtract(reached);
        return new Measure(Judgement.byGap(behind), behind,
                wording.text("进度.累计", Map.of("指标", target.metric(), "数值", value, "目标", goal(target), "比例",
                        Words.number(reached))),
                pace);
    }

    private static BigDecimal reached(Quantity value, Target target) {
        return target.value().signum() == 0
                ? ALL
                : value.value().multiply(ALL).divide(target.value(), 1, RoundingMode.HALF_UP);
    }

    static String goal(Target target) {
        return target.value().stripTrailingZeros().toPlainString() + target.unit();
    }
}
