package cn.duban.trail;

import cn.duban.digest.Letter;
import cn.duban.digest.Words;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.ConcernEvent;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.JournalDamaged;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Owed;
import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.ledger.Trace;
import cn.duban.wording.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Undoes an act of staff's (撤销) and tells whoever was told of it.
///
/// @param by the member of staff who undoes it
/// @param number of the act in the trail
public record Undo(Cause cause, String actor, Person by, int number) implements Command {

    /// What is older has been built upon: it is put right by an act of its own, which shows.
    static final Duration WITHIN = Duration.ofDays(7);

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var wording = ledger.registry().wording();
        var found = ledger.trail().trace(number);
        if (found.isEmpty()) {
            return Decision.refusal(wording.text("撤销.没有这条", Map.of("条", number)));
        }
        var act = found.get();
        var refusal = refusal(ledger, act, now);
        if (refusal.isPresent()) {
            return Decision.refusal(refusal.get());
        }
        var events = new ArrayList<Event>();
        events.add(new Event.Undone(number, by));
        var letters = letters(ledger, act);
        events.addAll(Letter.owed(letters, ledger, false));
        return new Decision(events,
                wording.text("撤销.已撤销", Map.of("条", number, "事项", TraceWords.of(ledger, act)))
                        + (letters.isEmpty() ? "" : wording.text("撤销.已告知")));
    }

    /// The last act of somebody's that can be undone; empty where there is none.
    public static Optional<Trace> last(Ledger ledger, String actor, Instant now) {
        return ledger.trail()
                .all()
                .reversed()
                .stream()
                .takeWhile(act -> !act.at().isBefore(now.minus(WITHIN)))
                .filter(act -> act.actor().equals(actor))
                .filter(act -> refusal(ledger, act, now).isEmpty())
                .findFirst();
    }

    /// What it would do, for a phone.
    public static String preview(Ledger ledger, Trace act) {
        return ledger.registry()
                .wording()
                .text(act.messages().isEmpty() ? "撤销.预览" : "撤销.告知预览", Map.of("条", act.number(), "经办", act.actor(),
                        "时间", Words.time(act.at()), "事项", TraceWords.of(ledger, act)));
    }

    private static Optional<String> refusal(Ledger ledger, Trace act, Instant now) {
        var wording = ledger.registry().wording();
        var subjects = new Subjects(ledger);
        if (!act.stands()) {
            return Optional.of(wording.text("撤销.已经撤过", Map.of("条", act.number())));
        }
        if (act.events().stream().allMatch(Undo::isUnits)
                || act.events().stream().anyMatch(event -> subjects.undoable(event).isEmpty())) {
            return Optional.of(
                    wording.text("撤销.不能撤", Map.of("条", act.number(), "事项", TraceWords.of(ledger, act)))
                            + instead(wording, act));
        }
        if (act.at().isBefore(now.minus(WITHIN))) {
            return Optional.of(wording.text("撤销.太久", Map.of("条", act.number(), "天数", WITHIN.toDays())));
        }
        return since(ledger, subjects, act)
                .map(later -> wording.text("撤销.又有办理", Map.of("条", act.number(), "经办", later.actor(), "后一条",
                        later.number(), "事项", TraceWords.of(ledger, later))))
                .or(() -> breaks(ledger, act, now));
    }

    /// What units have said is theirs to correct; it may only go with a decision of staff's that let it in.
    private static boolean isUnits(Event event) {
        return event instanceof Event.OfReports;
    }

    private static String instead(Wording wording, Trace act) {
        return switch (act.events().getFirst()) {
            case Event.DemandIssued issued -> wording.text("撤销.请撤单", Map.of("编号", issued.demand().number()));
            case Event.UnitUrged _ -> wording.text("撤销.催办已发");
            case Event.BulletinIssued _ -> wording.text("撤销.通报已发");
            case Event.OfReports _ -> wording.text("撤销.填报归单位");
            case ConcernEvent.ProblemOpened opened -> wording.text("撤销.请销号", Map.of("编号", opened.problem().number()));
            default -> "";
        };
    }

    private static Optional<Trace> since(Ledger ledger, Subjects subjects, Trace act) {
        var changed = new HashSet<String>();
        act.events().forEach(event -> subjects.undoable(event).ifPresent(changed::addAll));
        return ledger.trail()
                .all()
                .stream()
                .filter(later -> later.number() > act.number() && later.stands())
                .filter(later -> later.events()
                        .stream()
                        .anyMatch(event -> subjects.records(event).stream().anyMatch(changed::contains)))
                .findFirst();
    }

    private static Optional<String> breaks(Ledger ledger, Trace act, Instant now) {
        try {
            ledger.after(new Event.Undone(act.number(), new Person(Platform.DINGTALK, "-")), now);
            return Optional.empty();
        } catch (JournalDamaged needed) {
            return Optional.of(ledger.registry().wording().text("撤销.被引用", Map.of("条", act.number())));
        }
    }

    private static List<Letter> letters(Ledger ledger, Trace act) {
        var wording = ledger.registry().wording();
        return act.messages()
                .stream()
                .flatMap(message -> ledger.message(message).stream())
                .map(Owed::message)
                .map(message -> new Letter(message.to(), wording.text("撤销.标题"),
                        wording.text("撤销.说明", Map.of("时间", Words.time(act.at()), "消息", message.subject(), "消息编号",
                                message.number())),
                        List.of(), ""))
                .toList();
    }
}
