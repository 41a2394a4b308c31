package cn.duban.order;

import cn.duban.digest.StaffMessage;
import cn.duban.digest.Typed;
import cn.duban.digest.Words;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Snooze;
import cn.duban.ledger.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Ends a rest from urging whose time is over and tells staff. What went by meanwhile is not made up for.
public record EndSnooze(Snooze snooze) implements Command {

    /// One for each rest whose last day is over.
    public static List<EndSnooze> due(Ledger ledger, Instant now) {
        var today = Words.local(now).toLocalDate();
        return ledger.orders()
                .snoozes()
                .stream()
                .filter(snooze -> snooze.until().isBefore(today))
                .map(EndSnooze::new)
                .toList();
    }

    @Override
    public Cause cause() {
        return new Cause("tick:snooze/" + snooze.number());
    }

    @Override
    public String actor() {
        return "定时";
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        if (!due(ledger, now).contains(this)) {
            return Decision.refusal(ledger.registry().wording().text("暂缓到期.没有"));
        }
        var events = new ArrayList<Event>();
        events.add(new Event.SnoozeEnded(snooze.number(), null));
        var wording = ledger.registry().wording();
        var name = SnoozeViews.name(wording, snooze);
        var text = "**" + wording.text("暂缓到期.标题", Map.of("暂缓", name)) + "**\n" + wording.text("暂缓到期.说明",
                Map.of("暂缓", name, "编号", snooze.task(), "日期", Words.day(snooze.until()), "理由",
                        Typed.line(snooze.reason())));
        events.addAll(StaffMessage.owed(ledger, wording.text("暂缓到期.主题"), Text.of(text)));
        return new Decision(events, wording.text("暂缓到期.已告知"));
    }
}
