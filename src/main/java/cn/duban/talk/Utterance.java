package cn.duban.talk;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Person;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What somebody typed to the bot.
///
/// @param messageId the platform's id of the message, the same when it is delivered again
/// @param chat the group it was typed in; null in a single chat
/// @param text as typed, without the leading mention of the bot
/// @param quoted the message it quotes; null where it quotes none
public record Utterance(
        Person sender,
        String messageId,
        @Nullable String chat,
        String text,
        @Nullable String quoted) {

    /// What a command that comes of it names as its cause: the same when the message is delivered again.
    Cause cause() {
        return new Cause(sender.platform().name().toLowerCase(Locale.ROOT) + ":" + messageId);
    }
}
