package cn.duban.digest;

import cn.duban.ledger.GivenComment;
import cn.duban.ledger.Ledger;
import cn.duban.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Leaders' comments (批示) in the lines that lists, digests and a task's view are made of.
public final class CommentLines {

    private CommentLines() {}

    /// Every comment on a task with its answers, an item each, oldest first; none where there is none.
    public static List<String> ofTask(Ledger ledger, int task) {
        return ledger.comments().ofTask(task).stream().map(given -> "- " + account(ledger, given)).toList();
    }

    /// A comment with its answers, in a few lines.
    public static String account(Ledger ledger, GivenComment given) {
        var lines = new ArrayList<String>();
        var wording = ledger.registry().wording();
        lines.add(head(ledger, given));
        given.replies()
                .forEach(reply -> lines.add(wording.text("批示记录.回复",
                        Map.of("单位", reply.unit(), "时间", Words.time(reply.at()), "内容", Typed.line(reply.text())))));
        var rest = rest(wording, given);
        if (!rest.isEmpty()) {
            lines.add(rest);
        }
        return String.join("\n  ", lines);
    }

    /// Where a task has more than one comment, it says which one this is, as people name it.
    private static String head(Ledger ledger, GivenComment given) {
        var wording = ledger.registry().wording();
        var comment = given.comment();
        var leader = Typed.line(comment.leader());
        var text = Typed.line(comment.text());
        var time = Words.time(given.at());
        return ledger.comments().ofTask(comment.task()).size() > 1
                ? wording.text("批示记录.第几条", Map.of("领导", leader, "时间", time, "条", comment.number(), "内容", text))
                : wording.text("批示记录.批示", Map.of("领导", leader, "时间", time, "内容", text));
    }

    private static String rest(Wording wording, GivenComment given) {
        var ended = given.ended();
        if (ended != null) {
            return wording.text("批示记录.结束", Map.of("时间", Words.time(ended)));
        }
        if (given.comment().units().isEmpty()) {
            return wording.text("批示记录.待明确");
        }
        return given.isOpen() ? wording.text("批示记录.待回复", Map.of("单位", String.join("、", given.silent()))) : "";
    }

    /// A comment that is open, in one line of a digest.
    static String open(Wording wording, GivenComment given) {
        return "- " + wording.text("批示记录.汇总", Map.of("编号", given.comment().task(), "领导",
                Typed.line(given.comment().leader()), "日期", Words.day(Words.local(given.at()).toLocalDate()), "单位",
                String.join("、", given.silent())));
    }
}
