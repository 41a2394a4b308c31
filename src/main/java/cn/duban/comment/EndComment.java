package cn.duban.comment;

import cn.duban.digest.Typed;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.GivenComment;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Staff end the comments on a task that still wait for answers (结束批示).
///
/// @param number of the comment, where it was named; null for all of the task
public record EndComment(Cause cause, String actor, Person by, int task, @Nullable Integer number) implements Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var open = open(ledger);
        if (open.isEmpty()) {
            return Decision
                    .refusal(task + "号没有待回复的" + (number == null ? "" : "第" + number + "条") + "批示，没有执行。发送“批示”可查看。");
        }
        return new Decision(open.stream()
                .<Event>map(given -> new Event.CommentEnded(given.comment().number(), by))
                .toList(), "已结束 " + task + "号的 " + open.size() + " 条批示，不再等" + waited(open) + "回复。");
    }

    private List<GivenComment> open(Ledger ledger) {
        return ledger.comments()
                .ofTask(task)
                .stream()
                .filter(given -> given.isOpen() && (number == null || given.comment().number() == number))
                .toList();
    }

    private static String waited(List<GivenComment> open) {
        return open.stream().flatMap(given -> given.silent().stream()).distinct().collect(Collectors.joining("、"));
    }

    /// What it would do, to be shown before it is confirmed.
    public String preview(Ledger ledger) {
        var open = open(ledger);
        return "将结束以下批示，不再等" + waited(open) + "回复：\n" + open.stream()
                .map(given -> "- " + task + "号（" + Typed.line(given.comment().leader()) + "）："
                        + Typed.excerpt(given.comment().text()))
                .collect(Collectors.joining("\n"));
    }
}
