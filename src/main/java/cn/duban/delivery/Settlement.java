package cn.duban.delivery;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Message;
import cn.duban.ledger.Owed;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes down how a message fares; without effect once the message is settled.
///
/// @param number of the message
/// @param attempts how often the part had been begun, where this begins it again
record Settlement(Cause cause, long number, int attempts, Event event) implements Command {

    static final String RECORDED = "已记";

    /// @param attempts how often this part had been begun as far as the sender knows; another's attempt in between
    ///        refuses this one
    static Settlement began(long number, int part, int attempts, String sender) {
        var cause = new Cause("send:" + number + "/" + part + "/" + (attempts + 1) + "@" + sender);
        return new Settlement(cause, number, attempts, new Event.SendingBegan(number, part));
    }

    /// @param attempt which one it was that came to nothing, from 1
    static Settlement putOff(long number, int part, int attempt) {
        return new Settlement(new Cause("put-off:" + number + "/" + part + "/" + attempt), number, 0,
                new Event.SendingPutOff(number, part));
    }

    static Settlement sent(long number, int part, int parts, String receipt) {
        return new Settlement(new Cause("sent:" + number + "/" + part), number, 0,
                new Event.PartSent(number, part, parts, receipt));
    }

    static Settlement failed(long number, String reason) {
        return new Settlement(new Cause("failed:" + number), number, 0, new Event.MessageFailed(number, reason));
    }

    @Override
    public String actor() {
        return "发送";
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var owed = ledger.message(number);
        if (owed.isEmpty() || owed.get().state() != Owed.State.OUTSTANDING) {
            return Decision.refusal("");
        }
        if (event instanceof Event.SendingBegan && owed.get().attempts() != attempts) {
            return Decision.refusal("");
        }
        var events = new ArrayList<Event>();
        events.add(event);
        if (event instanceof Event.MessageFailed failure) {
            events.addAll(news(ledger, owed.get().message(), failure.reason()));
        }
        return new Decision(events, RECORDED);
    }

    /// Tells staff of what could not be delivered, unless it was they who could not be reached.
    private static List<Event> news(Ledger ledger, Message lost, String reason) {
        var roster = ledger.registry().roster();
        if (roster.staffChat() == null || toStaff(ledger, lost.to())) {
            return List.of();
        }
        var wording = ledger.registry().wording();
        var text = new Text("**" + wording.text("未能送达.标题") + "**", List.of(
                wording.text("未能送达.编号", Map.of("编号", lost.number(), "消息", lost.subject())),
                wording.text("未能送达.去向", Map.of("去向", name(ledger, lost.to()))),
                wording.text("未能送达.原因", Map.of("原因", reason))), wording.text("未能送达.结尾"));
        return List.of(new Event.MessageOwed(new Message(ledger.nextMessage(),
                new Recipient.DingtalkGroup(roster.staffChat()), wording.text("未能送达.主题"), text)));
    }

    private static boolean toStaff(Ledger ledger, Recipient to) {
        return to instanceof Recipient.DingtalkGroup(var chat)
                && chat.equals(ledger.registry().roster().staffChat());
    }

    private static String name(Ledger ledger, Recipient to) {
        var roster = ledger.registry().roster();
        return switch (to) {
            case Recipient.UnitGroup(var unit) -> unit + "企业微信群";
            case Recipient.DingtalkGroup(var chat) -> chat.equals(roster.leadersChat()) ? "领导钉钉群" : "钉钉群";
            case Recipient.DingtalkMember(var user) -> roster.leaders()
                    .stream()
                    .filter(leader -> user.equals(leader.dingtalkId()))
                    .map(leader -> leader.name() + "（钉钉）")
                    .findFirst()
                    .or(() -> roster.staff()
                            .stream()
                            .filter(member -> user.equals(member.dingtalkId()))
                            .map(member -> ledger.registry().wording().text("未能送达.督查室人员", Map.of("姓名", member.name())))
                            .findFirst())
                    .orElse("钉钉用户");
        };
    }
}
