package cn.duban.sandbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who and which groups exist on the two platforms, as the stand-ins know them. More can be admitted later; safe for many
/// threads.
public final class Directory {

    private final Map<String, Person> people = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, Group> groups = Collections.synchronizedMap(new LinkedHashMap<>());

    /// Whoever stands twice counts as they stand first.
    public Directory(List<Person> people, List<Group> groups) {
        admit(people, groups);
    }

    /// Adds those who are not there yet.
    public void admit(List<Person> more, List<Group> further) {
        more.forEach(person -> people.putIfAbsent(person.platform() + person.user(), person));
        further.forEach(group -> groups.putIfAbsent(group.platform() + group.chat(), group));
    }

    /// Everybody there is, in the order in which they came.
    public List<Person> people() {
        synchronized (people) {
            return List.copyOf(people.values());
        }
    }

    /// Every group there is, in the order in which they came.
    public List<Group> groups() {
        synchronized (groups) {
            return List.copyOf(groups.values());
        }
    }

    /// Somebody one can be in the sandbox.
    ///
    /// @param user WeCom user id or DingTalk staff id
    /// @param role `contact`, `leader`, `staff` or `newcomer`, whom no roster knows yet
    /// @param unit canonical name of the unit a contact answers for, null for others
    /// @param chat the unit's group, null where there is none
    public record Person(
            Platform platform,
            String user,
            String name,
            String role,
            @Nullable String unit,
            @Nullable String chat) {}

    /// A group chat.
    ///
    /// @param chat WeCom chat id or DingTalk open conversation id
    /// @param webhookKey key of the group's WeCom webhook, a secret; null where it has none
    /// @param members user ids
    public record Group(
            Platform platform,
            String chat,
            String name,
            @Nullable String webhookKey,
            List<String> members) {

        public Group {
            members = List.copyOf(members);
        }

        @Override
        public String toString() {
            return platform + ":" + name;
        }
    }

    Optional<Person> person(Platform platform, String user) {
        return people().stream()
                .filter(person -> person.platform() == platform && person.user().equals(user))
                .findFirst();
    }

    Optional<Group> group(Platform platform, String chat) {
        return groups().stream()
                .filter(group -> group.platform() == platform && group.chat().equals(chat))
                .findFirst();
    }

    Optional<Group> groupOfWebhook(String key) {
        return groups().stream().filter(group -> key.equals(group.webhookKey())).findFirst();
    }
}
