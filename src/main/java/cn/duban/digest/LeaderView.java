package cn.duban.digest;

import cn.duban.ledger.Ledger;
import cn.duban.ledger.Text;
import cn.duban.registry.Period;
import java.time.Instant;

/// A leader's own tasks one by one (我的任务).
public final class LeaderView {

    private LeaderView() {}

    /// Each task with its lead unit and where it stands.
    ///
    /// @param leader name
    public static Text text(Ledger ledger, String leader, Period period, Instant at) {
        var tasks = Digest.ofLeader(ledger, leader, period, at).tasks();
        return Letter.text(leader + "同志 " + period.label() + "重点工作", "共 " + tasks.size() + " 项。",
                tasks.stream().map(LeaderView::item).toList(), "");
    }

    private static String item(TaskStanding task) {
        var unit = task.lead() == null ? "待明确责任单位" : task.lead();
        return "- **" + task.number() + "号** " + task.task().shortText() + "（" + unit + "）\n  "
                + task.standing().label() + (task.account().isEmpty() ? "" : "，" + task.account());
    }
}
