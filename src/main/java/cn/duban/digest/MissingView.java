package cn.duban.digest;

import cn.duban.ledger.Ledger;
import cn.duban.ledger.Text;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import java.util.ArrayList;
import java.util.List;

/// Who still owes what in a period (未报).
public final class MissingView {

    private MissingView() {}

    /// Each unit that owes something with the numbers of its tasks, then the tasks that no unit leads yet.
    public static Text text(Ledger ledger, Period period) {
        var returns = UnitReturn.of(ledger, period, ledger.registry().tasks());
        var owing = returns.stream().filter(unit -> !unit.complete()).toList();
        var items = new ArrayList<String>();
        owing.forEach(unit -> items.add("- " + unit.unit() + "：" + Words.numbers(unit.missing())
                + (unit.returned().isEmpty() ? "" : "（" + Words.numbers(unit.returned()) + "已退回，等重报）")));
        var unassigned = unassigned(ledger);
        if (!unassigned.isEmpty()) {
            items.add("- 待明确责任单位：" + Words.numbers(unassigned));
        }
        var reports = owing.stream().mapToInt(unit -> unit.missing().size()).sum();
        var lead = owing.isEmpty()
                ? returns.size() + " 个责任单位已全部报齐。"
                : returns.size() + " 个责任单位中 " + owing.size() + " 个没有报齐，共缺 " + reports + " 份填报。";
        var foot = owing.isEmpty() ? "" : "\n发“催办 " + owing.getFirst().unit() + "”或“催办 未报”可以提醒。";
        return Letter.text(period.label() + "未报", lead, items, foot);
    }

    private static List<Integer> unassigned(Ledger ledger) {
        var registry = ledger.registry();
        return registry.tasks().stream().map(Task::number).filter(task -> registry.unitsOf(task).isEmpty()).toList();
    }
}
