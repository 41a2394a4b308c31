package cn.duban.order;

import cn.duban.digest.Words;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Demand;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.registry.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Issues a supervision order by hand (督办): like any other only once something has run out.
///
/// @param by the member of staff who issues it
/// @param unit canonical name; null where none was named
/// @param reason in staff's words; empty where none was given
/// @param deadline the day by which the period's reports were due
/// @param until the last day to answer it by
/// @param horizon the last day that is near enough for a blue order
public record IssueOrder(
        Cause cause,
        String actor,
        Person by,
        int task,
        @Nullable String unit,
        Period period,
        String reason,
        LocalDate deadline,
        LocalDate until,
        LocalDate horizon) implements Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var refusal = refusal(ledger, now);
        if (!refusal.isEmpty()) {
            return Decision.refusal(refusal);
        }
        var issue = Issue.ofOrders(ledger, demand(ledger, now).stream().toList());
        var demand = issue.demands().getFirst();
        return new Decision(issue.events(ledger, false), ledger.registry()
                .wording()
                .text("督办.答复", Map.of("单位", demand.unit(), "文书", demand.title(), "颜色", demand.colour().label(), "报告",
                        told(ledger, issue.letters().size() > 1))));
    }

    /// What it would send to the unit; empty where it would do nothing.
    public String preview(Ledger ledger, Instant now) {
        return demand(ledger, now)
                .map(demand -> ledger.registry()
                        .wording()
                        .text("督办.预览", Map.of("报告", told(ledger, demand.colour() == Demand.Colour.RED)))
                        + "\n\n" + DemandLetter.of(ledger, demand).preview().whole())
                .orElse("");
    }

    private static String told(Ledger ledger, boolean leaders) {
        return leaders ? ledger.registry().wording().text("督办.并报告") : "";
    }

    private String refusal(Ledger ledger, Instant now) {
        var wording = ledger.registry().wording();
        if (ledger.registry().task(task).isEmpty()) {
            return wording.text("没有任务.没有执行", Map.of("编号", task));
        }
        if (unit == null || !ledger.registry().unitsOf(task).contains(unit)) {
            var units = ledger.registry().unitsOf(task);
            return wording.text("督办.写明单位", Map.of("编号", task, "责任单位", String.join("、", units), "单位",
                    units.stream().findFirst().orElse("单位")));
        }
        if (reason.isBlank()) {
            return wording.text("督办.缺理由", Map.of("编号", task, "单位", unit));
        }
        return demand(ledger, now).isPresent() ? "" : unripe(ledger, now, unit);
    }

    private String unripe(Ledger ledger, Instant now, String whom) {
        var wording = ledger.registry().wording();
        var today = Words.local(now).toLocalDate();
        if (ledger.amendments().closing(task).isPresent()) {
            return wording.text("督办.已办结", Map.of("编号", task));
        }
        if (ledger.orders().rests(whom, task, today)) {
            return wording.text("督办.暂缓中", Map.of("单位", whom, "编号", task));
        }
        return Grace.running(ledger, whom, task, today)
                .map(open -> wording.text("督办.未期满",
                        Map.of("文书", open.demand().title(), "期限", Words.day(open.demand().until()))))
                .orElseGet(() -> wording.text("督办.不能督办", Map.of("单位", whom, "编号", task)));
    }

    private Optional<Demand> demand(Ledger ledger, Instant now) {
        return unit == null || !ledger.registry().unitsOf(task).contains(unit)
                ? Optional.empty()
                : ripe(new Ripeness(ledger, unit, period, now)).flatMap(ripe -> Ripe.order(
                        ledger.orders().nextDemand(), unit, period, List.of(ripe), until(ledger, ripe),
                        new Ripe.Hand(by, reason)));
    }

    private Optional<Ripe> ripe(Ripeness ripeness) {
        return Stream.<Supplier<Optional<Ripe>>>of(() -> ripeness.overdue(task), () -> ripeness.overdueByOwnDay(task),
                () -> ripeness.returnedTwice(task), () -> ripeness.behind(task, deadline),
                () -> ripeness.dueSoon(task, horizon))
                .flatMap(ground -> ground.get().stream())
                .findFirst();
    }

    /// A blue order does not shorten or lengthen the time that was granted.
    private LocalDate until(Ledger ledger, Ripe ripe) {
        return ripe.point().ground() == Demand.Ground.DUE_SOON
                ? Ripeness.granted(ledger, period, task, String.valueOf(unit)).orElse(until)
                : until;
    }
}
