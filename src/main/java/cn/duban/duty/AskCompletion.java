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
        var known = registry.task(task).filter(_ -> registry.unitsOf(task).contains(unit));
        if (known.isEmpty()) {
            return Decision.refusal(task + "号不是" + unit + "的任务，没有记录。");
        }
        if (!registry.leads(unit, task)) {
            return Decision.refusal(task + "号由" + registry.leadUnitOf(task).orElseThrow() + "牵头，请由牵头单位申请办结。没有记录。");
        }
        if (ledger.amendments().closing(task).isPresent()) {
            return Decision.refusal(task + "号已经办结，不用再申请。");
        }
        var open = ledger.commitments().openCompletions(task);
        if (words.isBlank() && (!open.isEmpty() || SaidDone.of(ledger, known.get()).isPresent())) {
            return Decision.refusal(task + "号已在督查室的待办中，等待确认，不用重复申请。");
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
        events.addAll(StaffMessage.owed(ledger, ledger.registry().wording().text("申请办结.主题"),
                notice(ledger.registry().wording(), known, number)));
        return new Decision(events, "已记录：" + unit + "申请办结 " + task + "号（第 " + number + " 号申请）。\n督查室将研究答复，答复前仍请按期填报。");
    }

    private Text notice(Wording wording, Task known, int number) {
        var lines = new ArrayList<String>();
        lines.add("第 " + number + " 号：" + task + "号 " + known.shortText());
        if (!words.isBlank()) {
            lines.add("说明：" + Typed.line(words));
        }
        return new Text("**" + wording.text("申请办结.标题", Map.of("单位", unit)) + "**\n申请人：" + Typed.line(actor), lines,
                wording.text("申请办结.结尾", Map.of("编号", task)));
    }
}
