package cn.duban.digest;

import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Message;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.Text;
import cn.duban.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A message that is written but has no number yet.
///
/// @param title what it is about; also its first line
/// @param lead the line below the title; ends with a full stop
/// @param items as in `Text`
/// @param foot as in `Text`
public record Letter(Recipient to, String title, String lead, List<String> items, String foot) {

    public Letter {
        items = List.copyOf(items);
    }

    /// The message it becomes.
    ///
    /// @param late whether it is made up for after its time, which the title then says
    public Message message(Wording wording, long number, boolean late) {
        var subject = late ? wording.text("信件.补发", Map.of("标题", title)) : title;
        var marked = lead + wording.text("信件.编号", Map.of("编号", number));
        return new Message(number, to, subject, text(subject, marked, items, foot));
    }

    /// What it will say, without a number.
    public Text preview() {
        return text(title, lead, items, foot);
    }

    static Text text(String title, String lead, List<String> items, String foot) {
        return new Text("**" + title + "**\n" + lead, items, foot);
    }

    /// The events that make letters owed, numbered on from the ledger's last message.
    ///
    /// @param late whether they are made up for after their time
    public static List<Event> owed(List<Letter> letters, Ledger ledger, boolean late) {
        var events = new ArrayList<Event>();
        var number = ledger.nextMessage();
        for (var letter : letters) {
            events.add(new Event.MessageOwed(letter.message(ledger.registry().wording(), number++, late)));
        }
        return events;
    }
}
