package cn.duban.wecom;

import cn.duban.ledger.Person;
import cn.duban.talk.Utterance;
import org.jspecify.annotations.Nullable;

/// What a callback brings, whichever dialect it came in.
sealed interface Incoming {

    /// Somebody typed something.
    ///
    /// @param responseUrl where an answer may be sent once the response is gone; null where there is no such place
    record Said(Utterance utterance, @Nullable String responseUrl) implements Incoming {}

    /// Somebody sent something other than text.
    record Sent(Person sender, String messageId) implements Incoming {}

    /// Somebody opened the conversation.
    record Entered(Person sender) implements Incoming {}

    /// Nothing that wants an answer.
    record Nothing() implements Incoming {}
}
