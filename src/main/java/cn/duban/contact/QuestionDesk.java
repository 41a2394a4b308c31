package cn.duban.contact;

import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.Ledger;
import cn.duban.talk.Rounds;
import cn.duban.talk.Speaker;
import cn.duban.talk.Utterance;
import cn.duban.understanding.Intent;
import cn.duban.understanding.Mention.Form;
import cn.duban.understanding.Mentions;
import cn.duban.understanding.Reading;
import cn.duban.understanding.StatementReader;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/// Answers contacts who ask, and passes on to staff what it cannot answer.
final class QuestionDesk {

    private static final Set<Form> NAMING = Set.of(Form.NAMED, Form.LOOSE, Form.MARK, Form.DAYLIKE);
    private static final int UNCLEAR = 12;

    private final Bookkeeper bookkeeper;
    private final Rounds rounds;
    private final InstantSource clock;

    QuestionDesk(Bookkeeper bookkeeper, Rounds rounds, InstantSource clock) {
        this.bookkeeper = bookkeeper;
        this.rounds = rounds;
        this.clock = clock;
    }

    /// Whether a message asks, by its reading or by its words alone.
    static boolean isQuestion(Reading reading, String text) {
        var mayAsk = reading.intent() == Intent.CHAT || reading.intent() == Intent.REPORT;
        return reading.intent() == Intent.QUESTION || (mayAsk
                && reading.items().stream().allMatch(item -> item.report().percent() == null)
                && QuestionKind.isPlainlyAsked(StatementReader.plain(text).text()));
    }

    /// The answer, or what becomes of the question.
    ///
    /// @param reminder the question that is open, to be told behind; empty where there is none
    String answer(Ledger ledger, Speaker.Contact contact, Utterance utterance, String reminder) {
        var period = rounds.periodAt(clock.instant());
        var text = StatementReader.plain(utterance.text()).text();
        var kind = QuestionKind.of(text);
        var answers = new Answers(ledger, contact.unit(), period, rounds.deadline(period), clock.instant());
        if (kind == QuestionKind.OTHER && !reminder.isEmpty() && text.length() <= UNCLEAR) {
            return ledger.registry().wording().text("追问.请先答复") + reminder;
        }
        return answers.to(kind, text, named(text))
                .orElseGet(() -> bookkeeper.answer(new PassOn(
                        new Sender(utterance.cause(), contact.name(), utterance.sender(), utterance.chat(),
                                contact.unit(), true),
                        utterance.text(), answers.owedLine())))
                + reminder;
    }

    private static List<Integer> named(String text) {
        return Mentions.in(text)
                .stream()
                .filter(mention -> NAMING.contains(mention.form()))
                .flatMap(mention -> mention.numbers().stream())
                .distinct()
                .toList();
    }
}
