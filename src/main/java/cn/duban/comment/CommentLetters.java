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
import cn.duban.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        var wording = ledger.registry().wording();
        items.add("\n" + wording.text("批示.内容", Map.of("内容", quoted(first.text()))));
        return new Letter(new Recipient.UnitGroup(unit), wording.text("批示.标题", Map.of("批示", title(wording, comments))),
                wording.text("批示.说明", Map.of("领导", Typed.line(first.leader()), "单位", unit)), items,
                "\n" + foot(ledger, unit, first));
    }

    private static String foot(Ledger ledger, String unit, Comment first) {
        var wording = ledger.registry().wording();
        var foot = wording.text("批示.结尾", Map.of("编号", first.task()));
        return ledger.comments().openFor(unit).stream().noneMatch(given -> isOfTask(given, first))
                ? foot
                : foot + "\n" + wording.text("批示.另有", Map.of("编号", first.task(), "条", first.number()));
    }

    private static boolean isOfTask(GivenComment given, Comment comment) {
        return given.comment().task() == comment.task();
    }

    private static String title(Wording wording, List<Comment> comments) {
        return wording.text("批示.题目", Map.of("任务", numbers(comments)));
    }

    private static String numbers(List<Comment> comments) {
        return Words.numbers(comments.stream().map(Comment::task).toList());
    }

    private static String item(Ledger ledger, String unit, Comment comment) {
        return "- **" + comment.task() + "号**（" + ledger.registry().roleOf(unit, comment.task()) + "）"
                + ledger.registry().task(comment.task()).map(task -> task.shortText()).orElse("");
    }

    /// @param clerk name of the member of staff who recorded it; null where the leader gave it
    static Text toStaff(Wording wording, List<Comment> comments, @Nullable String clerk) {
        var first = comments.getFirst();
        var items = new ArrayList<String>();
        items.add(wording.text("批示.内容", Map.of("内容", quoted(first.text()))));
        comments.forEach(comment -> items.add("- " + toStaff(wording, comment)));
        var title = wording.text("批示转办.标题", Map.of("领导", Typed.line(first.leader()), "任务",
                numbers(comments)));
        var by = clerk == null ? "" : "\n" + wording.text("批示转办.代录", Map.of("姓名", Typed.line(clerk)));
        return new Text("**" + title + "**" + by, items, wording.text("批示转办.结尾"));
    }

    private static String toStaff(Wording wording, Comment comment) {
        return comment.units().isEmpty()
                ? wording.text("批示转办.任务没转", Map.of("编号", comment.task(), "领导", comment.leader()))
                : wording.text("批示转办.任务已转",
                        Map.of("编号", comment.task(), "单位", String.join("、", comment.units())));
    }

    /// What the leader is told of an answer: who gave the comment or, where that is nobody's name any more, who is
    /// responsible for the task now.
    static List<Letter> toLeaders(Ledger ledger, GivenComment given, String unit, String text) {
        var comment = given.comment();
        var values = Map.of("编号", comment.task(), "单位", unit);
        var wording = ledger.registry().wording();
        var title = wording.text("批示回复.标题", values);
        var lead = wording.text("批示回复.说明", values);
        return ids(ledger, comment)
                .map(id -> new Letter(new Recipient.DingtalkMember(id), title, lead, lines(wording, given, text), ""))
                .toList();
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
    static Text answered(Wording wording, GivenComment given, String unit, String text) {
        var comment = given.comment();
        return new Text("**" + wording.text("批示回复.督查室标题", Map.of("编号", comment.task(), "单位", unit, "领导",
                Typed.line(comment.leader()))) + "**", lines(wording, given, text), "");
    }

    private static List<String> lines(Wording wording, GivenComment given, String text) {
        var lines = new ArrayList<String>();
        lines.add(wording.text("批示.内容", Map.of("内容", Typed.excerpt(given.comment().text()))));
        lines.add(wording.text("批示.回复内容", Map.of("内容", Typed.line(text))));
        lines.add(given.isOpen()
                ? wording.text("批示.还没回复", Map.of("单位", String.join("、", given.silent())))
                : wording.text("批示.都已回复"));
        return lines;
    }
}
