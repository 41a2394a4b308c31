package cn.duban.contact;

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
import cn.duban.talk.Figures;
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
            return Decision.refusal(ledger.registry()
                    .wording()
                    .text("延期.已填报", Map.of("任务", DutyWords.list(tasks), "报告期", period.label())));
        }
        if (!until.isAfter(deadline)) {
            return Decision.refusal(ledger.registry()
                    .wording()
                    .text("延期.没有超过",
                            Map.of("期限", DutyWords.day(until), "截止日", DutyWords.day(deadline))));
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
                        + settling.reminder(ledger.registry().wording()));
    }

    private ReportKey key(int task) {
        return new ReportKey(period, task, sender.unit());
    }

    private Text notice(Ledger ledger, List<Request.Extension> asked) {
        var wording = ledger.registry().wording();
        var lines = new ArrayList<String>();
        asked.forEach(extension -> lines.add(wording.text("申请延期.事项", Map.of("申请", extension.number(), "任务",
                ledger.registry().task(extension.task()).map(Figures::name).orElse("")))));
        lines.add(wording.text("申请延期.期限", Map.of("期限", DutyWords.day(until), "原期限", DutyWords.day(deadline))));
        lines.add(wording.text("标签.理由", Map.of("内容", DutyWords.reason(reason))));
        return new Text("**" + wording.text("申请延期.标题", Map.of("单位", sender.unit())) + "**\n"
                + wording.text("标签.申请人", Map.of("姓名", sender.who())), lines,
                wording.text("申请延期.结尾"));
    }
}
