package cn.duban.command;

import cn.duban.ledger.Person;
import cn.duban.registry.Amendment;
import cn.duban.registry.Roster;
import cn.duban.talk.Figures;
import cn.duban.talk.Speaker;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A contact and the unit they answer for.
///
/// @param unit canonical name
record Seat(String unit, Roster.Contact contact) {

    static List<Seat> all(Roster roster) {
        return roster.units()
                .stream()
                .flatMap(unit -> unit.contacts().stream().map(contact -> new Seat(unit.name(), contact)))
                .toList();
    }

    /// Those that may be meant: by account, or by name and, where it is named, unit.
    static List<Seat> of(Roster roster, PeopleWords words) {
        var account = words.account();
        var unit = words.canonical(roster);
        return all(roster).stream()
                .filter(seat -> account == null
                        ? seat.contact.name().equals(words.name()) && (unit == null || unit.equals(seat.unit))
                        : seat.contact.wecomId().equals(account))
                .toList();
    }

    /// The one of somebody who speaks as a contact.
    static Seat of(Roster roster, Speaker.Contact contact, Person by) {
        var own = all(roster).stream()
                .filter(seat -> seat.unit.equals(contact.unit()) && seat.contact.name().equals(contact.name()))
                .toList();
        return own.stream()
                .filter(seat -> seat.contact.wecomId().equals(by.userId()))
                .findFirst()
                .orElseGet(own::getFirst);
    }

    /// What it comes to that somebody else takes over; empty where their account is not known.
    ///
    /// @param account null where none is named
    Optional<List<Amendment.OfRoster>> to(Roster roster, String name, @Nullable String account) {
        return Optional.ofNullable(account)
                .or(() -> colleague(roster, name))
                .map(id -> List.of(new Amendment.ContactUnbound(contact.wecomId()),
                        new Amendment.ContactBound(unit, name, id)));
    }

    private Optional<String> colleague(Roster roster, String name) {
        return all(roster).stream()
                .filter(seat -> seat.unit.equals(unit) && seat.contact.name().equals(name)
                        && !seat.contact.equals(contact))
                .map(seat -> seat.contact.wecomId())
                .findFirst();
    }

    String told() {
        return unit + Figures.plain(contact.name()) + "（" + Figures.plain(contact.wecomId()) + "）";
    }
}
