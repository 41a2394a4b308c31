package cn.duban.order;

import cn.duban.digest.Letter;
import cn.duban.ledger.Demand;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;

/// Documents to be issued together, with the letters that go with them.
///
/// @param letters one a document, then those to leaders and staff
public record Issue(List<Demand> demands, List<Letter> letters) {

    public Issue {
        demands = List.copyOf(demands);
        letters = List.copyOf(letters);
    }

    /// Orders with a letter to each unit, and to the leaders where they are red.
    static Issue ofOrders(Ledger ledger, List<Demand> demands) {
        var letters = new ArrayList<Letter>();
        demands.forEach(demand -> letters.add(DemandLetter.of(ledger, demand)));
        letters.addAll(LeaderWarnings.of(ledger, demands));
        return new Issue(demands, letters);
    }

    /// Canonical names of the units that get a document.
    public List<String> units() {
        return demands.stream().map(Demand::unit).distinct().toList();
    }

    /// The events that issue the documents and make their letters owed.
    ///
    /// @param late whether they are made up for after their time
    public List<Event> events(Ledger ledger, boolean late) {
        var events = new ArrayList<Event>();
        demands.forEach(demand -> events.add(new Event.DemandIssued(demand)));
        events.addAll(Letter.owed(letters, ledger, late));
        return events;
    }
}
