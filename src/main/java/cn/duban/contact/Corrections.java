package cn.duban.contact;

import cn.duban.digest.StaffMessage;
import cn.duban.ledger.Basis;
import cn.duban.ledger.Event;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Report;
import cn.duban.ledger.Request;
import cn.duban.ledger.Text;
import cn.duban.talk.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a contact wants changed of reports that were passed already: it is asked of staff, and nothing changes before
/// they agree.
final class Corrections {

    private final Ledger ledger;
    private final Person by;
    private final List<Request.Correction> asked = new ArrayList<>();
    private int next;

    Corrections(Ledger ledger, Person by) {
        this.ledger = ledger;
        this.by = by;
        next = ledger.commitments().nextRequest();
    }

    /// Takes in that a report is to be another; what was asked for it before falls away.
    ///
    /// @param passed the report as it was passed
    /// @param report as it is to be; null where it is to be withdrawn
    /// @param basis what that was read from; null where it is to be withdrawn
    void ask(FiledReport passed, @Nullable Report report, @Nullable Basis basis) {
        var open = ledger.commitments().openCorrection(passed.key());
        asked.add(new Request.Correction(open.map(Request.Correction::number).orElseGet(() -> next++), passed.key(),
                passed.revision(), report, basis, by));
    }

    boolean isEmpty() {
        return asked.isEmpty();
    }

    /// That it is asked, and that staff are told.
    ///
    /// @param soFar the ledger after what else comes of the message, on whose last message theirs is numbered
    /// @param who name and unit of the contact
    List<Event> events(Ledger soFar, String who) {
        var events = new ArrayList<Event>();
        if (!asked.isEmpty()) {
            asked.forEach(correction -> events.add(new Event.CorrectionAsked(correction)));
            var unit = asked.getFirst().unit();
            var wording = ledger.registry().wording();
            var text = new Text("**" + wording.text("申请更正.标题", Map.of("单位", unit)) + "**\n"
                    + wording.text("标签.申请人", Map.of("姓名", who)),
                    asked.stream().flatMap(correction -> lines(correction).stream()).toList(),
                    wording.text("申请更正.结尾", Map.of("申请", asked.getFirst().number())));
            events.addAll(StaffMessage.owed(soFar, wording.text("申请更正.主题"), text));
        }
        return events;
    }

    private List<String> lines(Request.Correction correction) {
        var lines = new ArrayList<String>();
        var wording = ledger.registry().wording();
        lines.add(wording.text("申请更正.事项", Map.of("申请", correction.number(), "任务",
                ledger.registry().task(correction.task()).map(Figures::name).orElse(""), "报告期",
                correction.key().period().label())));
        lines.add(wording.text("申请更正.原为",
                Map.of("内容", ledger.report(correction.key()).map(filed -> told(filed.report())).orElse(""))));
        var report = correction.report();
        lines.add(report == null ? wording.text("申请更正.撤回") : wording.text("申请更正.改为", Map.of("内容", told(report))));
        return lines;
    }

    private static String told(Report report) {
        var figures = Figures.figures(report);
        return figures.isEmpty() ? Figures.excerpt(report.progress()) : figures;
    }

    /// What the contact is told of it; empty where nothing is asked.
    String told() {
        return asked.isEmpty()
                ? ""
                : ledger.registry()
                        .wording()
                        .text("申请更正.答复", Map.of("任务",
                                asked.stream()
                                        .map(correction -> correction.task() + "号")
                                        .collect(Collectors.joining("、")),
                                "动作",
                                asked.getFirst().report() == null ? "撤回" : "更正", "申请",
                                asked.stream()
                                        .map(correction -> String.valueOf(correction.number()))
                                        .collect(Collectors.joining("、"))));
    }
}
