package cn.duban.order;

import cn.duban.digest.Typed;
import cn.duban.digest.Words;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Snooze;
import cn.duban.wording.Wording;
import java.util.ArrayList;
import java.util.Map;

/// The rests from urging that last (暂缓).
public final class SnoozeViews {

    private SnoozeViews() {}

    /// All of them with their ends and reasons.
    public static String list(Ledger ledger) {
        var wording = ledger.registry().wording();
        var snoozes = ledger.orders().snoozes();
        if (snoozes.isEmpty()) {
            return wording.text("暂缓.没有");
        }
        var lines = new ArrayList<String>();
        lines.add("**" + wording.text("暂缓.标题", Map.of("件数", snoozes.size())) + "**");
        snoozes.forEach(snooze -> lines.add("- " + wording.text("暂缓.事项", Map.of("暂缓", name(wording, snooze), "日期",
                Words.day(snooze.until()), "理由", Typed.excerpt(snooze.reason())))));
        lines.add("\n" + wording.text("暂缓.结尾", Map.of("编号", snoozes.getFirst().task())));
        return String.join("\n", lines);
    }

    static String name(Wording wording, Snooze snooze) {
        var unit = snooze.unit();
        return wording.text("暂缓.名称",
                Map.of("编号", snooze.task(), "单位", unit == null ? wording.text("暂缓.全部单位") : unit));
    }
}
