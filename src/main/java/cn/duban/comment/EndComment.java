package cn.duban.comment;

import cn.duban.digest.Typed;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.ConcernEvent;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.GivenComment;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Staff end the comments on a task that still wait for answers (结束批示).
///
/// @param number of the comment, where it was named; null for all of the task
public record EndComment(Cause cause, String actor, Person by, int task, @Nullable Integer number) implements Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var wording = ledger.registry().wording();
        var open = open(ledger);
        if (open.isEmpty()) {
            return Decision.refusal(number == null
                    ? wording.text("批示结束.没有", Map.of("编号", task))
                    : wording.text("批示结束.没有这条", Map.of("编号", task, "条", number)));
        }
        return new Decision(open.stream()
                .<Event>map(given -> new ConcernEvent.CommentEnded(given.comment().number(), by))
                .toList(),
                wording.text("批示结束.答复", Map.of("编号", task, "条数", open.size(), "单位", waited(open))));
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
        var wording = ledger.registry().wording();
        return wording.text("批示结束.预览", Map.of("单位", waited(open))) + "\n" + open.stream()
                .map(GivenComment::comment)
                .map(one -> "- " + wording.text("批示结束.预览一条", Map.of("编号", task, "领导", Typed.line(one.leader()), "内容",
                        Typed.excerpt(one.text()))))
                .collect(Collectors.joining("\n"));
    }
}
