package cn.duban.order;

import cn.duban.digest.Typed;
import cn.duban.digest.Words;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Snooze;
import java.util.ArrayList;

/// The rests from urging that last (暂缓).
public final class SnoozeViews {

    private SnoozeViews() {}

    /// All of them with their ends and reasons.
    public static String list(Ledger ledger) {
        var snoozes = ledger.orders().snoozes();
        if (snoozes.isEmpty()) {
            return "没有在暂缓的任务。\n要暂缓请发“暂缓 12 至 6-30 理由”，只对一个单位则发“暂缓 12 区财政局 至 6-30 理由”。";
        }
        var lines = new ArrayList<String>();
        lines.add("**暂缓中 " + snoozes.size() + " 项**");
        snoozes.forEach(snooze -> lines.add("- " + name(snooze) + "，到" + Words.day(snooze.until()) + "："
                + Typed.excerpt(snooze.reason())));
        lines.add("\n提前恢复请发“恢复 " + snoozes.getFirst().task() + "”。");
        return String.join("\n", lines);
    }

    static String name(Snooze snooze) {
        return snooze.task() + "号（" + (snooze.unit() == null ? "全部责任单位" : snooze.unit()) + "）";
    }
}
