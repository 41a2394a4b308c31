package cn.duban.talk;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What somebody said to the bot: words, pictures or files.
///
/// @param messageId the platform's id of the message, the same when it is delivered again
/// @param chat the group it was said in; null in a single chat
/// @param text as typed, without the leading mention of the bot; empty where there are attachments only
/// @param quoted the message it quotes; null where it quotes none
/// @param attachments pictures and files, in the order they were sent
/// @param platform the one it came over; another than the sender's where somebody goes by an id of the other
public record Utterance(
        Person sender,
        String messageId,
        @Nullable String chat,
        String text,
        @Nullable String quoted,
        List<Attachment> attachments,
        Platform platform) {

    /// In characters; longer than any account of a unit's tasks, so that what is longer was pasted by mistake.
    public static final int LONGEST = 20_000;

    public Utterance {
        attachments = List.copyOf(attachments);
    }

    public Utterance(Person sender, String messageId, @Nullable String chat, String text, @Nullable String quoted,
            List<Attachment> attachments) {
        this(sender, messageId, chat, text, quoted, attachments, sender.platform());
    }

    /// The same, of somebody who goes by another id.
    public Utterance of(Person known) {
        return new Utterance(known, messageId, chat, text, quoted, attachments, platform);
    }

    public Utterance(Person sender, String messageId, @Nullable String chat, String text, @Nullable String quoted) {
        this(sender, messageId, chat, text, quoted, List.of());
    }

    /// What a command that comes of it names as its cause: the same when the message is delivered again.
    public Cause cause() {
        return new Cause(platform.name().toLowerCase(Locale.ROOT) + ":" + messageId);
    }

    /// The cause of a further command that comes of it.
    public Cause cause(String further) {
        return new Cause(cause().value() + "/" + further);
    }
}
