package cn.duban.duty;

import cn.duban.digest.Typed;
import cn.duban.digest.Words;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Request;
import cn.duban.registry.Amendment;
import cn.duban.registry.Period;
import cn.duban.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Decides on what a unit has asked the office for, and tells its group.
///
/// @param number of the request
/// @param deadline the day by which the reports of a period are due
public record DecideRequest(Clerk clerk, int number, Verdict verdict, Function<Period, LocalDate> deadline)
        implements
            Command {

    /// What staff decide.
    public sealed interface Verdict {

        /// An objection does not hold (维持).
        record Keep(String reason) implements Verdict {}

        /// An objection holds: the task goes to another unit (改派).
        ///
        /// @param unit canonical name
        record MoveTo(String unit) implements Verdict {}

        /// What is asked for is granted (同意).
        record Grant() implements Verdict {}

        /// What is asked for is not granted (不同意).
        record Refuse(String reason) implements Verdict {}
    }

    @Override
    public Cause cause() {
        return clerk.cause();
    }

    @Override
    public String actor() {
        return clerk.name();
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var found = ledger.commitments().request(number);
        if (found.isEmpty()) {
            return Decision.refusal(ledger.registry().wording().text("办理申请.没有", Map.of("申请", number)));
        }
        var made = found.get();
        var wording = ledger.registry().wording();
        return switch (made.state()) {
            case OPEN -> gone(ledger, made.request())
                    .map(Decision::refusal)
                    .orElseGet(() -> decide(ledger, made.request(), now));
            case TAKEN_BACK ->
                Decision.refusal(wording.text("办理申请.已撤回", Map.of("申请", number, "单位", made.request().unit())));
            case GRANTED, REFUSED -> Decision.refusal(wording.text("办理申请.已答复", Map.of("申请", number)));
        };
    }

    /// Why a request can be granted no more: the task was given to others, or closed, since it was made.
    private Optional<String> gone(Ledger ledger, Request request) {
        if (!(verdict instanceof Verdict.Grant)) {
            return Optional.empty();
        }
        if (!ledger.registry().unitsOf(request.task()).contains(request.unit())) {
            return Optional.of(gone(ledger, request, "办理申请.已改派"));
        }
        return ledger.amendments()
                .closing(request.task())
                .filter(_ -> request instanceof Request.Correction || request instanceof Request.Extension)
                .map(_ -> gone(ledger, request, "办理申请.已办结"));
    }

    private String gone(Ledger ledger, Request request, String template) {
        return ledger.registry()
                .wording()
                .text(template, Map.of("申请", number, "编号", request.task(), "单位", request.unit()));
    }

    private Decision decide(Ledger ledger, Request request, Instant now) {
        return switch (request) {
            case Request.Objection objection -> switch (verdict) {
                case Verdict.Keep(var reason) -> kept(ledger, objection, reason);
                case Verdict.MoveTo(var unit) -> moved(ledger, objection, unit);
                case Verdict.Grant _,Verdict.Refuse _ ->
                    wrong(ledger, request, "办理申请.是异议");
            };
            case Request.Extension extension -> switch (verdict) {
                case Verdict.Grant _ -> extended(ledger, extension, now);
                case Verdict.Refuse(var reason) -> refused(ledger, extension, "延期", reason);
                case Verdict.Keep _,Verdict.MoveTo _ -> wrong(ledger, request, "办理申请.是延期");
            };
            case Request.Correction correction -> switch (verdict) {
                case Verdict.Grant _ -> corrected(ledger, correction);
                case Verdict.Refuse(var reason) -> refused(ledger, correction, "更正", reason);
                case Verdict.Keep _,Verdict.MoveTo _ -> wrong(ledger, request, "办理申请.是更正");
            };
            case Request.Reopening reopening -> switch (verdict) {
                case Verdict.Grant _ -> reopened(ledger, reopening);
                case Verdict.Refuse(var reason) -> refused(ledger, reopening, "恢复", reason);
                case Verdict.Keep _,Verdict.MoveTo _ ->
                    wrong(ledger, request, "办理申请.是补充");
            };
            case Request.Completion _ -> wrong(ledger, request, "办理申请.是办结");
        };
    }

    private Decision wrong(Ledger ledger, Request request, String template) {
        return Decision.refusal(
                ledger.registry().wording().text(template, Map.of("申请", number, "编号", request.task())));
    }

    private Decision kept(Ledger ledger, Request.Objection objection, String reason) {
        var task = objection.task();
        var wording = ledger.registry().wording();
        var notices = new Notices().tell(objection.unit(), wording.text("异议答复.标题", Map.of("编号", task)),
                wording.text("异议答复.维持", Map.of("编号", task)), List.of(why(wording, reason)));
        return decided(ledger, false, reason, List.of(), notices,
                wording.text("办理申请.维持", Map.of("编号", task, "单位", objection.unit())));
    }

    private static String why(Wording wording, String reason) {
        return wording.text("标签.理由", Map.of("内容", Typed.line(reason)));
    }

    private Decision moved(Ledger ledger, Request.Objection objection, String unit) {
        var registry = ledger.registry();
        var wording = registry.wording();
        var task = registry.task(objection.task()).orElseThrow();
        if (unit.equals(objection.unit())) {
            return Decision.refusal(wording.text("办理申请.单位未变", Map.of("编号", task.number(), "单位", unit, "申请", number)));
        }
        var change = new Amendment.Reassigned(task.number(), objection.unit(), unit);
        var notices = new Notices().tellMoved(registry, registry.amended(change), task, null);
        return decided(ledger, true, null,
                List.of(new Event.RegistryAmended(change, objection.reason(), null, clerk.by())), notices,
                wording.text("办理申请.改派", Map.of("编号", task.number(), "原单位", objection.unit(), "单位", unit)));
    }

    private Decision extended(Ledger ledger, Request.Extension extension, Instant now) {
        var wording = ledger.registry().wording();
        var key = extension.key();
        var former = ledger.amendments()
                .extension(key)
                .map(last -> last.until())
                .orElseGet(
                        () -> deadline.apply(key.period()));
        if (extension.until().isBefore(Words.local(now).toLocalDate())) {
            return Decision.refusal(
                    wording.text("办理申请.日期已过", Map.of("日期", Words.day(extension.until()), "申请", number)));
        }
        var what = Map.of("编号", key.task(), "报告期", key.period().label(), "原期限", Words.day(former), "期限",
                day(extension.until()));
        var notices = new Notices().tell(key.unit(), wording.text("延期答复.标题", Map.of("编号", key.task())),
                wording.text("延期答复.同意", what), List.of());
        return decided(ledger, true, null,
                List.of(new Event.DeadlineExtended(key, former, extension.until(), clerk.by())), notices,
                wording.text("办理申请.延期", what));
    }

    private static String day(LocalDate day) {
        return Words.day(day) + "（" + Words.weekday(day) + "）";
    }

    private Decision refused(Ledger ledger, Request request, String what, String reason) {
        var wording = ledger.registry().wording();
        var notices = new Notices().tell(request.unit(),
                wording.text("申请答复.标题", Map.of("编号", request.task(), "事项", what)),
                wording.text("申请答复.不同意", Map.of("编号", request.task(), "事项", what)),
                List.of(why(wording, reason)));
        return decided(ledger, false, reason, List.of(), notices,
                wording.text("办理申请.不同意", Map.of("编号", request.task(), "事项", what)));
    }

    private Decision corrected(Ledger ledger, Request.Correction correction) {
        var wording = ledger.registry().wording();
        var done = correction.granted(ledger, clerk.by());
        if (done.isEmpty()) {
            return Decision.refusal(wording.text("办理申请.填报已变", Map.of("编号", correction.task())));
        }
        var key = correction.key();
        var what = Map.of("编号", key.task(), "报告期", key.period().label(), "动作",
                correction.report() == null ? "撤回" : "更正");
        var notices = new Notices().tell(key.unit(), wording.text("更正答复.标题", Map.of("编号", key.task())),
                wording.text("更正答复.同意", what), List.of());
        return decided(ledger, true, null, done, notices, wording.text("办理申请.更正", what));
    }

    private Decision reopened(Ledger ledger, Request.Reopening reopening) {
        var task = reopening.task();
        var wording = ledger.registry().wording();
        var notices = new Notices().tell(reopening.unit(), wording.text("任务恢复.标题", Map.of("编号", task)),
                wording.text("任务恢复.说明", Map.of("编号", task)), List.of());
        return decided(ledger, true, null, List.of(new Event.TaskReopened(task, reopening.words(), clerk.by())),
                notices,
                wording.text("办理申请.恢复", Map.of("编号", task)));
    }

    private Decision decided(Ledger ledger, boolean granted, @Nullable String words,
            List<Event> done, Notices notices, String answer) {
        var events = new ArrayList<Event>();
        events.add(new Event.RequestDecided(number, granted, words, clerk.by()));
        events.addAll(done);
        events.addAll(notices.owed(ledger));
        return new Decision(events, ledger.registry().wording().text("办理申请.答复", Map.of("申请", number, "结果", answer))
                + notices.told(ledger));
    }
}
