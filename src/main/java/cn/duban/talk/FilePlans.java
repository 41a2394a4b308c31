package cn.duban.talk;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.FiledPlan;
import cn.duban.ledger.Ledger;
import cn.duban.talk.Purpose.Planned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Records what a unit will do in each quarter for its tasks (工作安排).
record FilePlans(Sender sender, List<Planned> plans) implements Command {

    FilePlans {
        plans = List.copyOf(plans);
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
        var events = new ArrayList<Event>();
        var filed = new ArrayList<FiledPlan>();
        for (var planned : plans) {
            for (var task : planned.tasks()) {
                var former = ledger.commitments().plan(sender.unit(), task);
                var isNew = former.filter(plan -> plan.plan().equals(planned.plan())).isEmpty();
                var revision = former.map(FiledPlan::revision).orElse(0) + (isNew ? 1 : 0);
                if (isNew) {
                    events.add(new Event.PlanFiled(task, sender.unit(), revision, planned.plan(), sender.by()));
                }
                filed.add(new FiledPlan(task, sender.unit(), revision, planned.plan(), sender.by(), now));
            }
        }
        var settling = Settling.of(ledger, sender, now, filed.stream().map(FiledPlan::task).toList());
        events.addAll(settling.events());
        return new Decision(events, DutyWords.planned(ledger.registry(), filed) + settling.reminder());
    }
}
