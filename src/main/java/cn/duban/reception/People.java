package cn.duban.reception;

import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.registry.Roster;
import cn.duban.talk.Speaker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Knows people by their platform ids. A right belongs to the sender, never to the chat something was typed in, and is
/// the same under each of a person's ids.
final class People {

    /// Every id, with the one its person goes by.
    private final Map<Person, Person> ids = new HashMap<>();
    private final Map<Person, List<Speaker>> roles = new HashMap<>();

    People(Roster roster) {
        for (var staff : roster.staff()) {
            add(new Speaker.Staff(staff.name(), roster.admins().contains(staff)), dingtalk(staff.dingtalkId()),
                    wecom(staff.wecomId()));
        }
        for (var leader : roster.leaders()) {
            add(new Speaker.Leader(leader.name()), dingtalk(leader.dingtalkId()), wecom(leader.wecomId()));
        }
        for (var unit : roster.units()) {
            for (var contact : unit.contacts()) {
                add(new Speaker.Contact(contact.name(), unit.name()), wecom(contact.wecomId()),
                        dingtalk(contact.dingtalkId()));
            }
        }
    }

    private static Stream<Person> dingtalk(@Nullable String id) {
        return id == null ? Stream.of() : Stream.of(new Person(Platform.DINGTALK, id));
    }

    private static Stream<Person> wecom(@Nullable String id) {
        return id == null ? Stream.of() : Stream.of(new Person(Platform.WECOM, id));
    }

    private void add(Speaker speaker, Stream<Person> usual, Stream<Person> other) {
        var all = Stream.concat(usual, other).toList();
        if (all.isEmpty()) {
            return;
        }
        var one = all.stream().filter(ids::containsKey).findFirst().map(this::known).orElse(all.getFirst());
        all.forEach(id -> ids.put(id, one));
        roles.computeIfAbsent(one, _ -> new ArrayList<>()).add(speaker);
    }

    /// The id that somebody goes by, whichever they write under; that id itself of somebody unknown.
    Person known(Person person) {
        return ids.getOrDefault(person, person);
    }

    /// What somebody is to the office, those of most rights first; a stranger to nobody.
    List<Speaker> roles(Person person) {
        return roles.getOrDefault(known(person), List.of(new Speaker.Stranger()));
    }

    /// The first of what somebody is.
    Speaker who(Person person) {
        return roles(person).getFirst();
    }
}
