package cn.duban.contact;

import cn.duban.contact.Purpose.Planned;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Question;
import cn.duban.registry.Task;
import cn.duban.talk.Utterance;
import cn.duban.understanding.PlainText;
import cn.duban.understanding.Reading;
import cn.duban.understanding.Reply;
import cn.duban.understanding.StatementReader;
import cn.duban.wording.Wording;
import java.util.List;
import java.util.Optional;

/// What somebody wants and all it is judged by.
///
/// @param plans given in the same breath as a claim
/// @param aside whether a question that is open is not answered by it
record Matter(
        Ledger ledger,
        Utterance utterance,
        Sender sender,
        Reply reply,
        Reading reading,
        Optional<Question> open,
        List<Planned> plans,
        boolean aside) {

    Matter {
        plans = List.copyOf(plans);
    }

    List<Integer> own() {
        return ledger.registry().tasksOf(reply.unit()).stream().map(Task::number).toList();
    }

    Wording wording() {
        return ledger.registry().wording();
    }

    /// Those of some tasks that are the unit's own.
    List<Integer> owned(List<Integer> tasks) {
        return tasks.stream().filter(own()::contains).toList();
    }

    /// Those of the tasks named that are none of the unit's own; where all are, those that reading found.
    List<Integer> foreign(List<Integer> named) {
        var others = named.stream().filter(task -> !own().contains(task)).toList();
        return others.isEmpty() ? reading.foreign() : others;
    }

    /// The unit's tasks that it has not claimed; where it has claimed all, all of them.
    List<Integer> unclaimed() {
        var unclaimed = own().stream()
                .filter(task -> ledger.commitments().claim(sender.unit(), task).isEmpty())
                .toList();
        return unclaimed.isEmpty() ? own() : unclaimed;
    }

    PlainText plain() {
        return StatementReader.plain(reply.text());
    }

    Matter with(boolean other) {
        return new Matter(ledger, utterance, new Sender(sender.cause(), sender.actor(), sender.by(), sender.chat(),
                sender.unit(), other), reply, reading, open, plans, other);
    }

    /// The claim of a message that gives plans as well.
    Matter claiming(Reply claim, Reading alone, List<Planned> planned) {
        return new Matter(ledger, utterance, sender, claim, alone, open, planned, aside);
    }
}
