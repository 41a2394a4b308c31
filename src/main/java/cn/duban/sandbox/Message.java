package cn.duban.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One message in a conversation of a stand-in.
///
/// @param seq counted from 1 over both platforms
/// @param at by the sandbox's clock
/// @param chat the group, null for a single chat
/// @param user who said it, or whom a bot's answer or one-to-one message is for; null for a bot's message to a group
/// @param msgid the platform's id of what was said, kept with it and its answers; null for a push
/// @param file the picture or file that it is or brings; null for none
record Message(
        long seq,
        Instant at,
        Platform platform,
        @Nullable String chat,
        @Nullable String user,
        Kind kind,
        String text,
        @Nullable String msgid,
        @Nullable Sent file) {

    /// Where a message comes from.
    enum Kind {
        /// A person typed it.
        @JsonProperty("said")
        SAID,
        /// The bot answers what was said.
        @JsonProperty("reply")
        REPLY,
        /// The bot sends it on its own account.
        @JsonProperty("push")
        PUSH
    }
}
