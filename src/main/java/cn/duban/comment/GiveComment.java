package cn.duban.comment;

import cn.duban.digest.Doings;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Comment;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.registry.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// A leader comments on own tasks (批示), or staff record what a leader said elsewhere (代录批示); the units on them and
/// staff are told.
///
/// @param tasks numbers of the tasks, at least one
/// @param leader whose comment it is, as the roster has the name
/// @param recorded whether staff record it for the leader
public record GiveComment(
        Cause cause,
        String actor,
        Person by,
        List<Integer> tasks,
        String leader,
        String text,
        boolean recorded) implements Command {

    public GiveComment {
        tasks = List.copyOf(new LinkedHashSet<>(tasks));
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        return refusal(ledger).map(Decision::refusal).orElseGet(() -> given(ledger, now));
    }

    private Optional<String> refusal(Ledger ledger) {
        var foreign = tasks.stream().filter(task -> !isLed(ledger, task)).toList();
        if (!foreign.isEmpty()) {
            return Optional.of(foreign(ledger, foreign.getFirst()));
        }
        if (text.isBlank()) {
            return Optional.of("请写明批示内容，例如“" + example() + "”。没有转给任何单位。");
        }
        var again = tasks.stream().filter(task -> isAgain(ledger, task)).toList();
        return again.isEmpty()
                ? Optional.empty()
                : Optional.of(again.getFirst() + "号的这条批示已经转过，没有重复转发。发送“批示”可查看。");
    }

    private String example() {
        return (recorded ? "代录批示 " + tasks.getFirst() + " " + leader + "：" : "批示 " + tasks.getFirst() + " ")
                + "请加快推进，6月底前拿出办法";
    }

    private boolean isLed(Ledger ledger, int task) {
        return ledger.registry().task(task).filter(known -> known.leaders().contains(leader)).isPresent();
    }

    private String foreign(Ledger ledger, int task) {
        var known = ledger.registry().task(task);
        if (!recorded) {
            return task + "号不在您负责的任务中，没有转给任何单位。发送“我的任务”可查看全部。";
        }
        return known.map(one -> one.leaders().isEmpty()
                ? task + "号还没有明确责任区领导，没有转给任何单位。请先发“确认 " + task + " 责任领导 " + leader + "”。"
                : task + "号的责任区领导是" + String.join("、", one.leaders()) + "，没有转给任何单位。")
                .orElse("没有 " + task + " 号任务，没有转给任何单位。");
    }

    private boolean isAgain(Ledger ledger, int task) {
        return ledger.comments()
                .ofTask(task)
                .stream()
                .filter(given -> given.isOpen() && given.comment().leader().equals(leader))
                .anyMatch(given -> given.comment().text().equals(text));
    }

    private Decision given(Ledger ledger, Instant now) {
        var comments = comments(ledger);
        var doings = new Doings(ledger, now);
        comments.forEach(comment -> doings.add(new Event.CommentGiven(comment)));
        CommentLetters.toUnits(ledger, comments).forEach(doings::send);
        var wording = ledger.registry().wording();
        doings.tellStaff(wording.text("批示转办.主题"), CommentLetters.toStaff(wording, comments, recorded ? actor : null));
        return new Decision(doings.events(), answer(comments));
    }

    private List<Comment> comments(Ledger ledger) {
        var number = ledger.comments().nextComment();
        var comments = new ArrayList<Comment>();
        for (var task : tasks) {
            comments.add(new Comment(number++, task, ledger.registry().unitsOf(task), leader, text, by));
        }
        return comments;
    }

    private String answer(List<Comment> comments) {
        var lines = new ArrayList<String>();
        for (var comment : comments) {
            lines.add(comment.units().isEmpty()
                    ? comment.task() + "号的责任单位还没有明确，批示已转督查室，明确后转办。"
                    : comment.task() + "号的批示已记录，转" + String.join("、", comment.units()) + "和督查室办理。");
        }
        lines.add(recorded
                ? "单位回复后会告知" + leader + "同志和督查室；发送“批示”可查看。"
                : "单位回复后会告知您；发送“批示”可查看。");
        return String.join("\n", lines);
    }

    /// What it would do, to be shown before it is confirmed.
    public String preview(Ledger ledger) {
        var lines = new ArrayList<String>();
        lines.add("还没有转给任何单位。确认后作为" + leader + "同志的批示转办：");
        for (var task : tasks) {
            var units = ledger.registry().unitsOf(task);
            lines.add("- **" + task + "号** " + ledger.registry().task(task).map(Task::shortText).orElse("") + "\n  转"
                    + (units.isEmpty() ? "督查室（责任单位待明确）" : String.join("、", units) + "和督查室"));
        }
        lines.add("> " + CommentLetters.quoted(text));
        return String.join("\n", lines);
    }
}
