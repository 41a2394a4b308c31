package cn.duban.duty;

import cn.duban.digest.SaidDone;
import cn.duban.digest.StaffMessage;
import cn.duban.digest.Typed;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Request;
import cn.duban.ledger.Text;
import cn.duban.registry.Task;
import cn.duban.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Records that a unit asks for a task to be closed as done (申请办结), and tells staff.
///
/// @param actor the contact's name
/// @param unit canonical name
/// @param words what it says to that; may be empty
public record AskCompletion(Cause cause, String actor, Person by, String unit, int task, String words)
        implements
            Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var registry = ledger.registry();
        var wording = registry.wording();
        var known = registry.task(task).filter(_ -> registry.unitsOf(task).contains(unit));
        if (known.isEmpty()) {
            return Decision.refusal(wording.text("申请办结.不是任务", Map.of("编号", task, "单位", unit)));
        }
        if (!registry.leads(unit, task)) {
            return Decision.refusal(
                    wording.text("申请办结.非牵头", Map.of("编号", task, "牵头单位", String.join("、", registry.leadUnitsOf(task)))));
        }
        if (ledger.amendments().closing(task).isPresent()) {
            return Decision.refusal(wording.text("申请办结.已办结", Map.of("编号", task)));
        }
        var open = ledger.commitments().openCompletions(task);
        if (words.isBlank() && (!open.isEmpty() || SaidDone.of(ledger, known.get()).isPresent())) {
            return Decision.refusal(wording.text("申请办结.已申请", Map.of("编号", task)));
        }
        return asked(ledger, known.get(), open);
    }

    private Decision asked(Ledger ledger, Task known, List<Request.Completion> open) {
        var number = open.stream()
                .findFirst()
                .map(Request.Completion::number)
                .orElseGet(
                        () -> ledger.commitments().nextRequest());
        var events = new ArrayList<Event>();
        events.add(new Event.CompletionAsked(new Request.Completion(number, task, unit, words, by)));
        var wording = ledger.registry().wording();
        events.addAll(StaffMessage.owed(ledger, wording.text("申请办结.主题"), notice(wording, known, number)));
        return new Decision(events, wording.text("申请办结.答复", Map.of("单位", unit, "编号", task, "申请", number)));
    }

    private Text notice(Wording wording, Task known, int number) {
        var lines = new ArrayList<String>();
        lines.add(wording.text("申请办结.事项", Map.of("申请", number, "编号", task, "任务", known.shortText())));
        if (!words.isBlank()) {
            lines.add(wording.text("标签.说明", Map.of("内容", Typed.line(words))));
        }
        return new Text("**" + wording.text("申请办结.标题", Map.of("单位", unit)) + "**\n"
                + wording.text("标签.申请人", Map.of("姓名", Typed.line(actor))), lines,
                wording.text("申请办结.结尾", Map.of("编号", task)));
    }
}
