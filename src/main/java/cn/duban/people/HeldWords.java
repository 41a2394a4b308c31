package cn.duban.people;

import cn.duban.digest.Doings;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.ledger.Question;
import cn.duban.registry.Amendment;
import cn.duban.registry.Roster;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a contact was asked and had written stays with the unit when somebody else answers for it.
final class HeldWords {

    private final Ledger ledger;
    private final List<Amendment.OfRoster> changes;
    private final Instant now;

    HeldWords(Ledger ledger, List<Amendment.OfRoster> changes, Instant now) {
        this.ledger = ledger;
        this.changes = changes;
        this.now = now;
    }

    /// Puts the open questions of those who leave to who takes over.
    ///
    /// @return a sentence on it, to go on with behind an answer; empty where there were none
    String handOver(Doings doings) {
        var told = new StringBuilder();
        for (var change : changes) {
            if (change instanceof Amendment.ContactUnbound(var id)) {
                told.append(handOver(doings, id));
            } else if (change instanceof Amendment.ContactBound(var unit, _, var id) && isOfAnother(unit, id)) {
                told.append(handOver(doings, id));
            }
        }
        return told.toString();
    }

    private boolean isOfAnother(String unit, String wecomId) {
        return new Holders(ledger.registry().roster()).seat(wecomId)
                .filter(seat -> !seat.unit().name().equals(unit))
                .isPresent();
    }

    private String handOver(Doings doings, String wecomId) {
        var seat = new Holders(ledger.registry().roster()).seat(wecomId);
        var open = questions(wecomId);
        if (open.isEmpty() || seat.isEmpty()) {
            return "";
        }
        var heir = heir(doings.ledger(), seat.get().unit().name());
        var lost = 0;
        for (var question : open) {
            doings.add(new Event.QuestionClosed(question.person(), question.chat()));
            var isFree = heir.flatMap(contact -> doings.ledger().question(person(contact), question.chat()))
                    .filter(other -> other.until().isAfter(now))
                    .isEmpty();
            if (heir.isPresent() && isFree) {
                doings.add(new Event.QuestionAsked(of(question, person(heir.get()))));
            } else {
                lost++;
            }
        }
        return "\n" + told(seat.get().contact().name(), open.size(), lost, heir.map(Roster.Contact::name).orElse(""));
    }

    private String told(String name, int open, int lost, String heir) {
        var wording = ledger.registry().wording();
        if (lost == 0) {
            return wording.text("人员.问题已转", Map.of("姓名", name, "个数", open, "接任", heir));
        }
        return lost < open
                ? wording.text("人员.问题部分已转", Map.of("姓名", name, "个数", open, "接任", heir, "没转", lost))
                : wording.text("人员.问题没转", Map.of("姓名", name, "个数", open, "没转", lost));
    }

    private List<Question> questions(String wecomId) {
        var accounts = Stream.concat(Stream.of(new Person(Platform.WECOM, wecomId)),
                new Holders(ledger.registry().roster()).dingtalkOf(wecomId)
                        .map(id -> new Person(Platform.DINGTALK, id)));
        return accounts.flatMap(person -> ledger.questions(person).stream())
                .filter(question -> question.until().isAfter(now))
                .toList();
    }

    private Optional<Roster.Contact> heir(Ledger after, String unit) {
        var left = after.registry().roster().unit(unit).map(Roster.Unit::contacts).orElse(List.of());
        return left.stream().filter(this::isNamed).findFirst().or(() -> left.stream().findFirst());
    }

    private boolean isNamed(Roster.Contact contact) {
        return changes.stream()
                .anyMatch(change -> change instanceof Amendment.ContactBound bound
                        && bound.wecomId().equals(contact.wecomId()));
    }

    private static Person person(Roster.Contact contact) {
        return new Person(Platform.WECOM, contact.wecomId());
    }

    private static Question of(Question question, Person person) {
        return new Question(person, question.chat(), question.kind(), question.question(), question.about(),
                question.held(), question.until(), question.why());
    }
}
