package cn.duban.ledger;

import java.util.Locale;

/// Somebody as a platform knows them; rights belong to this, never to a chat.
///
/// @param userId the platform's own id of the person
public record Person(Platform platform, String userId) implements Comparable<Person> {

    public Person {
        if (userId.isBlank()) {
            throw new IllegalArgumentException("用户标识不能为空");
        }
    }

    @Override
    public int compareTo(Person other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return platform.name().toLowerCase(Locale.ROOT) + ":" + userId;
    }
}
