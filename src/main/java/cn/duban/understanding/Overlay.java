package cn.duban.understanding;

import cn.duban.ledger.Report;
import cn.duban.ledger.Status;
import cn.duban.understanding.StatementReader.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lays what an answer says over what was held: that stands unless the answer changes it.
final class Overlay {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final StatementReader statements;

    Overlay(StatementReader statements) {
        this.statements = statements;
    }

    /// What was held, with what the answer says otherwise.
    Reading of(String held, Setting setting, String answer, List<Integer> tasks) {
        var base = statements.read(held, setting);
        var change = statements.read(answer, setting);
        if (change.intent() != Intent.REPORT && change.intent() != Intent.CORRECTION) {
            return base;
        }
        var items = new ArrayList<Item>();
        for (var item : base.items()) {
            var said = change.items()
                    .stream()
                    .filter(other -> other.task() == item.task()
                            && tasks.contains(other.task()))
                    .findFirst();
            items.add(said.map(other -> item.with(over(item.report(), other.report()), other.evidence())).orElse(item));
        }
        var ask = change.ask() == Ask.WHICH_PERCENT ? change.ask() : base.ask();
        var isSettled = ask == Ask.WHICH_PERCENT && change.ask() == null
                && change.items().stream().anyMatch(item -> item.report().percent() != null);
        return new Reading(base.intent(), isSettled ? null : ask, items)
                .because(change.reasons().isEmpty() ? base.reasons() : change.reasons());
    }

    private static Report over(Report held, Report said) {
        var percent = said.percent() == null ? held.percent() : said.percent();
        var status = said.status() == null ? held.status() : said.status();
        var isDropped = status == Status.DONE && percent != null && percent.compareTo(HUNDRED) < 0;
        return new Report(percent, isDropped ? null : status, said.values().isEmpty() ? held.values() : said.values(),
                Content.joined(held.progress(), said), said.problems() == null ? held.problems() : said.problems(),
                said.next() == null ? held.next() : said.next());
    }

    /// What was held with the figure picked, and with what else the answer says.
    ///
    /// @param percent null where it filled a place left empty
    /// @param said what was read from the answer
    static Report completed(Item item, @Nullable BigDecimal percent, List<Item> said) {
        var report = percent == null ? item.report() : withPercent(item.report(), percent);
        return said.stream()
                .filter(other -> other.task() == item.task() && saysMore(other.report()))
                .findFirst()
                .map(other -> over(report, new Report(null, other.report().status(), List.of(),
                        other.report().progress(), other.report().problems(), other.report().next())))
                .orElse(report);
    }

    /// Whether a report has more than figures.
    static boolean saysMore(Report report) {
        return report.status() != null || report.problems() != null || report.next() != null;
    }

    /// A report with another completion; 100 and done go together.
    static Report withPercent(Report report, BigDecimal percent) {
        var isWhole = percent.compareTo(HUNDRED) == 0;
        var status = isWhole ? Status.DONE : report.status() == Status.DONE ? null : report.status();
        return new Report(percent, status, report.values(), report.progress(), report.problems(), report.next());
    }
}
