package cn.duban.talk;

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
        if (ledger.lastPassedOn(sender.by()).filter(last -> now.isBefore(last.plus(PAUSE))).isPresent()) {
            return Decision.refusal("刚刚已把您的一个问题转给督查室，这个没有再转。\n请十分钟后再发，或等督查室答复时一并询问。");
        }
        var wording = ledger.registry().wording();
        var notice = new Text("**" + wording.text("联络员提问.标题") + "**",
                List.of("提问人：" + sender.who(), "问题：" + DutyWords.reason(question)), wording.text("联络员提问.结尾"));
        var events = new ArrayList<>(StaffMessage.owed(ledger, wording.text("联络员提问.主题"), notice));
        if (events.isEmpty()) {
            return Decision.refusal("这个问题系统答不了，请直接联系督查室。这条没有记为填报。\n" + owed);
        }
        events.add(new Event.QuestionPassedOn(sender.by(), sender.unit(), question));
        return new Decision(events, "这个问题要由督查室答复，已转给督查室。这条没有记为填报。\n" + owed);
    }
}
