package cn.duban.digest;

import cn.duban.ledger.Ledger;
import cn.duban.ledger.Text;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import cn.duban.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Who still owes what in a period (未报).
public final class MissingView {

    private MissingView() {}

    /// Each unit that owes something with the numbers of its tasks, then the tasks that no unit leads yet.
    public static Text text(Ledger ledger, Period period) {
        var returns = UnitReturn.of(ledger, period, ledger.registry().tasks());
        var owing = returns.stream().filter(unit -> !unit.complete()).toList();
        var items = new ArrayList<String>();
        var wording = ledger.registry().wording();
        owing.forEach(unit -> items.add("- " + line(wording, unit)));
        var unassigned = unassigned(ledger);
        if (!unassigned.isEmpty()) {
            items.add("- " + wording.text("未报清单.待明确", Map.of("任务", Words.numbers(unassigned))));
        }
        var reports = owing.stream().mapToInt(unit -> unit.missing().size()).sum();
        var lead = owing.isEmpty()
                ? wording.text("未报清单.报齐", Map.of("单位数", returns.size()))
                : wording.text("未报清单.说明", Map.of("单位数", returns.size(), "未齐", owing.size(), "份数", reports));
        var foot = owing.isEmpty()
                ? ""
                : "\n" + wording.text("未报清单.结尾", Map.of("单位", owing.getFirst().unit()));
        return Letter.text(wording.text("未报清单.标题", Map.of("报告期", period.label())), lead, items, foot);
    }

    private static String line(Wording wording, UnitReturn unit) {
        return wording.text("未报清单.单位", Map.of("单位", unit.unit(), "任务", Words.numbers(unit.missing())))
                + (unit.returned().isEmpty()
                        ? ""
                        : wording.text("未报清单.退回", Map.of("任务", Words.numbers(unit.returned()))));
    }

    private static List<Integer> unassigned(Ledger ledger) {
        var registry = ledger.registry();
        return registry.tasks().stream().map(Task::number).filter(task -> registry.unitsOf(task).isEmpty()).toList();
    }
}
