package cn.duban.duty;

import cn.duban.digest.Letter;
import cn.duban.digest.Typed;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Recipient;
import cn.duban.registry.Registry;
import cn.duban.registry.Task;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What units are told of decisions about their tasks: one message to each that is affected.
final class Notices {

    private final List<Letter> letters = new ArrayList<>();

    /// Tells a unit something in its group.
    ///
    /// @param lead ends with a full stop
    /// @param items in a line each
    Notices tell(String unit, String title, String lead, List<String> items) {
        letters.add(new Letter(new Recipient.UnitGroup(unit), title, lead, items, ""));
        return this;
    }

    /// Tells every unit whose part in a task has changed.
    ///
    /// @param why what is to be added; null for nothing
    Notices tellMoved(Registry before, Registry after, Task task, @Nullable String why) {
        for (var unit : affected(before, after, task.number())) {
            tell(unit, after.wording().text("任务分工.标题", Map.of("编号", task.number())),
                    moved(before, after, task.number(), unit), lines(task, why, after, unit));
        }
        return this;
    }

    private static Set<String> affected(Registry before, Registry after, int task) {
        var units = new LinkedHashSet<>(after.unitsOf(task));
        units.addAll(before.unitsOf(task));
        return units.stream()
                .filter(unit -> !part(before, unit, task).equals(part(after, unit, task)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<String> part(Registry registry, String unit, int task) {
        return registry.unitsOf(task).contains(unit)
                ? Optional.of(registry.roleOf(unit, task))
                : Optional.empty();
    }

    private static String moved(Registry before, Registry after, int task, String unit) {
        var now = part(after, unit, task);
        if (now.isEmpty()) {
            return after.wording()
                    .text("任务分工.移出",
                            Map.of("编号", task, "单位", unit, "现责任单位", String.join("、", after.unitsOf(task))));
        }
        return after.wording()
                .text(part(before, unit, task).isEmpty() ? "任务分工.加入" : "任务分工.改变",
                        Map.of("编号", task, "单位", unit, "角色", now.orElseThrow()));
    }

    private static List<String> lines(Task task, @Nullable String why, Registry after, String unit) {
        var lines = new ArrayList<String>();
        lines.add("> " + task.text().replaceAll("\\s+", ""));
        if (why != null) {
            lines.add(after.wording().text("标签.说明", Map.of("内容", Typed.line(why))));
        }
        if (after.unitsOf(task.number()).contains(unit)) {
            lines.add("\n" + after.wording().text("任务分工.结尾", Map.of("编号", task.number())));
        }
        return lines;
    }

    List<Event> owed(Ledger ledger) {
        return Letter.owed(letters, ledger, false);
    }

    /// Whom it went to, to go on with after an answer; empty where it went to nobody.
    String told(Ledger ledger) {
        var units = letters.stream()
                .map(Letter::to)
                .filter(Recipient.UnitGroup.class::isInstance)
                .map(to -> ((Recipient.UnitGroup) to).unit())
                .toList();
        return units.isEmpty()
                ? ""
                : "\n" + ledger.registry().wording().text("任务分工.已通知", Map.of("单位", String.join("、", units)));
    }
}
