package cn.duban.digest;

import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What comes of a decision, one event after the other; messages are numbered behind those before them.
public final class Doings {

    private final List<Event> events = new ArrayList<>();
    private final Instant now;
    private Ledger ledger;

    /// @param ledger on which it is decided
    /// @param now the moment of deciding
    public Doings(Ledger ledger, Instant now) {
        this.ledger = ledger;
        this.now = now;
    }

    /// Adds what happens.
    public Doings add(Event event) {
        events.add(event);
        ledger = ledger.after(event, now);
        return this;
    }

    /// Adds a letter on its way out.
    public Doings send(Letter letter) {
        return add(new Event.MessageOwed(letter.message(ledger.registry().wording(), ledger.nextMessage(), false)));
    }

    /// Tells staff.
    public Doings tellStaff(String subject, Text text) {
        StaffMessage.owed(ledger, subject, text).forEach(this::add);
        return this;
    }

    /// The ledger after all of it.
    public Ledger ledger() {
        return ledger;
    }

    /// All of it so far.
    public List<Event> events() {
        return List.copyOf(events);
    }
}
