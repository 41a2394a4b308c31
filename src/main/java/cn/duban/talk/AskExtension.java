package cn.duban.talk;

import cn.duban.digest.StaffMessage;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Request;
import cn.duban.ledger.Text;
import cn.duban.registry.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Records that a unit asks for more time for reports it owes (延期), and tells staff.
///
/// @param deadline the day the reports are due now
/// @param reason null where none was given
record AskExtension(
        Sender sender,
        Period period,
        List<Integer> tasks,
        LocalDate deadline,
        LocalDate until,
        @Nullable String reason) implements Command {

    AskExtension {
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
        var owed = tasks.stream().filter(task -> ledger.report(key(task)).isEmpty()).toList();
        if (owed.isEmpty()) {
            return Decision.refusal(DutyWords.list(tasks) + period.label() + "已经填报，不用延期。");
        }
        if (!until.isAfter(deadline)) {
            return Decision.refusal("申请延到的" + DutyWords.day(until) + "没有超过截止日" + DutyWords.day(deadline)
                    + "，不用延期，这条没有记录。\n请在截止日前填报即可。");
        }
        var asked = new ArrayList<Request.Extension>();
        var next = ledger.commitments().nextRequest();
        for (var task : owed) {
            var open = ledger.commitments().openExtension(key(task));
            var number = open.map(Request.Extension::number).orElse(next);
            next += open.isPresent() ? 0 : 1;
            asked.add(new Request.Extension(number, key(task), until, reason, sender.by()));
        }
        var events = new ArrayList<Event>();
        asked.forEach(extension -> events.add(new Event.ExtensionAsked(extension)));
        events.addAll(StaffMessage.owed(ledger, ledger.registry().wording().text("申请延期.主题"), notice(ledger, asked)));
        var settling = Settling.of(ledger, sender, now, tasks);
        events.addAll(settling.events());
        var reported = tasks.stream().filter(task -> !owed.contains(task)).toList();
        return new Decision(events,
                DutyWords.delayed(ledger.registry().wording(), sender.unit(), period, asked, deadline, reported)
                        + settling.reminder());
    }

    private ReportKey key(int task) {
        return new ReportKey(period, task, sender.unit());
    }

    private Text notice(Ledger ledger, List<Request.Extension> asked) {
        var lines = new ArrayList<String>();
        asked.forEach(extension -> lines.add("第 " + extension.number() + " 号："
                + ledger.registry().task(extension.task()).map(Figures::name).orElse("")));
        lines.add("申请延至：" + DutyWords.day(until) + "（原截止" + DutyWords.day(deadline) + "）");
        lines.add("理由：" + DutyWords.reason(reason));
        var wording = ledger.registry().wording();
        return new Text("**" + wording.text("申请延期.标题", Map.of("单位", sender.unit())) + "**\n申请人：" + sender.who(), lines,
                wording.text("申请延期.结尾"));
    }
}
