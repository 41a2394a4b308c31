package cn.duban.contact;

import cn.duban.digest.StaffMessage;
import cn.duban.digest.Words;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Request;
import cn.duban.ledger.Text;
import cn.duban.talk.Figures;
import cn.duban.understanding.Item;
import cn.duban.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Passes on to staff what is reported on tasks that are closed, and has the rest recorded.
final class ClosedTasks {

    private ClosedTasks() {}

    /// What comes of reports some of which are on closed tasks.
    ///
    /// @param late those
    static Decision decide(FileReports reports, List<Item> late, Ledger ledger, Instant now) {
        var rest = reports.items().stream().filter(item -> !late.contains(item)).toList();
        var filed = rest.isEmpty() ? Decision.refusal("") : reports.with(rest).decide(ledger, now);
        var events = new ArrayList<>(filed.events());
        var asked = asked(reports, late, ledger);
        asked.forEach(one -> events.add(new Event.ReopeningAsked(one)));
        var after = ledger;
        for (var event : filed.events()) {
            after = after.after(event, now);
        }
        events.addAll(StaffMessage.owed(after, ledger.registry().wording().text("办结又报.主题"),
                notice(ledger.registry().wording(), reports, asked)));
        var tasks = Words.numbers(late.stream().map(Item::task).toList());
        var told = ledger.registry().wording().text("办结又报.答复", Map.of("任务", tasks));
        return new Decision(events, filed.answer().isEmpty() ? told : filed.answer() + "\n\n" + told);
    }

    private static List<Request.Reopening> asked(FileReports reports, List<Item> late, Ledger ledger) {
        var asked = new ArrayList<Request.Reopening>();
        var next = ledger.commitments().nextRequest();
        for (var item : late) {
            var open = ledger.commitments().openReopening(reports.unit(), item.task());
            var number = open.map(Request.Reopening::number).orElse(next);
            next += open.isPresent() ? 0 : 1;
            asked.add(new Request.Reopening(number, item.task(), reports.unit(), item.report().progress(),
                    reports.by()));
        }
        return asked;
    }

    private static Text notice(Wording wording, FileReports reports, List<Request.Reopening> asked) {
        return new Text("**" + wording.text("办结又报.标题", Map.of("单位", reports.unit())) + "**", asked.stream()
                .map(one -> wording.text("办结又报.事项",
                        Map.of("申请", one.number(), "编号", one.task(), "内容", Figures.excerpt(one.words()))))
                .toList(), wording.text("办结又报.结尾"));
    }
}
