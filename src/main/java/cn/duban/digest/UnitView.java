package cn.duban.digest;

import cn.duban.ledger.Ledger;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Text;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import java.time.Instant;
import java.util.Map;

/// One unit's tasks and how each stands by its own report (单位 区财政局).
public final class UnitView {

    /// What has happened last has happened by then.
    private static final Instant NOW = Instant.MAX;

    private UnitView() {}

    /// Its tasks with what it has reported on each in a period.
    ///
    /// @param unit canonical name
    public static Text text(Ledger ledger, String unit, Period period) {
        var tasks = ledger.registry().tasksOf(unit);
        var missing = ledger.owedBy(unit, period).size();
        var wording = ledger.registry().wording();
        var lead = wording.text("任务清单.单位说明",
                Map.of("总数", tasks.size(), "已报", tasks.size() - missing, "未报", missing));
        return Letter.text(wording.text("任务清单.单位标题", Map.of("单位", unit, "报告期", period.label())), lead,
                tasks.stream().map(task -> item(ledger, unit, task, period)).toList(), "");
    }

    private static String item(Ledger ledger, String unit, Task task, Period period) {
        var key = new ReportKey(period, task.number(), unit);
        var state = ledger.report(key)
                .map(filed -> Judgement.of(ledger, key, filed.report(), task, NOW))
                .map(judged -> judged.standing().label()
                        + (judged.figure().isEmpty()
                                ? ""
                                : "，" + TaskStanding.account(judged.figure(), judged.against()))
                        + (ledger.owes(key) ? ledger.registry().wording().text("任务清单.已退回") : ""))
                .orElse(Standing.MISSING.label());
        return "- **" + task.number() + "号**（" + Words.role(ledger.registry(), unit, task) + "）" + task.shortText()
                + "\n  " + state;
    }
}
