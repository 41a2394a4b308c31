package cn.duban.digest;

import cn.duban.ledger.Comment;
import cn.duban.ledger.GivenComment;
import cn.duban.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;

/// Leaders' comments (批示) in the lines that lists, digests and a task's view are made of.
public final class CommentLines {

    private CommentLines() {}

    /// Every comment on a task with its answers, an item each, oldest first; none where there is none.
    public static List<String> ofTask(Ledger ledger, int task) {
        return ledger.comments().ofTask(task).stream().map(given -> "- " + account(ledger, given)).toList();
    }

    /// A comment with its answers, in a few lines.
    public static String account(Ledger ledger, GivenComment given) {
        var comment = given.comment();
        var lines = new ArrayList<String>();
        lines.add(Typed.line(comment.leader()) + " " + Words.time(given.at()) + number(ledger, comment) + "："
                + Typed.line(comment.text()));
        given.replies()
                .forEach(reply -> lines.add(reply.unit() + " " + Words.time(reply.at()) + "回复："
                        + Typed.line(reply.text())));
        var rest = rest(given);
        if (!rest.isEmpty()) {
            lines.add(rest);
        }
        return String.join("\n  ", lines);
    }

    /// Where a task has more than one comment: which one this is, as people name it.
    private static String number(Ledger ledger, Comment comment) {
        return ledger.comments().ofTask(comment.task()).size() > 1 ? "（第" + comment.number() + "条）" : "";
    }

    private static String rest(GivenComment given) {
        var ended = given.ended();
        if (ended != null) {
            return "督查室 " + Words.time(ended) + "结束";
        }
        if (given.comment().units().isEmpty()) {
            return "责任单位待明确，没有转给单位";
        }
        return given.isOpen() ? "待回复：" + String.join("、", given.silent()) : "";
    }

    /// A comment that is open, in one line of a digest.
    static String open(GivenComment given) {
        return "- " + given.comment().task() + "号（" + Typed.line(given.comment().leader()) + " "
                + Words.day(Words.local(given.at()).toLocalDate()) + "批示）：待" + String.join("、", given.silent()) + "回复";
    }
}
