package cn.duban.plan;

import cn.duban.order.Graces;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// How an office runs its rounds: its working hours and the steps of each round.
///
/// @param opens when the working day begins, in Shanghai; nothing goes out before
/// @param closes when it ends; nothing goes out from then on
/// @param steps in the order in which they come
/// @param graces how long people have for what is demanded of them
public record Rhythm(LocalTime opens, LocalTime closes, List<StepRule> steps, Graces graces) {

    public Rhythm(LocalTime opens, LocalTime closes, List<StepRule> steps) {
        this(opens, closes, steps, Graces.DEFAULT);
    }

    public Rhythm {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("上班时间应早于下班时间：" + opens + "–" + closes);
        }
        steps = steps.stream().sorted(Comparator.comparingInt(StepRule::days).thenComparing(StepRule::at)).toList();
        var names = new HashSet<String>();
        for (var step : steps) {
            if (!names.add(step.name())) {
                throw new IllegalArgumentException("步骤名称重复：" + step.name());
            }
            if (step.at().isBefore(opens) || !step.at().isBefore(closes)) {
                throw new IllegalArgumentException("步骤 " + step.name() + " 不在上班时间内：" + step.at());
            }
        }
    }

    /// The same with other graces.
    public Rhythm with(Graces others) {
        return new Rhythm(opens, closes, steps, others);
    }
}
