package cn.duban.order;

import cn.duban.digest.Standing;
import cn.duban.digest.TaskStanding;
import cn.duban.digest.Words;
import cn.duban.ledger.Demand;
import cn.duban.ledger.Demand.Ground;
import cn.duban.ledger.Extension;
import cn.duban.ledger.IssuedDemand;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Light;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Review;
import cn.duban.registry.Period;
import cn.duban.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which tasks of a unit are ripe for a supervision order in a period: on each something has run out, and nothing that
/// was demanded on it still runs.
record Ripeness(Ledger ledger, String unit, Period period, Instant now) {

    private Wording wording() {
        return ledger.registry().wording();
    }

    private LocalDate today() {
        return Words.local(now).toLocalDate();
    }

    private ReportKey key(int task) {
        return new ReportKey(period, task, unit);
    }

    /// Whether an order may be issued on a task at all.
    boolean isFree(int task) {
        return !ledger.orders().rests(unit, task, today()) && !Grace.lasts(ledger, unit, task, today());
    }

    private boolean isOwed(int task) {
        return isFree(task) && ledger.overdueOn(unit, period, today()).contains(task);
    }

    /// Red: not reported, and a document on it has run out.
    Optional<Ripe> overdue(int task) {
        return isOwed(task)
                ? Grace.over(ledger, unit, task, period, today())
                        .map(former -> new Ripe(new Demand.Point(task, Ground.OVERDUE), runOut(former),
                                former.demand().number()))
                : Optional.empty();
    }

    /// Red, for staff to issue: not reported again, or not by the day more time was granted till.
    Optional<Ripe> overdueByOwnDay(int task) {
        return isOwed(task) ? ownDay(task).map(basis -> ripe(task, Ground.OVERDUE, basis)) : Optional.empty();
    }

    private Optional<String> ownDay(int task) {
        var returned = ledger.report(key(task)).flatMap(ledger.reviews()::returned);
        return returned.isPresent()
                ? returned.map(back -> wording().text("依据.退回未报", Map.of("期限", Words.day(back.due()))))
                : extension(task).map(more -> wording().text("依据.延期未报", Map.of("期限", Words.day(more.until()))));
    }

    private Optional<Extension> extension(int task) {
        return ledger.amendments().extension(key(task)).filter(more -> more.until().isBefore(today()));
    }

    /// Yellow: returned twice and not reported again, the day set with the first return being over.
    Optional<Ripe> returnedTwice(int task) {
        var returns = ledger.reviews().history(key(task)).stream().filter(review -> !review.passed()).toList();
        var open = ledger.report(key(task)).flatMap(ledger.reviews()::returned);
        return returns.size() < 2 || open.isEmpty() || !isFree(task) || hasRunOn(task) || isAnswered(task, returns)
                ? Optional.empty()
                : Optional.ofNullable(returns.getFirst().returned())
                        .filter(first -> first.due().isBefore(today()))
                        .map(first -> ripe(task, Ground.RETURNED_TWICE,
                                wording().text("依据.两次退回", Map.of("次数", returns.size(), "期限", Words.day(first.due())))));
    }

    private boolean hasRunOn(int task) {
        return ledger.amendments().extension(key(task)).filter(more -> !more.until().isBefore(today())).isPresent()
                || ledger.amendments().closing(task).isPresent()
                || !ledger.registry().unitsOf(task).contains(unit);
    }

    /// Whether the last return has had its order.
    private boolean isAnswered(int task, List<Review> returns) {
        return ledger.orders()
                .demandsOn(unit, task)
                .stream()
                .anyMatch(issued -> issued.at().isAfter(returns.getLast().at()));
    }

    /// Yellow: its own task is behind pace for the second quarter running.
    Optional<Ripe> behindAgain(int task) {
        if (period.quarter() == 1) {
            return Optional.empty();
        }
        var before = new Period(period.year(), period.quarter() - 1);
        return isFree(task) && isBehind(task, period) && isBehind(task, before)
                ? Optional.of(ripe(task, Ground.BEHIND, wording().text("依据.连续欠序时", Map.of("报告期", before.label()))))
                : Optional.empty();
    }

    /// Yellow, for staff to issue: its own task is behind pace, and the day for reports is over.
    Optional<Ripe> behind(int task, LocalDate deadline) {
        return isFree(task) && deadline.isBefore(today()) && isBehind(task, period)
                ? Optional.of(ripe(task, Ground.BEHIND,
                        wording().text("依据.欠序时", Map.of("报告期", period.label(), "期限", Words.day(deadline)))))
                : Optional.empty();
    }

    /// Blue: more time was granted, which ends by a day, and nothing is reported.
    ///
    /// @param horizon how far ahead to look
    Optional<Ripe> dueSoon(int task, LocalDate horizon) {
        return ledger.amendments()
                .extension(key(task))
                .filter(_ -> isFree(task) && ledger.owedBy(unit, period).stream().anyMatch(own -> own.number() == task))
                .filter(more -> more.former().isBefore(today()) && !more.until().isBefore(today())
                        && !more.until().isAfter(horizon))
                .filter(more -> Words.local(more.at()).toLocalDate().isBefore(today()) && !isWarned(more))
                .map(more -> ripe(task, Ground.DUE_SOON,
                        wording().text("依据.临近到期",
                                Map.of("原期限", Words.day(more.former()), "期限", Words.day(more.until())))));
    }

    /// The last day of more time that was granted for a report.
    static Optional<LocalDate> granted(Ledger ledger, Period period, int task, String unit) {
        return ledger.amendments().extension(new ReportKey(period, task, unit)).map(Extension::until);
    }

    private boolean isWarned(Extension more) {
        return ledger.orders()
                .demandsOn(unit, more.key().task())
                .stream()
                .anyMatch(issued -> issued.demand().period().equals(period) && issued.at().isAfter(more.at()));
    }

    /// By what the office says where it set a light: green is not behind, red is; otherwise by the rules.
    boolean isBehind(int number, Period at) {
        var light = givenLight(number, at);
        return ledger.registry().leads(unit, number) && light != Light.GREEN
                && ledger.report(new ReportKey(at, number, unit)).isPresent()
                && (light == Light.RED || standing(number, at) == Standing.BEHIND)
                && standing(number, at) != Standing.DONE;
    }

    private @Nullable Light givenLight(int number, Period at) {
        var given = ledger.reviews().lights(number, at);
        return given.isEmpty() ? null : given.getLast().light();
    }

    private Standing standing(int number, Period at) {
        return ledger.registry()
                .task(number)
                .map(task -> TaskStanding.of(ledger, task, unit, at, now).standing())
                .orElse(Standing.MISSING);
    }

    private static Ripe ripe(int task, Ground ground, String basis) {
        return new Ripe(new Demand.Point(task, ground), basis, null);
    }

    private String runOut(IssuedDemand former) {
        return wording().text("依据.文书期满",
                Map.of("文书", former.demand().title(), "期限", Words.day(former.demand().until())));
    }
}
