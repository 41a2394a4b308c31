package cn.duban.delivery;

import java.time.Duration;

/// How long the dispatcher tries.
///
/// @param tries how often a platform may put a message off before it is given up
/// @param patience for how long a message is tried at all, from when it came to be owed, the time it is held left out
/// @param breath how long to wait before repeating what may have arrived
public record DispatchRules(int tries, Duration patience, Duration breath) {

    /// Ten tries within a day; two seconds before a repetition.
    public static final DispatchRules DEFAULT = new DispatchRules(10, Duration.ofHours(24), Duration.ofSeconds(2));
}
