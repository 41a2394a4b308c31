package cn.duban.review;

import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.registry.Roster;
import java.util.Optional;

/// Nobody reviews what they reported themselves, nor what the unit reported that they answer for, under whichever of
/// their identities: the platforms know people apart, so that the same name counts as the same person.
final class Impartiality {

    private final Ledger ledger;
    private final Person reviewer;
    private final Optional<String> name;

    Impartiality(Ledger ledger, Person reviewer) {
        this.ledger = ledger;
        this.reviewer = reviewer;
        name = name(ledger.registry().roster(), reviewer);
    }

    /// Whether a report is the reviewer's own.
    boolean isOwn(FiledReport report) {
        return ledger.revisions(report.key()).stream().anyMatch(revision -> isSame(revision.by()))
                || ledger.registry()
                        .roster()
                        .unit(report.key().unit())
                        .filter(unit -> unit.contacts()
                                .stream()
                                .anyMatch(contact -> name.equals(Optional.of(contact.name()))))
                        .isPresent();
    }

    private boolean isSame(Person other) {
        return other.equals(reviewer)
                || (name.isPresent() && name.equals(name(ledger.registry().roster(), other)));
    }

    private static Optional<String> name(Roster roster, Person person) {
        return person.platform() == Platform.DINGTALK
                ? roster.staff()
                        .stream()
                        .filter(member -> member.dingtalkId().equals(person.userId()))
                        .map(Roster.Staff::name)
                        .findFirst()
                : roster.units()
                        .stream()
                        .flatMap(unit -> unit.contacts().stream())
                        .filter(contact -> contact.wecomId().equals(person.userId()))
                        .map(Roster.Contact::name)
                        .findFirst();
    }
}
