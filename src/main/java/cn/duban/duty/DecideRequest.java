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
            return Decision.refusal("没有第 " + number + " 号申请，没有执行。发送“待办”可查看全部。");
        }
        var made = found.get();
        return switch (made.state()) {
            case OPEN -> gone(ledger, made.request())
                    .map(why -> Decision.refusal(why + "没有执行。请用“不同意 " + number + " 理由…”答复。"))
                    .orElseGet(() -> decide(ledger, made.request(), now));
            case TAKEN_BACK -> Decision.refusal("第 " + number + " 号申请已由" + made.request().unit() + "撤回，没有执行。");
            case GRANTED, REFUSED -> Decision.refusal("第 " + number + " 号申请已经答复过，没有执行。");
        };
    }

    /// Why a request can be granted no more: the task was given to others, or closed, since it was made.
    private Optional<String> gone(Ledger ledger, Request request) {
        if (!(verdict instanceof Verdict.Grant)) {
            return Optional.empty();
        }
        if (!ledger.registry().unitsOf(request.task()).contains(request.unit())) {
            return Optional.of(request.task() + "号已不由" + request.unit() + "负责，");
        }
        return ledger.amendments()
                .closing(request.task())
                .filter(_ -> request instanceof Request.Correction || request instanceof Request.Extension)
                .map(_ -> request.task() + "号已办结，");
    }

    private Decision decide(Ledger ledger, Request request, Instant now) {
        return switch (request) {
            case Request.Objection objection -> switch (verdict) {
                case Verdict.Keep(var reason) -> kept(ledger, objection, reason);
                case Verdict.MoveTo(var unit) -> moved(ledger, objection, unit);
                case Verdict.Grant _,Verdict.Refuse _ ->
                    wrong("异议，请用“维持 " + number + " 理由…”或“改派 " + number + " 单位”");
            };
            case Request.Extension extension -> switch (verdict) {
                case Verdict.Grant _ -> extended(ledger, extension, now);
                case Verdict.Refuse(var reason) -> refused(ledger, extension, "延期", reason);
                case Verdict.Keep _,Verdict.MoveTo _ -> wrong("延期申请，请用“同意 " + number + "”或“不同意 " + number + " 理由…”");
            };
            case Request.Correction correction -> switch (verdict) {
                case Verdict.Grant _ -> corrected(ledger, correction);
                case Verdict.Refuse(var reason) -> refused(ledger, correction, "更正", reason);
                case Verdict.Keep _,Verdict.MoveTo _ -> wrong("更正申请，请用“同意 " + number + "”或“不同意 " + number + " 理由…”");
            };
            case Request.Reopening reopening -> switch (verdict) {
                case Verdict.Grant _ -> reopened(ledger, reopening);
                case Verdict.Refuse(var reason) -> refused(ledger, reopening, "恢复", reason);
                case Verdict.Keep _,Verdict.MoveTo _ ->
                    wrong("已办结任务的补充，请用“同意 " + number + "”恢复任务，或“不同意 " + number + " 理由…”");
            };
            case Request.Completion completion ->
                wrong("办结申请，请用“办结 " + completion.task() + "”或“不予办结 " + completion.task() + " 理由…”");
        };
    }

    private Decision wrong(String words) {
        return Decision.refusal("第 " + number + " 号是" + words + "。没有执行。");
    }

    private Decision kept(Ledger ledger, Request.Objection objection, String reason) {
        var task = objection.task();
        var wording = ledger.registry().wording();
        var notices = new Notices().tell(objection.unit(), wording.text("异议答复.标题", Map.of("编号", task)),
                wording.text("异议答复.维持", Map.of("编号", task)), List.of("理由：" + Typed.line(reason)));
        return decided(ledger, false, reason, List.of(), notices,
                task + "号仍由" + objection.unit() + "负责。");
    }

    private Decision moved(Ledger ledger, Request.Objection objection, String unit) {
        var registry = ledger.registry();
        var task = registry.task(objection.task()).orElseThrow();
        if (unit.equals(objection.unit())) {
            return Decision.refusal(task.number() + "号本来就由" + unit + "负责，没有改派。不改的请用“维持 " + number + " 理由…”。");
        }
        var change = new Amendment.Reassigned(task.number(), objection.unit(), unit);
        var notices = new Notices().tellMoved(registry, registry.amended(change), task, null);
        return decided(ledger, true, null,
                List.of(new Event.RegistryAmended(change, objection.reason(), null, clerk.by())), notices,
                task.number() + "号由" + objection.unit() + "改派给" + unit + "。");
    }

    private Decision extended(Ledger ledger, Request.Extension extension, Instant now) {
        var key = extension.key();
        var former = ledger.amendments()
                .extension(key)
                .map(last -> last.until())
                .orElseGet(
                        () -> deadline.apply(key.period()));
        if (extension.until().isBefore(Words.local(now).toLocalDate())) {
            return Decision
                    .refusal("申请延至的" + Words.day(extension.until()) + "已经过了，没有执行。请单位另报日期，或“不同意 " + number + " 理由…”。");
        }
        var what = key.task() + "号" + key.period().label() + "的填报由" + Words.day(former) + "延至" + day(extension.until());
        var wording = ledger.registry().wording();
        var notices = new Notices().tell(key.unit(), wording.text("延期答复.标题", Map.of("编号", key.task())),
                wording.text("延期答复.同意", Map.of("编号", key.task(), "报告期", key.period().label(), "原期限",
                        Words.day(former), "期限", day(extension.until()))),
                List.of());
        return decided(ledger, true, null,
                List.of(new Event.DeadlineExtended(key, former, extension.until(), clerk.by())), notices, what + "。");
    }

    private static String day(LocalDate day) {
        return Words.day(day) + "（" + Words.weekday(day) + "）";
    }

    private Decision refused(Ledger ledger, Request request, String what, String reason) {
        var wording = ledger.registry().wording();
        var notices = new Notices().tell(request.unit(),
                wording.text("申请答复.标题", Map.of("编号", request.task(), "事项", what)),
                wording.text("申请答复.不同意", Map.of("编号", request.task(), "事项", what)),
                List.of("理由：" + Typed.line(reason)));
        return decided(ledger, false, reason, List.of(), notices, "不同意" + request.task() + "号" + what + "。");
    }

    private Decision corrected(Ledger ledger, Request.Correction correction) {
        var done = correction.granted(ledger, clerk.by());
        if (done.isEmpty()) {
            return Decision.refusal(correction.task() + "号的填报在申请之后已经变动，没有执行。请单位核对后重新申请。");
        }
        var key = correction.key();
        var verb = correction.report() == null ? "撤回" : "更正";
        var what = key.task() + "号" + key.period().label() + "的填报" + verb;
        var wording = ledger.registry().wording();
        var notices = new Notices().tell(key.unit(), wording.text("更正答复.标题", Map.of("编号", key.task())), wording
                .text("更正答复.同意", Map.of("编号", key.task(), "报告期", key.period().label(), "动作", verb)), List.of());
        return decided(ledger, true, null, done, notices, what + "。");
    }

    private Decision reopened(Ledger ledger, Request.Reopening reopening) {
        var task = reopening.task();
        var wording = ledger.registry().wording();
        var notices = new Notices().tell(reopening.unit(), wording.text("任务恢复.标题", Map.of("编号", task)),
                wording.text("任务恢复.说明", Map.of("编号", task)), List.of());
        return decided(ledger, true, null, List.of(new Event.TaskReopened(task, reopening.words(), clerk.by())),
                notices,
                task + "号已恢复填报。");
    }

    private Decision decided(Ledger ledger, boolean granted, @Nullable String words,
            List<Event> done, Notices notices, String answer) {
        var events = new ArrayList<Event>();
        events.add(new Event.RequestDecided(number, granted, words, clerk.by()));
        events.addAll(done);
        events.addAll(notices.owed(ledger));
        return new Decision(events, "第 " + number + " 号已办：" + answer + notices.told());
    }
}
