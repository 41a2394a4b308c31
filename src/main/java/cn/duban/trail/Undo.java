package cn.duban.trail;

import cn.duban.digest.Letter;
import cn.duban.digest.Words;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.JournalDamaged;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Owed;
import cn.duban.ledger.Person;
import cn.duban.ledger.Platform;
import cn.duban.ledger.Trace;
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
        var found = ledger.trail().trace(number);
        if (found.isEmpty()) {
            return Decision.refusal("没有第 " + number + " 条留痕，没有执行。");
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
        return new Decision(events, "已撤销第 " + number + " 条：" + TraceWords.of(ledger, act) + "。"
                + (letters.isEmpty() ? "" : "已告知收到过通知的各方。"));
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
        return "将撤销第 " + act.number() + " 条（" + act.actor() + "，" + Words.time(act.at()) + "）：\n"
                + TraceWords.of(ledger, act) + "\n撤销后恢复到办理之前的样子"
                + (act.messages().isEmpty() ? "。" : "，并告知收到过通知的各方。");
    }

    private static Optional<String> refusal(Ledger ledger, Trace act, Instant now) {
        var subjects = new Subjects(ledger);
        if (!act.stands()) {
            return Optional.of("第 " + act.number() + " 条已经撤销，没有再撤。");
        }
        if (act.events().stream().allMatch(Undo::isUnits)
                || act.events().stream().anyMatch(event -> subjects.undoable(event).isEmpty())) {
            return Optional.of("第 " + act.number() + " 条（" + TraceWords.of(ledger, act) + "）不能撤销。" + instead(act));
        }
        if (act.at().isBefore(now.minus(WITHIN))) {
            return Optional.of("第 " + act.number() + " 条已超过 " + WITHIN.toDays() + " 天，不能撤销；如有变化请重新办理。");
        }
        return since(ledger, subjects, act)
                .map(later -> "第 " + act.number() + " 条之后，" + later.actor() + "又有办理（第 " + later.number() + " 条："
                        + TraceWords.of(ledger, later) + "），不能直接撤销。请先处理后一条，或重新办理。")
                .or(() -> breaks(ledger, act, now));
    }

    /// What units have said is theirs to correct; it may only go with a decision of staff's that let it in.
    private static boolean isUnits(Event event) {
        return event instanceof Event.OfReports;
    }

    private static String instead(Trace act) {
        return switch (act.events().getFirst()) {
            case Event.DemandIssued issued -> "请用“撤单 " + issued.demand().number() + " 理由…”。";
            case Event.UnitUrged _ -> "催办已经发出。";
            case Event.BulletinIssued _ -> "通报已经发出，更正在下一期汇总中注明。";
            case Event.OfReports _ -> "填报由单位更正或撤回，督查室可以退回。";
            case Event.ProblemOpened opened -> "请用“销号 " + opened.problem().number() + " 结果…”。";
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
            return Optional.of("第 " + act.number() + " 条已被后面的办理引用，不能直接撤销，请重新办理。");
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
