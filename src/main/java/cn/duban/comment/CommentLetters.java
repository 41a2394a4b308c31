package cn.duban.comment;

import cn.duban.digest.Letter;
import cn.duban.digest.Typed;
import cn.duban.digest.Words;
import cn.duban.ledger.Comment;
import cn.duban.ledger.GivenComment;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.Text;
import cn.duban.registry.Roster;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What units, staff and leaders are told of comments and their answers.
final class CommentLetters {

    private CommentLetters() {}

    /// What a leader said, fit to stand in a message.
    static String quoted(String text) {
        return Typed.line(text);
    }

    /// One letter to each unit, with every comment of one leader's that it is to act on.
    static List<Letter> toUnits(Ledger ledger, List<Comment> comments) {
        var byUnit = new LinkedHashMap<String, List<Comment>>();
        comments.forEach(comment -> comment.units()
                .forEach(unit -> byUnit.computeIfAbsent(unit, _ -> new ArrayList<>()).add(comment)));
        return byUnit.entrySet().stream().map(own -> toUnit(ledger, own.getKey(), own.getValue())).toList();
    }

    private static Letter toUnit(Ledger ledger, String unit, List<Comment> comments) {
        var first = comments.getFirst();
        var items = new ArrayList<>(comments.stream().map(comment -> item(ledger, unit, comment)).toList());
        items.add("\n批示：" + quoted(first.text()));
        return new Letter(new Recipient.UnitGroup(unit), title(comments),
                Typed.line(first.leader()) + "同志作出批示，请抓好落实并回复。", items,
                "\n办理后在本群@机器人回复，例如：\n> 回复批示 " + first.task() + " 已落实：××"
                        + (ledger.comments().openFor(unit).stream().anyMatch(given -> isOfTask(given, first))
                                ? "\n（" + first.task() + "号另有批示待回复，本条请写“回复批示 " + first.task() + " 第" + first.number()
                                        + "条 …”）"
                                : ""));
    }

    private static boolean isOfTask(GivenComment given, Comment comment) {
        return given.comment().task() == comment.task();
    }

    private static String title(List<Comment> comments) {
        return "区领导批示（" + Words.numbers(comments.stream().map(Comment::task).toList()) + "）";
    }

    private static String item(Ledger ledger, String unit, Comment comment) {
        return "- **" + comment.task() + "号**（" + (ledger.registry().leads(unit, comment.task()) ? "牵头" : "配合") + "）"
                + ledger.registry().task(comment.task()).map(task -> task.shortText()).orElse("");
    }

    /// @param clerk name of the member of staff who recorded it; null where the leader gave it
    static Text toStaff(List<Comment> comments, @Nullable String clerk) {
        var first = comments.getFirst();
        var items = new ArrayList<String>();
        items.add("批示：" + quoted(first.text()));
        comments.forEach(comment -> items.add("- " + comment.task() + "号："
                + (comment.units().isEmpty()
                        ? "责任单位待明确，没有转给单位；明确后请发“代录批示 " + comment.task() + " " + first.leader() + "：…”"
                        : "已转" + String.join("、", comment.units()))));
        return new Text("**" + Typed.line(first.leader()) + "同志批示（"
                + Words.numbers(comments.stream().map(Comment::task).toList()) + "）**"
                + (clerk == null ? "" : "\n由" + Typed.line(clerk) + "代录。"), items, "发送“批示”可查看办理情况。");
    }

    /// What the leader is told of an answer: who gave the comment or, where that is nobody's name any more, who is
    /// responsible for the task now.
    static List<Letter> toLeaders(Ledger ledger, GivenComment given, String unit, String text) {
        var comment = given.comment();
        return ids(ledger, comment).map(id -> new Letter(new Recipient.DingtalkMember(id),
                "批示的回复（" + comment.task() + "号）", unit + "回复了您对" + comment.task() + "号的批示。", lines(given, text),
                "")).toList();
    }

    private static Stream<String> ids(Ledger ledger, Comment comment) {
        var leaders = ledger.registry().roster().leaders();
        var own = leaders.stream().filter(leader -> leader.name().equals(comment.leader())).toList();
        var told = own.isEmpty() ? leaders.stream().filter(leader -> leads(ledger, leader, comment)).toList() : own;
        return told.stream().map(Roster.Leader::dingtalkId).filter(Objects::nonNull);
    }

    private static boolean leads(Ledger ledger, Roster.Leader leader, Comment comment) {
        return ledger.registry()
                .task(comment.task())
                .filter(task -> task.leaders().contains(leader.name()))
                .isPresent();
    }

    /// What staff are told of an answer.
    static Text answered(GivenComment given, String unit, String text) {
        return new Text("**" + unit + "回复" + Typed.line(given.comment().leader()) + "同志批示（" + given.comment().task()
                + "号）**", lines(given, text), "");
    }

    private static List<String> lines(GivenComment given, String text) {
        var lines = new ArrayList<String>();
        lines.add("批示：" + Typed.excerpt(given.comment().text()));
        lines.add("回复：" + Typed.line(text));
        lines.add(given.isOpen() ? "还没有回复：" + String.join("、", given.silent()) : "责任单位都已回复。");
        return lines;
    }
}
