package cn.duban.comment;

import cn.duban.digest.Doings;
import cn.duban.digest.Typed;
import cn.duban.digest.Words;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.ConcernEvent;
import cn.duban.ledger.Decision;
import cn.duban.ledger.GivenComment;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A unit answers a leader's comment on one of its tasks (回复批示).
///
/// @param unit canonical name
/// @param task its number; 0 where none is named
/// @param number of the comment, where it was named; null else
/// @param text in the unit's words
public record AnswerComment(
        Cause cause,
        String actor,
        Person by,
        String unit,
        int task,
        @Nullable Integer number,
        String text) implements Command {

    /// That it was read is no answer.
    private static final Pattern SEEN = Pattern.compile(
            "(?:已?(?:收到|收悉|知悉|阅)|好的?|是|明白|知道了?|遵照执行|坚决落实|(?:马上|立即|尽快|抓紧|这就)(?:去|安排)?(?:办理?|落实|推进|执行)?|[\\p{P}\\s]){0,6}");

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var own = ledger.comments().all().stream().filter(given -> isOurs(ledger, given)).toList();
        if (own.isEmpty()) {
            return Decision.refusal(none(ledger));
        }
        var open = own.stream().filter(given -> isWaitedFor(given)).toList();
        if (open.size() > 1) {
            return Decision.refusal(which(ledger.registry().wording(), open));
        }
        var wording = ledger.registry().wording();
        if (open.isEmpty() && task == 0) {
            return Decision.refusal(wording.text("回复批示.没有待回复",
                    Map.of("单位", unit, "编号", own.getLast().comment().task())));
        }
        var given = open.isEmpty() ? own.getLast() : open.getFirst();
        if (SEEN.matcher(text).matches()) {
            return Decision.refusal(wording.text(text.isBlank() ? "回复批示.没写情况" : "回复批示.只是收到",
                    Map.of("编号", given.comment().task())));
        }
        return answered(ledger, given, now);
    }

    private boolean isOurs(Ledger ledger, GivenComment given) {
        var comment = given.comment();
        return (task == 0 || comment.task() == task) && (number == null || comment.number() == number)
                && (comment.units().contains(unit) || ledger.registry().unitsOf(comment.task()).contains(unit));
    }

    private boolean isWaitedFor(GivenComment given) {
        return given.isOpen() && given.silent().contains(unit);
    }

    private String none(Ledger ledger) {
        var open = ledger.comments().openFor(unit);
        var wording = ledger.registry().wording();
        var none = task == 0
                ? wording.text("回复批示.没有批示", Map.of("单位", unit))
                : wording.text("回复批示.任务没有批示", Map.of("编号", task, "单位", unit));
        if (open.isEmpty()) {
            return none;
        }
        var tasks = open.stream().map(given -> given.comment().task()).distinct().toList();
        return none + "\n"
                + wording.text("回复批示.待回复的", Map.of("任务", Words.numbers(tasks), "编号", tasks.getFirst()));
    }

    private static String which(Wording wording, List<GivenComment> open) {
        var lines = new ArrayList<String>();
        lines.add(wording.text("回复批示.哪一条", Map.of("条数", open.size())));
        open.stream()
                .map(GivenComment::comment)
                .forEach(one -> lines.add("- " + wording.text("回复批示.一条", Map.of("编号",
                        one.task(), "条", one.number(), "领导", Typed.line(one.leader()), "内容",
                        Typed.excerpt(one.text())))));
        var first = open.getFirst().comment();
        lines.add(wording.text("回复批示.请写明", Map.of("编号", first.task(), "条", first.number())));
        return String.join("\n", lines);
    }

    private Decision answered(Ledger ledger, GivenComment given, Instant now) {
        var comment = given.comment();
        var doings = new Doings(ledger, now).add(new ConcernEvent.CommentAnswered(comment.number(), unit, text, by));
        var after = doings.ledger().comments().comment(comment.number()).orElseThrow();
        CommentLetters.toLeaders(ledger, after, unit, text).forEach(doings::send);
        var wording = ledger.registry().wording();
        doings.tellStaff(wording.text("批示回复.督查室主题"), CommentLetters.answered(wording, after, unit, text));
        return new Decision(doings.events(), wording.text(isWaitedFor(given) ? "回复批示.已记录" : "回复批示.已补充",
                Map.of("编号", comment.task(), "领导", Typed.line(comment.leader()), "内容", Typed.line(text))));
    }
}
