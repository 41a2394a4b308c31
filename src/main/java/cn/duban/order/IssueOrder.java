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
        var told = issue.letters().size() > 1 ? "，并报告责任区领导" : "";
        return new Decision(issue.events(ledger, false), "已向" + demand.unit() + "发出" + demand.title() + "（"
                + demand.colour().label() + "）" + told + "。");
    }

    /// What it would send to the unit; empty where it would do nothing.
    public String preview(Ledger ledger, Instant now) {
        return demand(ledger, now)
                .map(demand -> "将发出以下督办单" + (demand.colour() == Demand.Colour.RED ? "，并报告责任区领导" : "") + "：\n\n"
                        + DemandLetter.of(ledger, demand).preview().whole())
                .orElse("");
    }

    private String refusal(Ledger ledger, Instant now) {
        if (ledger.registry().task(task).isEmpty()) {
            return "没有 " + task + " 号任务，没有执行。";
        }
        if (unit == null || !ledger.registry().unitsOf(task).contains(unit)) {
            return task + "号的责任单位是" + String.join("、", ledger.registry().unitsOf(task)) + "，请写明督办哪一家，例如“督办 " + task
                    + " "
                    + ledger.registry().unitsOf(task).stream().findFirst().orElse("单位") + " 理由”。没有执行。";
        }
        if (reason.isBlank()) {
            return "督办请写明理由，例如“督办 " + task + " " + unit + " 进展迟缓”。没有执行。";
        }
        return demand(ledger, now).isPresent() ? "" : unripe(ledger, now, unit);
    }

    private String unripe(Ledger ledger, Instant now, String whom) {
        var today = Words.local(now).toLocalDate();
        if (ledger.amendments().closing(task).isPresent()) {
            return task + "号已办结，没有执行。";
        }
        if (ledger.orders().rests(whom, task, today)) {
            return whom + "的" + task + "号在暂缓期内，没有执行。要督办请先发“恢复 " + task + "”。";
        }
        return Grace.running(ledger, whom, task, today)
                .map(open -> open.demand().title() + "限" + Words.day(open.demand().until())
                        + "答复，还没有期满，期满后才能再发。没有执行。")
                .orElseGet(() -> whom + "的" + task + "号还没有期满未办的催办单、退回或延期，也不欠序时，不能直接督办，没有执行。\n要提醒请发“催办 " + whom
                        + "”；认为进度滞后的，请先发“亮灯 " + task + " 红 理由”。");
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
