package cn.duban.comment;

import cn.duban.digest.CommentLines;
import cn.duban.ledger.Comment;
import cn.duban.ledger.GivenComment;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        var wording = ledger.registry().wording();
        return list(ledger, wording.text("批示清单.标题"), _ -> true, GivenComment::isOpen, wording.text("批示清单.督查室结尾"));
    }

    /// Of one leader, and of others on the same tasks.
    public static Text ofLeader(Ledger ledger, String leader) {
        var wording = ledger.registry().wording();
        var own = ledger.registry().tasksLedBy(leader).stream().map(task -> task.number()).toList();
        return list(ledger, wording.text("批示清单.领导标题", Map.of("领导", leader)),
                comment -> comment.leader().equals(leader) || own.contains(comment.task()), GivenComment::isOpen,
                wording.text("批示清单.领导结尾"));
    }

    /// What a unit is to answer, and has answered.
    ///
    /// @param unit canonical name
    public static Text ofUnit(Ledger ledger, String unit) {
        var wording = ledger.registry().wording();
        return list(ledger, wording.text("批示清单.单位标题", Map.of("单位", unit)),
                comment -> comment.units().contains(unit), given -> given.isOpen() && given.silent().contains(unit),
                wording.text("批示清单.单位结尾"));
    }

    /// Every comment on one task.
    public static Text ofTask(Ledger ledger, int task) {
        var wording = ledger.registry().wording();
        var lines = CommentLines.ofTask(ledger, task);
        var name = ledger.registry().task(task).map(known -> known.shortText()).orElse("");
        var lead = lines.isEmpty()
                ? wording.text("批示清单.任务没有")
                : wording.text("批示清单.任务条数", Map.of("条数", lines.size()));
        return new Text("**" + wording.text("批示清单.任务标题", Map.of("编号", task, "任务", name)) + "**\n" + lead, lines, "");
    }

    private static Text list(Ledger ledger, String title, Predicate<Comment> wanted, Predicate<GivenComment> isOpen,
            String foot) {
        var wording = ledger.registry().wording();
        var all = ledger.comments().all().stream().filter(given -> wanted.test(given.comment())).toList();
        var open = all.stream().filter(isOpen).toList();
        var answered = all.stream().filter(isOpen.negate()).toList();
        var items = new ArrayList<>(open.stream().limit(SHOWN).map(given -> item(ledger, given)).toList());
        if (open.size() > SHOWN) {
            items.add("- " + wording.text("批示清单.另有",
                    Map.of("条数", open.size() - SHOWN, "编号", open.get(SHOWN).comment().task())));
        }
        if (!answered.isEmpty()) {
            items.add("\n**" + (answered.size() > ANSWERED
                    ? wording.text("批示清单.最近已回复", Map.of("条数", ANSWERED))
                    : wording.text("批示清单.已回复")) + "**");
            last(answered).forEach(given -> items.add(item(ledger, given)));
        }
        var lead = all.isEmpty()
                ? wording.text("批示清单.没有")
                : wording.text("批示清单.条数", Map.of("待回复", open.size(), "已回复", answered.size()));
        return new Text("**" + title + "**\n" + lead, items, "\n" + foot);
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
