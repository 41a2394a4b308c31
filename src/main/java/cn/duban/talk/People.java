package cn.duban.talk;

import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.registry.Roster;
import java.util.HashMap;
import java.util.Map;

/// Knows people by their platform ids. A right belongs to the sender, never to the chat something was typed in.
final class People {

    private final Map<Person, Speaker> speakers = new HashMap<>();

    People(Roster roster) {
        for (var unit : roster.units()) {
            for (var contact : unit.contacts()) {
                speakers.put(new Person(Platform.WECOM, contact.wecomId()),
                        new Speaker.Contact(contact.name(), unit.name()));
            }
        }
        for (var leader : roster.leaders()) {
            if (leader.dingtalkId() != null) {
                speakers.put(new Person(Platform.DINGTALK, leader.dingtalkId()), new Speaker.Leader(leader.name()));
            }
        }
        for (var staff : roster.staff()) {
            speakers.put(new Person(Platform.DINGTALK, staff.dingtalkId()),
                    new Speaker.Staff(staff.name(), roster.admins().contains(staff)));
        }
    }

    Speaker who(Person person) {
        return speakers.getOrDefault(person, new Speaker.Stranger());
    }
}
