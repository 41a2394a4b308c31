package cn.duban.contact;

import cn.duban.digest.StaffMessage;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.MadeRequest;
import cn.duban.ledger.Request;
import cn.duban.ledger.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Takes back what a unit asked the office to decide on, and tells staff.
///
/// @param tasks those named; empty for the only one that is open
record TakeBackRequests(Sender sender, Purpose.TakingBack.Asked asked, List<Integer> tasks) implements Command {

    TakeBackRequests {
        tasks = List.copyOf(tasks);
    }

    @Override
    public Cause cause() {
        return sender.cause();
    }

    @Override
    public String actor() {
        return sender.actor();
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var wording = ledger.registry().wording();
        var open = ledger.commitments()
                .openRequests()
                .stream()
                .map(MadeRequest::request)
                .filter(this::isMeant)
                .toList();
        if (open.isEmpty()) {
            return Decision.refusal(wording.text("撤回申请.没有",
                    Map.of("谁", tasks.isEmpty() ? sender.unit() : DutyWords.list(tasks), "事项", asked.label())));
        }
        var numbers = open.stream().map(Request::task).toList();
        if (tasks.isEmpty() && open.size() > 1) {
            return Decision.refusal(wording.text("撤回申请.哪一项",
                    Map.of("任务", DutyWords.list(numbers), "编号", numbers.getFirst(), "事项", asked.label())));
        }
        var events = new ArrayList<Event>();
        open.forEach(request -> events.add(new Event.RequestTakenBack(request.number(), sender.by())));
        var title = wording.text("撤回申请.标题",
                Map.of("单位", sender.unit(), "编号", DutyWords.list(numbers), "事项", asked.label()));
        events.addAll(StaffMessage.owed(ledger, wording.text("撤回申请.主题", Map.of("事项", asked.label())),
                new Text("**" + title + "**\n" + wording.text("标签.撤回人", Map.of("姓名", sender.who())), List.of(),
                        wording.text("撤回申请.结尾"))));
        var settling = Settling.of(ledger, sender, now, numbers);
        events.addAll(settling.events());
        return new Decision(events, wording.text("撤回申请.答复", Map.of("任务", DutyWords.list(numbers), "事项", asked.label()))
                + "\n" + (asked == Purpose.TakingBack.Asked.OBJECTION
                        ? wording.text("撤回申请.请认领", Map.of("编号", numbers.getFirst()))
                        : wording.text("撤回申请.请填报"))
                + settling.reminder(ledger.registry().wording()));
    }

    private boolean isMeant(Request request) {
        var isOfKind = switch (request) {
            case Request.Objection _ -> asked == Purpose.TakingBack.Asked.OBJECTION;
            case Request.Extension _ -> asked == Purpose.TakingBack.Asked.EXTENSION;
            case Request.Correction _ -> false;
            case Request.Completion _,Request.Reopening _ -> false;
        };
        return isOfKind && request.unit().equals(sender.unit()) && (tasks.isEmpty() || tasks.contains(request.task()));
    }
}
