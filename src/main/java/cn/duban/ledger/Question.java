package cn.duban.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something the bot asked and has not been answered yet, in one chat with one person.
///
/// @param chat null in a single chat
/// @param kind `which-task`, `which-percent`, `which-item`, `which-reason`, `confirm` or `exhibit-task`
/// @param question as it was put
/// @param about numbers of the tasks it is about
/// @param held what the person had written, not yet recorded
/// @param until when it ends by itself
/// @param why it was put, in a sentence; null where that was not kept
public record Question(
        Person person,
        @Nullable String chat,
        String kind,
        String question,
        List<Integer> about,
        String held,
        Instant until,
        @Nullable String why) {

    public Question {
        about = List.copyOf(about);
    }

    public Question(Person person, @Nullable String chat, String kind, String question, List<Integer> about,
            String held, Instant until) {
        this(person, chat, kind, question, about, held, until, null);
    }

    /// Whether what it is about is recorded already and only to be confirmed.
    public boolean asksToConfirm() {
        return kind.equals("confirm") && held.isEmpty();
    }

    static String key(Person person, @Nullable String chat) {
        return person + "@" + (chat == null ? "" : chat);
    }
}
