package cn.duban.wecom;

import cn.duban.ledger.Person;
import cn.duban.talk.Utterance;

/// What a callback brings, whichever dialect it came in.
sealed interface Incoming {

    /// Somebody typed something.
    record Said(Utterance utterance) implements Incoming {}

    /// Somebody sent something other than text.
    record Sent(Person sender, String messageId) implements Incoming {}

    /// Somebody opened the conversation.
    record Entered(Person sender) implements Incoming {}

    /// Nothing that wants an answer.
    record Nothing() implements Incoming {}
}
