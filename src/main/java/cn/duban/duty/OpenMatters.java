package cn.duban.duty;

import cn.duban.digest.Unclaimed;
import cn.duban.digest.Unplanned;
import cn.duban.digest.Words;
import cn.duban.ledger.Ledger;
import cn.duban.registry.Registry;
import cn.duban.registry.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/// What the notice leaves open and staff have still to settle (待定).
public final class OpenMatters {

    private OpenMatters() {}

    /// The tasks without a leader, with a group that only staff can expand, and without any unit; what to send for each.
    public static String text(Ledger ledger) {
        var registry = ledger.registry();
        var lines = new ArrayList<String>();
        section(lines, "没有写明责任区领导", registry, task -> task.leaders().isEmpty());
        section(lines, "责任单位待明确", registry, task -> !registry.openGroupsOf(task.number()).isEmpty());
        section(lines, "没有责任单位", registry, task -> registry.unitsOf(task.number()).isEmpty()
                && registry.openGroupsOf(task.number()).isEmpty());
        if (lines.isEmpty()) {
            return "台账没有待明确的事项。";
        }
        lines.add("\n例如回复“确认 " + first(registry, task -> task.leaders().isEmpty()) + " 责任领导 姓名”“确认 "
                + first(registry, task -> !registry.openGroupsOf(task.number()).isEmpty())
                + " 单位 名称、名称”“确认 " + registry.tasks().getFirst().number() + " 牵头单位 名称”。");
        return "**待定**" + String.join("", lines);
    }

    /// A task to show with what is to be sent; the registry's first where none is open.
    private static int first(Registry registry, Predicate<Task> open) {
        return registry.tasks().stream().filter(open).findFirst().orElse(registry.tasks().getFirst()).number();
    }

    private static void section(List<String> lines, String title, Registry registry, Predicate<Task> open) {
        var tasks = registry.tasks().stream().filter(open).toList();
        if (!tasks.isEmpty()) {
            lines.add("\n**" + title + " " + tasks.size() + " 项**");
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
        var lines = byUnit(ledger, Unclaimed::of);
        return lines.isEmpty()
                ? "各单位的任务都已认领。"
                : "**未认领**\n" + lines.size() + " 个单位还有任务没有认领（提出异议的不在其中，见“待办”）。" + String.join("", lines);
    }

    /// The tasks that their lead units have given no plan for, by unit (未安排).
    public static String unplanned(Ledger ledger) {
        var lines = byUnit(ledger, Unplanned::of);
        return lines.isEmpty()
                ? "各牵头单位的工作安排都已报送。"
                : "**未安排**\n" + lines.size() + " 个牵头单位还有任务没有报工作安排。" + String.join("", lines);
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
