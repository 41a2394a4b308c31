package cn.duban.digest;

import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Message;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.Text;
import cn.duban.registry.Roster;
import java.util.ArrayList;
import java.util.List;

/// A message to the supervision office: to its group or, where it has none, to each of its people.
public final class StaffMessage {

    private StaffMessage() {}

    /// The events that make it owed, numbered on from the ledger's last message; none where nobody can be told.
    public static List<Event> owed(Ledger ledger, String subject, Text text) {
        var events = new ArrayList<Event>();
        for (var recipient : recipients(ledger.registry().roster())) {
            events.add(new Event.MessageOwed(
                    new Message(ledger.nextMessage() + events.size(), recipient, subject, text)));
        }
        return events;
    }

    /// Where it goes; empty where nobody can be told.
    public static List<Recipient> recipients(Roster roster) {
        var chat = roster.staffChat();
        return chat != null
                ? List.of(new Recipient.DingtalkGroup(chat))
                : roster.staff()
                        .stream()
                        .<Recipient>map(member -> new Recipient.DingtalkMember(member.dingtalkId()))
                        .toList();
    }
}
