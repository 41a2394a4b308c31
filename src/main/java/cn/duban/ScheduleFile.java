package cn.duban;

import cn.duban.notice.Fault;
import cn.duban.notice.YamlFile;
import cn.duban.notice.YamlNode;
import cn.duban.order.Graces;
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
        root.only("working-hours", "steps", "grace");
        var hours = root.get("working-hours");
        hours.only("from", "to");
        var from = hours.time("from");
        var to = hours.time("to");
        var graces = root.find("grace").map(ScheduleFile::graces).orElse(Graces.DEFAULT);
        var steps = root.list("steps").stream().flatMap(step -> placed(step).stream()).toList();
        var rhythm = file.faults().isEmpty() ? rhythm(hours, from, to, steps, graces) : null;
        return new ScheduleFile(file.faults().isEmpty() ? rhythm : null, file.faults());
    }

    /// Built up step by step, so that what contradicts the rest is told with its own line.
    private static @Nullable Rhythm rhythm(YamlNode hours, LocalTime from, LocalTime to, List<Placed> steps,
            Graces graces) {
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
        return rhythm == null ? null : rhythm.with(graces);
    }

    private static @Nullable Rhythm attempt(YamlNode place, LocalTime from, LocalTime to, List<StepRule> rules) {
        try {
            return new Rhythm(from, to, rules);
        } catch (IllegalArgumentException contradictory) {
            place.fault(String.valueOf(contradictory.getMessage()));
            return null;
        }
    }

    private static Graces graces(YamlNode grace) {
        grace.only("press-note", "order", "return", "due-soon");
        try {
            return new Graces(days(grace, "press-note", Graces.DEFAULT.pressNote()),
                    days(grace, "order", Graces.DEFAULT.order()), days(grace, "return", Graces.DEFAULT.again()),
                    days(grace, "due-soon", Graces.DEFAULT.dueSoon()));
        } catch (IllegalArgumentException wrong) {
            grace.fault(String.valueOf(wrong.getMessage()));
            return Graces.DEFAULT;
        }
    }

    private static int days(YamlNode grace, String key, int otherwise) {
        return grace.find(key).map(child -> child.value(otherwise, "整数", Integer::valueOf)).orElse(otherwise);
    }

    private static Optional<Placed> placed(YamlNode step) {
        step.only("name", "kind", "day", "at");
        var name = step.text("name");
        var day = step.integer("day");
        var at = step.time("at");
        var kind = step.get("kind")
                .value(StepKind.OPENING, "opening、reminder、press-note、digest、order 或 bulletin",
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
