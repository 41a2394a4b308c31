package cn.duban.contact;

import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Question;
import cn.duban.understanding.Asked;
import cn.duban.wording.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What becomes of a question that is open while something else is recorded.
///
/// @param events its closing, where it is settled or has lapsed
/// @param open it, where it is not
record Settling(List<Event> events, Optional<Question> open) {

    /// @param chat null for the single chat
    /// @param tasks numbers of those something is recorded of
    /// @param aside whether the question is not answered by it
    static Settling of(Ledger ledger, Person by, @Nullable String chat, Instant now, List<Integer> tasks,
            boolean aside) {
        var question = ledger.question(by, chat);
        var open = question
                .filter(asked -> asked.until().isAfter(now) && (aside || !Asked.of(asked).isSettledBy(tasks)));
        return new Settling(question.isPresent() && open.isEmpty()
                ? List.of(new Event.QuestionClosed(by, chat))
                : List.of(), open);
    }

    /// Whether nothing waits for an answer any more.
    boolean isFree() {
        return open.filter(asked -> !asked.asksToConfirm()).isEmpty();
    }

    /// That it still waits for its answer, to be told behind everything else; empty where it does not.
    String reminder(Wording wording) {
        return open.filter(asked -> !asked.asksToConfirm())
                .map(asked -> "\n\n" + wording.text("追问.另有没答复") + "\n" + ContactWords.again(asked.question()))
                .orElse("");
    }

    static Settling of(Ledger ledger, Sender sender, Instant now, List<Integer> tasks) {
        return of(ledger, sender.by(), sender.chat(), now, tasks, sender.aside());
    }
}
