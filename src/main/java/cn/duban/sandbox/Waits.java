package cn.duban.sandbox;

import java.time.Duration;

/// How long the stand-ins wait, in real time.
///
/// @param slow an answer under the fault of that name
/// @param callback for a bot to answer a WeCom callback
/// @param ack for a bot to acknowledge a DingTalk frame
/// @param reply for a bot's message to arrive after what was said in DingTalk
/// @param ticket for a client to connect with a ticket of the stream; moving the clock must not break a connection
record Waits(Duration slow, Duration callback, Duration ack, Duration reply, Duration ticket) {

    static Waits asOnThePlatforms() {
        return new Waits(Duration.ofSeconds(6), Duration.ofSeconds(5), Duration.ofSeconds(3), Duration.ofSeconds(8),
                Duration.ofSeconds(90));
    }
}
