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
            return Decision.refusal("暂缓还没有到期，或已经恢复");
        }
        var events = new ArrayList<Event>();
        events.add(new Event.SnoozeEnded(snooze.number(), null));
        var text = "**暂缓到期：" + SnoozeViews.name(snooze) + "**\n" + Words.day(snooze.until())
                + "到期，今后照常提醒、催办；暂缓期间没有发的不补发。\n"
                + "暂缓理由：" + Typed.line(snooze.reason()) + "\n需要继续暂缓的，请重新发送“暂缓 " + snooze.task() + " 至 日期 理由”。";
        events.addAll(StaffMessage.owed(ledger, "暂缓到期", Text.of(text)));
        return new Decision(events, "暂缓到期，已告知督查室");
    }
}
