package cn.duban.command;

import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Question;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Period;
import cn.duban.talk.OwnTasks;
import cn.duban.talk.Speaker;
import cn.duban.talk.Utterance;
import cn.duban.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tells why something was recorded or asked (为什么).
public final class WhyDesk {

    /// Up to so many tasks are told in full, so that the answer fits a phone.
    private static final int FEW = 3;
    /// Up to so many units are told in full.
    private static final int UNITS = 8;

    private final Bookkeeper bookkeeper;

    public WhyDesk(Bookkeeper bookkeeper) {
        this.bookkeeper = bookkeeper;
    }

    /// For the question that is open, else for what was recorded last of a contact in this chat.
    ///
    /// @param open what the contact was asked; one about something recorded is no question of its own
    public String last(Speaker.Contact contact, Utterance utterance, Optional<Question> open) {
        var needed = open.filter(question -> !question.asksToConfirm());
        if (needed.isPresent()) {
            var why = needed.get().why();
            return (why == null ? "" : wording().text("为什么.这样问", Map.of("原因", why)) + "\n\n")
                    + needed.get().question();
        }
        var reports = lastRecorded(contact, utterance);
        if (reports.isEmpty()) {
            return wording().text("为什么.没有填报过");
        }
        var lines = new ArrayList<>(reports.stream().limit(FEW).map(this::own).toList());
        if (reports.size() > FEW) {
            lines.add(wording().text("为什么.其余任务",
                    Map.of("任务",
                            reports.stream()
                                    .skip(FEW)
                                    .map(filed -> filed.key().task() + "号")
                                    .collect(Collectors.joining("、")),
                            "编号", reports.get(FEW).key().task())));
        }
        lines.add(wording().text("询问.如有不符"));
        return String.join("\n\n", lines);
    }

    private List<FiledReport> lastRecorded(Speaker.Contact contact, Utterance utterance) {
        var own = bookkeeper.ledger()
                .reports()
                .stream()
                .filter(filed -> filed.key().unit().equals(contact.unit()) && filed.by().equals(utterance.sender()))
                .filter(filed -> Objects.equals(filed.basis().chat(), utterance.chat()))
                .toList();
        return own.stream()
                .map(FiledReport::at)
                .max(Comparator.naturalOrder())
                .map(last -> own.stream().filter(filed -> filed.at().equals(last)).toList())
                .orElse(List.of());
    }

    private String own(FiledReport filed) {
        return WhyWords.report(wording(), "**" + filed.key().task() + "号**", filed);
    }

    private Wording wording() {
        return bookkeeper.ledger().registry().wording();
    }

    /// For a contact's own report on a task.
    public String task(Speaker.Contact contact, Period period, int number) {
        var ledger = bookkeeper.ledger();
        if (!ledger.registry().unitsOf(number).contains(contact.unit())) {
            return OwnTasks.foreign(ledger, contact.unit(), number);
        }
        return ledger.report(new ReportKey(period, number, contact.unit()))
                .map(filed -> own(filed) + "\n\n" + wording().text("询问.如有不符"))
                .orElseGet(() -> none(number, period, ""));
    }

    private String none(int number, Period period, String whose) {
        return wording().text("为什么.没有填报", Map.of("编号", number, "报告期", period.label(), "单位", whose));
    }

    /// For what some units reported on a task.
    String everybody(int number, List<String> units, Period period) {
        var ledger = bookkeeper.ledger();
        var reports = units.stream()
                .flatMap(unit -> ledger.report(new ReportKey(period, number, unit)).stream())
                .toList();
        if (reports.isEmpty()) {
            return none(number, period, units.size() == 1 ? units.getFirst() + "的" : "");
        }
        var lines = new ArrayList<>(reports.stream()
                .limit(UNITS)
                .map(filed -> WhyWords.report(wording(), "**" + number + "号** " + filed.key().unit(), filed))
                .toList());
        if (reports.size() > UNITS) {
            lines.add(wording().text("为什么.其余单位",
                    Map.of("单位数", reports.size(), "编号", number, "单位", reports.get(UNITS).key().unit())));
        }
        return String.join("\n\n", lines);
    }
}
