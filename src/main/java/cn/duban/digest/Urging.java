package cn.duban.digest;

import cn.duban.digest.UnitLetter.Occasion;
import cn.duban.ledger.Burden;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.registry.Period;
import cn.duban.registry.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Urges units on what they still owe (催办): one letter each; who has answered everything hears nothing, and nobody is
/// urged twice on one day, or when it has had its share of messages.
///
/// @param urgedToday canonical names of those left in peace because they were urged earlier that day
/// @param spent canonical names of those left in peace because they have had as many messages as a round allows
/// @param letters one for each unit that owes something, in the order asked
/// @param events that record it and make the letters owed, numbered on from the ledger's last message
public record Urging(List<String> urgedToday, List<String> spent, List<Letter> letters, List<Event> events) {

    public Urging {
        urgedToday = List.copyOf(urgedToday);
        spent = List.copyOf(spent);
        letters = List.copyOf(letters);
        events = List.copyOf(events);
    }

    /// What comes of urging some units on a ledger as it stands.
    ///
    /// @param units canonical names
    /// @param deadline the day by which the period's reports are due
    /// @param by the member of staff who urges
    public static Urging of(Ledger ledger, Collection<String> units, Period period, LocalDate deadline, Person by,
            Instant now) {
        var urgedToday = new ArrayList<String>();
        var spent = new ArrayList<String>();
        var letters = new ArrayList<Letter>();
        var events = new ArrayList<Event>();
        for (var unit : units) {
            var owed = ledger.pressedOn(unit, period, Words.local(now).toLocalDate())
                    .stream()
                    .map(Task::number)
                    .toList();
            if (!owed.isEmpty() && isUrgedOn(ledger, unit, now)) {
                urgedToday.add(unit);
            } else if (!owed.isEmpty() && !Burden.allowsLetter(ledger, unit, period)) {
                spent.add(unit);
            } else if (!owed.isEmpty()) {
                letters.add(UnitLetter.of(Occasion.URGING, ledger, unit, period, deadline, now));
                events.add(new Event.UnitUrged(unit, period, owed, by));
            }
        }
        events.addAll(Letter.owed(letters, ledger, false));
        return new Urging(urgedToday, spent, letters, events);
    }

    private static boolean isUrgedOn(Ledger ledger, String unit, Instant now) {
        var today = Words.local(now).toLocalDate();
        return ledger.lastUrged(unit).filter(last -> Words.local(last).toLocalDate().equals(today)).isPresent();
    }
}
