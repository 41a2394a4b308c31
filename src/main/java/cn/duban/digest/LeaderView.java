package cn.duban.digest;

import cn.duban.ledger.Ledger;
import cn.duban.ledger.Text;
import cn.duban.registry.Period;
import cn.duban.wording.Wording;
import java.time.Instant;
import java.util.Map;

/// A leader's own tasks one by one (我的任务).
public final class LeaderView {

    private LeaderView() {}

    /// Each task with its lead unit and where it stands.
    ///
    /// @param leader name
    public static Text text(Ledger ledger, String leader, Period period, Instant at) {
        var tasks = Digest.ofLeader(ledger, leader, period, at).tasks();
        var wording = ledger.registry().wording();
        return Letter.text(wording.text("任务清单.领导标题", Map.of("领导", leader, "报告期", period.label())),
                wording.text("任务清单.领导说明", Map.of("件数", tasks.size())),
                tasks.stream().map(task -> item(wording, task)).toList(), "");
    }

    private static String item(Wording wording, TaskStanding task) {
        var unit = task.lead() == null ? wording.text("任务.待明确单位") : task.lead();
        return "- **" + task.number() + "号** " + task.task().shortText() + "（" + unit + "）\n  "
                + task.standing().label() + (task.account().isEmpty() ? "" : "，" + task.account());
    }
}
