package cn.duban.comment;

import cn.duban.digest.Doings;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Comment;
import cn.duban.ledger.ConcernEvent;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.registry.Task;
import cn.duban.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
        var wording = ledger.registry().wording();
        var foreign = tasks.stream().filter(task -> !isLed(ledger, task)).toList();
        if (!foreign.isEmpty()) {
            return Optional.of(foreign(ledger, foreign.getFirst()));
        }
        if (text.isBlank()) {
            return Optional.of(recorded
                    ? wording.text("批示作出.代录没有内容", Map.of("编号", tasks.getFirst(), "领导", leader))
                    : wording.text("批示作出.没有内容", Map.of("编号", tasks.getFirst())));
        }
        return tasks.stream()
                .filter(task -> isAgain(ledger, task))
                .findFirst()
                .map(task -> wording.text("批示作出.重复", Map.of("编号", task)));
    }

    private boolean isLed(Ledger ledger, int task) {
        return ledger.registry().task(task).filter(known -> known.leaders().contains(leader)).isPresent();
    }

    private String foreign(Ledger ledger, int task) {
        var wording = ledger.registry().wording();
        if (!recorded) {
            return wording.text("批示作出.不是您的", Map.of("编号", task));
        }
        return ledger.registry()
                .task(task)
                .map(one -> one.leaders().isEmpty()
                        ? wording.text("批示作出.没有领导", Map.of("编号", task, "领导", leader))
                        : wording.text("批示作出.别的领导", Map.of("编号", task, "责任领导", String.join("、", one.leaders()))))
                .orElseGet(() -> wording.text("批示作出.没有任务", Map.of("编号", task)));
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
        comments.forEach(comment -> doings.add(new ConcernEvent.CommentGiven(comment)));
        CommentLetters.toUnits(ledger, comments).forEach(doings::send);
        var wording = ledger.registry().wording();
        doings.tellStaff(wording.text("批示转办.主题"), CommentLetters.toStaff(wording, comments, recorded ? actor : null));
        return new Decision(doings.events(), answer(wording, comments));
    }

    private List<Comment> comments(Ledger ledger) {
        var number = ledger.comments().nextComment();
        var comments = new ArrayList<Comment>();
        for (var task : tasks) {
            comments.add(new Comment(number++, task, ledger.registry().unitsOf(task), leader, text, by));
        }
        return comments;
    }

    private String answer(Wording wording, List<Comment> comments) {
        var lines = new ArrayList<String>();
        for (var comment : comments) {
            lines.add(comment.units().isEmpty()
                    ? wording.text("批示作出.待明确", Map.of("编号", comment.task()))
                    : wording.text("批示作出.已转",
                            Map.of("编号", comment.task(), "单位", String.join("、", comment.units()))));
        }
        lines.add(recorded ? wording.text("批示作出.代录结尾", Map.of("领导", leader)) : wording.text("批示作出.领导结尾"));
        return String.join("\n", lines);
    }

    /// What it would do, to be shown before it is confirmed.
    public String preview(Ledger ledger) {
        return preview(ledger, "批示作出.预览");
    }

    /// What it would do, to be shown to a leader who only may have wanted it.
    public String previewOfWords(Ledger ledger) {
        return preview(ledger, "批示作出.原话预览");
    }

    private String preview(Ledger ledger, String head) {
        var wording = ledger.registry().wording();
        var lines = new ArrayList<String>();
        lines.add(wording.text(head, Map.of("领导", leader)));
        for (var task : tasks) {
            var units = ledger.registry().unitsOf(task);
            lines.add("- **" + task + "号** " + ledger.registry().task(task).map(Task::shortText).orElse("") + "\n  "
                    + (units.isEmpty()
                            ? wording.text("批示作出.预览待明确")
                            : wording.text("批示作出.预览转单位", Map.of("单位", String.join("、", units)))));
        }
        lines.add("> " + CommentLetters.quoted(text));
        return String.join("\n", lines);
    }
}
