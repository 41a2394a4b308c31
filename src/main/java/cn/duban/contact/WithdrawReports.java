package cn.duban.contact;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Withdraws a unit's reports of a period (撤回): the tasks are owed again, and every revision is kept.
///
/// @param unread whether the message gave a new account as well, which is not recorded with it
record WithdrawReports(Sender sender, Period period, List<Integer> tasks, boolean unread) implements Command {

    WithdrawReports {
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
        var withdrawn = new ArrayList<FiledReport>();
        var events = new ArrayList<Event>();
        var corrections = new Corrections(ledger, sender.by());
        for (var task : tasks) {
            ledger.report(new ReportKey(period, task, sender.unit())).ifPresent(report -> {
                if (ledger.reviews().passed(report)) {
                    corrections.ask(report, null, null);
                    return;
                }
                withdrawn.add(report);
                events.add(new Event.ReportWithdrawn(report.key(), ledger.revisions(report.key()).size(),
                        sender.by()));
            });
        }
        events.addAll(corrections.events(ledger, sender.who()));
        if (withdrawn.isEmpty() && !corrections.isEmpty()) {
            return asked(ledger, now, events, corrections);
        }
        if (withdrawn.isEmpty()) {
            return Decision.refusal(ledger.registry()
                    .wording()
                    .text("撤回.没有填报", Map.of("任务", DutyWords.list(tasks), "报告期", period.label())));
        }
        var settling = Settling.of(ledger, sender, now, tasks);
        events.addAll(settling.events());
        var missing = tasks.stream()
                .filter(task -> ledger.report(new ReportKey(period, task, sender.unit())).isEmpty())
                .toList();
        return new Decision(events,
                DutyWords.withdrawn(ledger.registry().wording(), sender.unit(), period, withdrawn, missing, unread)
                        + (corrections.isEmpty() ? "" : "\n\n" + corrections.told())
                        + settling.reminder(ledger.registry().wording()));
    }

    private Decision asked(Ledger ledger, Instant now, List<Event> events, Corrections corrections) {
        var settling = Settling.of(ledger, sender, now, tasks);
        events.addAll(settling.events());
        return new Decision(events, corrections.told() + settling.reminder(ledger.registry().wording()));
    }
}
