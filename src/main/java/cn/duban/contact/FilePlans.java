package cn.duban.contact;

import cn.duban.contact.Purpose.Planned;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.FiledPlan;
import cn.duban.ledger.Ledger;
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
        var events = new ArrayList<>(events(ledger));
        var settling = Settling.of(ledger, sender, now,
                filed(ledger, now).stream().map(FiledPlan::task).toList());
        events.addAll(settling.events());
        return new Decision(events, answer(ledger, now) + settling.reminder(ledger.registry().wording()));
    }

    /// The revisions that are new.
    List<Event> events(Ledger ledger) {
        return filed(ledger, Instant.EPOCH).stream()
                .filter(plan -> plan.revision() > revision(ledger, plan.task()))
                .<Event>map(plan -> new Event.PlanFiled(plan.task(), plan.unit(), plan.revision(), plan.plan(),
                        plan.by()))
                .toList();
    }

    /// What is recorded then, as the contact reads it.
    String answer(Ledger ledger, Instant now) {
        return DutyWords.planned(ledger.registry(), filed(ledger, now));
    }

    private List<FiledPlan> filed(Ledger ledger, Instant now) {
        var filed = new ArrayList<FiledPlan>();
        for (var planned : plans) {
            for (var task : planned.tasks()) {
                var former = ledger.commitments().plan(sender.unit(), task);
                var isNew = former.filter(plan -> plan.plan().equals(planned.plan())).isEmpty();
                filed.add(new FiledPlan(task, sender.unit(), revision(ledger, task) + (isNew ? 1 : 0),
                        planned.plan(), sender.by(), now));
            }
        }
        return filed;
    }

    private int revision(Ledger ledger, int task) {
        return ledger.commitments().plan(sender.unit(), task).map(FiledPlan::revision).orElse(0);
    }
}
