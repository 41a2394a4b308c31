package cn.duban.contact;

import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Question;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Period;
import cn.duban.talk.Derived;
import cn.duban.talk.Speaker;
import cn.duban.talk.Utterance;
import cn.duban.understanding.StatementReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers contacts who were asked to confirm what was recorded.
final class DoubtDesk {

    private final Bookkeeper bookkeeper;
    private final Derived<DoubtReader> reader;

    DoubtDesk(Bookkeeper bookkeeper) {
        this.bookkeeper = bookkeeper;
        reader = new Derived<>(bookkeeper, registry -> new DoubtReader(new StatementReader(registry)));
    }

    /// Empty where the message is about something else.
    Optional<String> answer(Speaker.Contact contact, Period period, Utterance utterance, Question doubt) {
        return switch (reader.get()
                .read(utterance.text(), doubt.about(), task -> bookkeeper.ledger()
                        .report(new ReportKey(period, task, contact.unit()))
                        .map(FiledReport::report))) {
            case DoubtAnswer.Confirmed(var tasks) ->
                Optional.of(bookkeeper.answer(new ConfirmReports(utterance.cause(), contact.name(), utterance.sender(),
                        utterance.chat(), contact.unit(), period, tasks)));
            case DoubtAnswer.Corrected(var item) ->
                Optional.of(bookkeeper.answer(new FileReports(utterance.cause(), contact.name(), utterance.sender(),
                        utterance.chat(), contact.unit(), period, List.of(item), true, false, utterance.text())));
            case DoubtAnswer.Unclear _ -> Optional.of(bookkeeper.ledger()
                    .registry()
                    .wording()
                    .text("核实.请发数", Map.of("编号", doubt.about().getFirst())));
            case DoubtAnswer.Other _ -> Optional.empty();
        };
    }
}
