package cn.duban.contact;

import cn.duban.digest.StaffMessage;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Passes a question that only people of the office can answer on to them, at most one a person in ten minutes.
///
/// @param owed what the unit still has to report, in a sentence
record PassOn(Sender sender, String question, String owed) implements Command {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Override
    public Cause cause() {
        return sender.cause();
    }

    @Override
    public String actor() {
        return sender.actor();
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var wording = ledger.registry().wording();
        if (ledger.lastPassedOn(sender.by()).filter(last -> now.isBefore(last.plus(PAUSE))).isPresent()) {
            return Decision.refusal(wording.text("提问.太频"));
        }
        var notice = new Text("**" + wording.text("联络员提问.标题") + "**",
                List.of(wording.text("标签.提问人", Map.of("姓名", sender.who())),
                        wording.text("标签.问题", Map.of("内容", DutyWords.reason(question)))),
                wording.text("联络员提问.结尾"));
        var events = new ArrayList<>(StaffMessage.owed(ledger, wording.text("联络员提问.主题"), notice));
        if (events.isEmpty()) {
            return Decision.refusal(wording.text("提问.转不了", Map.of("还欠", owed)));
        }
        events.add(new Event.QuestionPassedOn(sender.by(), sender.unit(), question));
        return new Decision(events, wording.text("提问.已转", Map.of("还欠", owed)));
    }
}
