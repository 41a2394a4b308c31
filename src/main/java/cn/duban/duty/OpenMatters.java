package cn.duban.duty;

import cn.duban.digest.Unclaimed;
import cn.duban.digest.Unplanned;
import cn.duban.digest.Words;
import cn.duban.ledger.Ledger;
import cn.duban.registry.Registry;
import cn.duban.registry.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/// What the notice leaves open and staff have still to settle (待定).
public final class OpenMatters {

    private OpenMatters() {}

    /// The tasks without a leader, with a group that only staff can expand, and without any unit; what to send for each.
    public static String text(Ledger ledger) {
        var registry = ledger.registry();
        var lines = new ArrayList<String>();
        var wording = registry.wording();
        section(lines, "待定.无领导", registry, task -> task.leaders().isEmpty());
        section(lines, "待定.待明确", registry, task -> !registry.openGroupsOf(task.number()).isEmpty());
        section(lines, "待定.无单位", registry, task -> registry.unitsOf(task.number()).isEmpty()
                && registry.openGroupsOf(task.number()).isEmpty());
        if (lines.isEmpty()) {
            return wording.text("待定.没有");
        }
        lines.add("\n" + wording.text("待定.结尾",
                Map.of("无领导", first(registry, task -> task.leaders().isEmpty()),
                        "待明确", first(registry, task -> !registry.openGroupsOf(task.number()).isEmpty()),
                        "编号", registry.tasks().getFirst().number())));
        return "**" + wording.text("待定.标题") + "**" + String.join("", lines);
    }

    /// A task to show with what is to be sent; the registry's first where none is open.
    private static int first(Registry registry, Predicate<Task> open) {
        return registry.tasks().stream().filter(open).findFirst().orElse(registry.tasks().getFirst()).number();
    }

    private static void section(List<String> lines, String template, Registry registry, Predicate<Task> open) {
        var tasks = registry.tasks().stream().filter(open).toList();
        if (!tasks.isEmpty()) {
            lines.add("\n**" + registry.wording().text(template, Map.of("件数", tasks.size())) + "**");
            tasks.forEach(task -> lines.add("\n- " + task.number() + "号 " + task.shortText() + what(registry, task)));
        }
    }

    private static String what(Registry registry, Task task) {
        var phrases = new ArrayList<>(registry.openGroupsOf(task.number()));
        if (task.leaders().isEmpty()) {
            phrases.addAll(task.leaderGroups());
        }
        return phrases.isEmpty() ? "" : "（" + String.join("；", phrases) + "）";
    }

    /// The tasks that units have neither owned nor reported on, nor objected to, by unit (未认领).
    public static String unclaimed(Ledger ledger) {
        var wording = ledger.registry().wording();
        var lines = byUnit(ledger, Unclaimed::of);
        return lines.isEmpty()
                ? wording.text("未认领.没有")
                : "**" + wording.text("未认领.标题") + "**\n" + wording.text("未认领.说明", Map.of("单位数", lines.size()))
                        + String.join("", lines);
    }

    /// The tasks that their lead units have given no plan for, by unit (未安排).
    public static String unplanned(Ledger ledger) {
        var wording = ledger.registry().wording();
        var lines = byUnit(ledger, Unplanned::of);
        return lines.isEmpty()
                ? wording.text("未安排.没有")
                : "**" + wording.text("未安排.标题") + "**\n" + wording.text("未安排.说明", Map.of("单位数", lines.size()))
                        + String.join("", lines);
    }

    private static List<String> byUnit(Ledger ledger, BiFunction<Ledger, String, List<Integer>> open) {
        var lines = new ArrayList<String>();
        for (var unit : ledger.registry().roster().units()) {
            var tasks = open.apply(ledger, unit.name());
            if (!tasks.isEmpty()) {
                lines.add("\n- " + unit.name() + "：" + Words.numbers(tasks));
            }
        }
        return lines;
    }
}
