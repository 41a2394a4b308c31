package cn.duban.contact;

import cn.duban.contact.Purpose.Objected;
import cn.duban.contact.Purpose.Planned;
import cn.duban.ledger.Question;
import cn.duban.understanding.Afresh;
import cn.duban.understanding.Ask;
import cn.duban.understanding.Intent;
import cn.duban.understanding.Reading;
import cn.duban.understanding.Reply;
import cn.duban.understanding.StatementReader;
import cn.duban.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a message says while a question is open: an answer to it, if it was asked here, or something aside.
final class FollowUp {

    /// The kind of the question why a unit objects.
    static final String WHICH_REASON = "which-reason";

    private static final Pattern NO_REASON = Pattern
            .compile("^(?:收到|好的?|嗯+|谢谢|明白|知道了|稍等|等一?下|没有|无|是的?|对的?|可以|行)[^\\p{L}]*$");
    private static final int LEAST_REASON = 4;

    private final Understanding understanding;
    private final Days days;

    FollowUp(Understanding understanding, Days days) {
        this.understanding = understanding;
        this.days = days;
    }

    /// What somebody wants, with what it is judged by.
    record Meant(Matter matter, Purpose purpose) {}

    /// Empty where the words want nothing of duties.
    Optional<Meant> of(Matter matter, Question open) {
        var alone = understanding.alone(matter.reply());
        var words = Purposes.ofWords(matter.plain(), alone, matter.own(), days);
        var held = held(matter, open);
        var isReason = open.kind().equals(WHICH_REASON);
        var isOurs = isReason || held.isPresent();
        if (words.isPresent()) {
            var purpose = isReason ? on(words.get(), open.about()) : words.get();
            return Optional.of(new Meant(matter.with(!isOurs), purpose));
        }
        if (isReason && isReason(matter, alone)) {
            var objected = new Objected(open.about(), matter.plain().original(0, matter.plain().text().length()));
            return Optional.of(new Meant(matter.with(false), new Purpose.Objecting(List.of(objected), List.of())));
        }
        if (held.isPresent() && alone.intent() != Intent.QUESTION) {
            var tasks = understanding.chosen(matter.reply(), open.about());
            return tasks.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Meant(matter.with(false), on(held.get(), tasks)));
        }
        return Optional.empty();
    }

    /// What was held for a question about its tasks, where the seven intents have no name for it.
    private Optional<Purpose> held(Matter matter, Question open) {
        if (!open.kind().equals(Ask.WHICH_TASK.wireName())) {
            return Optional.empty();
        }
        var reply = matter.reply();
        var alone = understanding.alone(new Reply(reply.unit(), reply.period(), reply.pending(), reply.withGroups(),
                null, null, open.held()));
        return Purposes.ofWords(StatementReader.plain(open.held()), alone, matter.own(), days);
    }

    private static boolean isReason(Matter matter, Reading alone) {
        var text = matter.plain().text().strip();
        return (alone.intent() == Intent.CHAT || alone.intent() == Intent.REPORT) && text.length() >= LEAST_REASON
                && !NO_REASON.matcher(text).find() && Afresh.named(text).isEmpty()
                && alone.items().stream().allMatch(item -> item.report().percent() == null);
    }

    /// The purpose with the tasks that were asked for.
    private static Purpose on(Purpose purpose, List<Integer> tasks) {
        return switch (purpose) {
            case Purpose.Claiming _ -> new Purpose.Claiming(tasks, List.of());
            case Purpose.Objecting(var objected, var claimed) -> new Purpose.Objecting(objected.stream()
                    .map(one -> one.tasks().isEmpty() ? new Objected(tasks, one.reason()) : one)
                    .toList(), claimed);
            case Purpose.Planning(var plans) -> new Purpose.Planning(plans.stream()
                    .map(one -> one.tasks().isEmpty() ? new Planned(tasks, one.plan()) : one)
                    .toList());
            case Purpose.Delaying delaying -> new Purpose.Delaying(tasks, delaying.until(), delaying.reason());
            case Purpose.Withdrawing _ -> new Purpose.Withdrawing(tasks);
            case Purpose.TakingBack(var asked, _) -> new Purpose.TakingBack(asked, tasks);
            case Purpose.Unchanged _ -> new Purpose.Unchanged(tasks);
        };
    }
}
