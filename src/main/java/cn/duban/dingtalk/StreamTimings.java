package cn.duban.dingtalk;

import java.time.Duration;

/// How patient the stream is.
///
/// @param glance how often the connection is looked at
/// @param patience how long the SDK may be without a connection before its client is replaced
/// @param longestPatience what patience grows to while replacing does not help
/// @param keepAlive after how long without a frame the SDK asks whether the other end is still there
/// @param longestWait how long an answer may wait for the platform to take it
record StreamTimings(
        Duration glance,
        Duration patience,
        Duration longestPatience,
        Duration keepAlive,
        Duration longestWait) {

    /// A client that hangs is replaced after 45 seconds, then more and more seldom, down to every ten minutes.
    static final StreamTimings DEFAULT = new StreamTimings(Duration.ofSeconds(1), Duration.ofSeconds(45),
            Duration.ofMinutes(10), Duration.ofSeconds(20), Duration.ofSeconds(20));
}
