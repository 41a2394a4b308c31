package cn.duban;

import cn.duban.notice.Fault;
import cn.duban.notice.YamlFile;
import cn.duban.notice.YamlNode;
import cn.duban.plan.Rhythm;
import cn.duban.plan.StepKind;
import cn.duban.plan.StepRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        var rules = new ArrayList<StepRule>();
        for (var step : root.list("steps")) {
            var rule = rule(step);
            if (rule != null) {
                rules.add(rule);
            }
        }
        var faults = new ArrayList<>(file.faults());
        if (!faults.isEmpty()) {
            return new ScheduleFile(null, faults);
        }
        try {
            return new ScheduleFile(new Rhythm(from, to, rules), faults);
        } catch (IllegalArgumentException contradictory) {
            return new ScheduleFile(null,
                    List.of(new Fault(path.getFileName().toString(), root.line(),
                            String.valueOf(contradictory.getMessage()))));
        }
    }

    private static @Nullable StepRule rule(YamlNode step) {
        step.only("name", "kind", "day", "at");
        var name = step.text("name");
        var day = step.integer("day");
        var at = step.time("at");
        var kind = step.get("kind")
                .value(StepKind.OPENING, "opening、reminder 或 digest",
                        text -> StepKind.valueOf(text.toUpperCase(Locale.ROOT)));
        try {
            return new StepRule(name, kind, day, at);
        } catch (IllegalArgumentException wrong) {
            step.fault(String.valueOf(wrong.getMessage()));
            return null;
        }
    }
}
