package cn.duban.talk;

import cn.duban.ledger.Ledger;
import cn.duban.wording.Wording;
import java.util.Map;

/// What contacts are told whose unit does not have the task they named.
public final class OwnTasks {

    private OwnTasks() {}

    /// That a task is none of the unit's own, and which are.
    public static String foreign(Ledger ledger, String unit, int task) {
        return ledger.registry().wording().text("追问.不是本单位", Map.of("任务", task + "号", "单位", unit)) + "\n"
                + numbers(ledger, unit);
    }

    /// Which tasks a unit has.
    public static String numbers(Ledger ledger, String unit) {
        var tasks = ledger.registry().tasksOf(unit);
        return tasks.isEmpty()
                ? none(ledger.registry().wording(), unit)
                : ledger.registry()
                        .wording()
                        .text("追问.本单位任务", Map.of("单位", unit, "清单", Figures.numbers(tasks)));
    }

    /// That a unit has no task at all.
    public static String none(Wording wording, String unit) {
        return wording.text("追问.没有任务", Map.of("单位", unit));
    }
}
