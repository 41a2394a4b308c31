package cn.duban.talk;

import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.Question;
import cn.duban.ledger.ReportKey;
import cn.duban.registry.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tells why something was recorded or asked (为什么).
final class WhyDesk {

    /// Up to so many tasks are told in full, so that the answer fits a phone.
    private static final int FEW = 3;
    /// Up to so many units are told in full.
    private static final int UNITS = 8;

    private final Bookkeeper bookkeeper;

    WhyDesk(Bookkeeper bookkeeper) {
        this.bookkeeper = bookkeeper;
    }

    /// For the question that is open, else for what was recorded last of a contact in this chat.
    ///
    /// @param open what the contact was asked; one about something recorded is no question of its own
    String last(Speaker.Contact contact, Utterance utterance, Optional<Question> open) {
        var needed = open.filter(question -> !question.asksToConfirm());
        if (needed.isPresent()) {
            var why = needed.get().why();
            return (why == null ? "" : "这样问是因为：" + why + "\n\n") + needed.get().question();
        }
        var reports = lastRecorded(contact, utterance);
        if (reports.isEmpty()) {
            return "您在这里还没有填报过，没有可说明的。\n要看某项任务的填报依据，请写明编号，例如“为什么 6”。";
        }
        var lines = new ArrayList<>(reports.stream().limit(FEW).map(WhyDesk::own).toList());
        if (reports.size() > FEW) {
            lines.add("还有"
                    + reports.stream().skip(FEW).map(filed -> filed.key().task() + "号").collect(Collectors.joining("、"))
                    + "，请写明编号，例如“为什么 " + reports.get(FEW).key().task() + "”。");
        }
        lines.add("如有不符，请重新发送该任务。");
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

    private static String own(FiledReport filed) {
        return WhyWords.report("**" + filed.key().task() + "号**", filed);
    }

    /// For a contact's own report on a task.
    String task(Speaker.Contact contact, Period period, int number) {
        var ledger = bookkeeper.ledger();
        if (!ledger.registry().unitsOf(number).contains(contact.unit())) {
            return number + "号不是" + contact.unit() + "的任务。\n" + ContactWords.ownNumbers(ledger, contact.unit());
        }
        return ledger.report(new ReportKey(period, number, contact.unit()))
                .map(filed -> own(filed) + "\n\n如有不符，请重新发送该任务。")
                .orElse(number + "号" + period.label() + "还没有填报。");
    }

    /// For what some units reported on a task.
    String everybody(int number, List<String> units, Period period) {
        var ledger = bookkeeper.ledger();
        var reports = units.stream()
                .flatMap(unit -> ledger.report(new ReportKey(period, number, unit)).stream())
                .toList();
        if (reports.isEmpty()) {
            return number + "号" + period.label() + "还没有" + (units.size() == 1 ? units.getFirst() + "的" : "") + "填报。";
        }
        var lines = new ArrayList<>(reports.stream()
                .limit(UNITS)
                .map(filed -> WhyWords.report("**" + number + "号** " + filed.key().unit(), filed))
                .toList());
        if (reports.size() > UNITS) {
            lines.add("共 " + reports.size() + " 个单位已报，其余请写明单位，例如“为什么 " + number + " "
                    + reports.get(UNITS).key().unit() + "”。");
        }
        return String.join("\n\n", lines);
    }
}
