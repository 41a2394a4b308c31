package cn.duban.comment;

import cn.duban.digest.Doings;
import cn.duban.digest.Typed;
import cn.duban.digest.Words;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.GivenComment;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
            return Decision.refusal(which(open));
        }
        if (open.isEmpty() && task == 0) {
            return Decision.refusal("没有待" + unit + "回复的批示，没有记录。要补充，请写明任务编号，例如“回复批示 "
                    + own.getLast().comment().task() + " …”。");
        }
        var given = open.isEmpty() ? own.getLast() : open.getFirst();
        if (SEEN.matcher(text).matches()) {
            return Decision.refusal((text.isBlank() ? "请写明落实情况，" : "好的。这还不算批示的回复，办理后请写明落实情况，") + "例如“回复批示 "
                    + given.comment().task() + " 已落实：××”。没有记录。");
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
        return (task == 0 ? "没有" : task + "号没有") + "给" + unit + "的批示，没有记录。"
                + (open.isEmpty()
                        ? ""
                        : "\n待回复的是：" + Words.numbers(
                                open.stream().map(given -> given.comment().task()).distinct().toList()) + "，例如“回复批示 "
                                + open.getFirst().comment().task() + " …”。");
    }

    private String which(List<GivenComment> open) {
        var first = open.getFirst().comment();
        return "有 " + open.size() + " 条批示待回复，看不出回复的是哪一条，没有记录：\n" + open.stream()
                .map(given -> "- " + given.comment().task() + "号第" + given.comment().number() + "条（"
                        + Typed.line(given.comment().leader()) + "）：" + Typed.excerpt(given.comment().text()))
                .collect(Collectors.joining("\n")) + "\n请写明，例如“回复批示 " + first.task() + " 第" + first.number() + "条 …”。";
    }

    private Decision answered(Ledger ledger, GivenComment given, Instant now) {
        var comment = given.comment();
        var doings = new Doings(ledger, now).add(new Event.CommentAnswered(comment.number(), unit, text, by));
        var after = doings.ledger().comments().comment(comment.number()).orElseThrow();
        CommentLetters.toLeaders(ledger, after, unit, text).forEach(doings::send);
        var wording = ledger.registry().wording();
        doings.tellStaff(wording.text("批示回复.督查室主题"), CommentLetters.answered(wording, after, unit, text));
        return new Decision(doings.events(), "已记录对" + comment.task() + "号批示的" + (isWaitedFor(given) ? "回复" : "补充回复")
                + "，会告知" + Typed.line(comment.leader()) + "同志和督查室：\n> " + Typed.line(text) + "\n\n这条没有记为填报；有新进展，请另行填报"
                + comment.task() + "号。");
    }
}
