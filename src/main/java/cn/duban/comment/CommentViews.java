package cn.duban.comment;

import cn.duban.digest.CommentLines;
import cn.duban.ledger.Comment;
import cn.duban.ledger.GivenComment;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Comments as people ask for them (批示, 批示 17): those open, and what was answered last.
public final class CommentViews {

    /// So many that are answered are shown.
    private static final int ANSWERED = 5;
    /// So many that are open are shown in full.
    private static final int SHOWN = 20;

    private CommentViews() {}

    /// Of all leaders.
    public static Text all(Ledger ledger) {
        return list(ledger, "批示", _ -> true, GivenComment::isOpen,
                "单位不用再回复的，发送“结束批示 编号”。");
    }

    /// Of one leader, and of others on the same tasks.
    public static Text ofLeader(Ledger ledger, String leader) {
        var own = ledger.registry().tasksLedBy(leader).stream().map(task -> task.number()).toList();
        return list(ledger, leader + "同志所负责任务的批示",
                comment -> comment.leader().equals(leader) || own.contains(comment.task()), GivenComment::isOpen,
                "要作批示，发送“批示 编号 内容”。");
    }

    /// What a unit is to answer, and has answered.
    ///
    /// @param unit canonical name
    public static Text ofUnit(Ledger ledger, String unit) {
        return list(ledger, unit + "的批示", comment -> comment.units().contains(unit),
                given -> given.isOpen() && given.silent().contains(unit), "回复请写“回复批示 编号 落实情况”。");
    }

    /// Every comment on one task.
    public static Text ofTask(Ledger ledger, int task) {
        var lines = CommentLines.ofTask(ledger, task);
        var name = ledger.registry().task(task).map(known -> known.shortText()).orElse("");
        return new Text(
                "**" + task + "号 " + name + "：批示**\n" + (lines.isEmpty() ? "还没有批示。" : "共 " + lines.size() + " 条。"),
                lines, "");
    }

    private static Text list(Ledger ledger, String title, Predicate<Comment> wanted, Predicate<GivenComment> isOpen,
            String foot) {
        var all = ledger.comments().all().stream().filter(given -> wanted.test(given.comment())).toList();
        var open = all.stream().filter(isOpen).toList();
        var answered = all.stream().filter(isOpen.negate()).toList();
        var items = new ArrayList<>(open.stream().limit(SHOWN).map(given -> item(ledger, given)).toList());
        if (open.size() > SHOWN) {
            items.add("- 另有 " + (open.size() - SHOWN) + " 条，请按任务查看，例如“批示 " + open.get(SHOWN).comment().task() + "”。");
        }
        if (!answered.isEmpty()) {
            items.add("\n**已回复" + (answered.size() > ANSWERED ? "（最近 " + ANSWERED + " 条）" : "") + "**");
            last(answered).forEach(given -> items.add(item(ledger, given)));
        }
        return new Text("**" + title + "**\n"
                + (all.isEmpty() ? "目前没有。" : "待回复 " + open.size() + " 条，已回复 " + answered.size() + " 条。"), items,
                "\n" + foot);
    }

    private static List<GivenComment> last(List<GivenComment> answered) {
        return answered.subList(Math.max(0, answered.size() - ANSWERED), answered.size()).reversed();
    }

    private static String item(Ledger ledger, GivenComment given) {
        var task = given.comment().task();
        return "- **" + task + "号** " + ledger.registry().task(task).map(known -> known.shortText()).orElse("") + "\n  "
                + CommentLines.account(ledger, given);
    }
}
