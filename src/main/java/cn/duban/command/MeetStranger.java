package cn.duban.command;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Message;
import cn.duban.ledger.Person;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.Text;
import cn.duban.talk.Figures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;

/// Tells somebody nobody knows how to be bound, and tells staff of them, once.
record MeetStranger(Cause cause, Person stranger) implements Command {

    @Override
    public String actor() {
        return stranger.toString();
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var wording = ledger.registry().wording();
        var answer = wording.text("未登记.答复",
                Map.of("平台", stranger.platform().label(), "账号", Figures.excerpt(stranger.userId())));
        if (ledger.met(stranger)) {
            return Decision.refusal(answer);
        }
        var events = new ArrayList<Event>();
        events.add(new Event.StrangerMet(stranger));
        var chat = ledger.registry().roster().staffChat();
        if (chat != null) {
            var text = new Text("**" + wording.text("未登记人员.标题") + "**",
                    wording.text("未登记人员.账号", Map.of("平台", stranger.platform().label(), "账号",
                            Figures.excerpt(stranger.userId()))).lines().toList(),
                    wording.text("未登记人员.结尾"));
            events.add(new Event.MessageOwed(
                    new Message(ledger.nextMessage(), new Recipient.DingtalkGroup(chat), wording.text("未登记人员.主题"),
                            text)));
        }
        return new Decision(events, answer);
    }
}
