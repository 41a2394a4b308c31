package cn.duban;

import cn.duban.notice.Fault;
import cn.duban.notice.YamlFile;
import cn.duban.notice.YamlNode;
import cn.duban.plan.Rhythm;
import cn.duban.plan.StepKind;
import cn.duban.plan.StepRule;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A registry's `schedule.yml`: when the steps of a round are due.
///
/// @param rhythm null where the file is faulty
record ScheduleFile(@Nullable Rhythm rhythm, List<Fault> faults) {

    static ScheduleFile read(Path path) {
        var file = YamlFile.read(path, name -> null);
        var root = file.root();
        root.only("working-hours", "steps");
        var hours = root.get("working-hours");
        hours.only("from", "to");
        var from = hours.time("from");
        var to = hours.time("to");
        var steps = root.list("steps").stream().flatMap(step -> placed(step).stream()).toList();
        var rhythm = file.faults().isEmpty() ? rhythm(hours, from, to, steps) : null;
        return new ScheduleFile(file.faults().isEmpty() ? rhythm : null, file.faults());
    }

    /// Built up step by step, so that what contradicts the rest is told with its own line.
    private static @Nullable Rhythm rhythm(YamlNode hours, LocalTime from, LocalTime to, List<Placed> steps) {
        var rhythm = attempt(hours, from, to, List.of());
        var rules = new ArrayList<StepRule>();
        for (var step : rhythm == null ? List.<Placed>of() : steps) {
            rules.add(step.rule());
            var longer = attempt(step.place(), from, to, rules);
            if (longer == null) {
                rules.removeLast();
            } else {
                rhythm = longer;
            }
        }
        return rhythm;
    }

    private static @Nullable Rhythm attempt(YamlNode place, LocalTime from, LocalTime to, List<StepRule> rules) {
        try {
            return new Rhythm(from, to, rules);
        } catch (IllegalArgumentException contradictory) {
            place.fault(String.valueOf(contradictory.getMessage()));
            return null;
        }
    }

    private static Optional<Placed> placed(YamlNode step) {
        step.only("name", "kind", "day", "at");
        var name = step.text("name");
        var day = step.integer("day");
        var at = step.time("at");
        var kind = step.get("kind")
                .value(StepKind.OPENING, "opening、reminder、press-note、order 或 digest",
                        text -> StepKind.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')));
        try {
            return Optional.of(new Placed(step, new StepRule(name, kind, day, at)));
        } catch (IllegalArgumentException wrong) {
            step.fault(String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    /// A step with the place of the file that it stands at.
    private record Placed(YamlNode place, StepRule rule) {}
}
