package cn.duban.ledger;

import cn.duban.registry.Amendment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What somebody asks staff to make known of who is who (绑定, 移交).
///
/// @param code four digits by which staff agree
/// @param person who asks
/// @param changes what it comes to
/// @param until when it lapses
public record Binding(String code, Person person, List<Amendment> changes, Instant until) {

    /// How long it waits for staff.
    public static final Duration VALID = Duration.ofDays(7);

    public Binding {
        changes = List.copyOf(changes);
    }

    /// When it was asked for.
    public Instant askedAt() {
        return until.minus(VALID);
    }
}
