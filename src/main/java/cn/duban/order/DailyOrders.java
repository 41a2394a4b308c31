package cn.duban.order;

import cn.duban.digest.Words;
import cn.duban.ledger.Demand;
import cn.duban.ledger.FiledReport;
import cn.duban.ledger.IssuedDemand;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Review;
import cn.duban.registry.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Supervision orders on days that only one unit has for one task, at whatever time of the year: blue before more time
/// that was granted ends, yellow where a report was returned twice, red once the blue or yellow one has run out.
///
/// @param horizon the last day that is near enough for blue orders
/// @param oldest what ran out before this day is left alone
/// @param until the last day to answer yellow and red orders by
public record DailyOrders(Instant now, LocalDate horizon, LocalDate oldest, LocalDate until) {

    /// A unit's report on a period.
    private record Account(Period period, String unit) implements Comparable<Account> {

        @Override
        public int compareTo(Account other) {
            return Comparator.comparing(Account::period).thenComparing(Account::unit).compare(this, other);
        }
    }

    /// The orders to be issued: for each unit at most one a period on what is near, and one on the rest.
    public Issue of(Ledger ledger) {
        var demands = new ArrayList<Demand>();
        soon(ledger).forEach((account, ripe) -> add(ledger, demands, account, ripe, last(ledger, account, ripe)));
        ripe(ledger).forEach((account, ripe) -> add(ledger, demands, account, ripe, until));
        return Issue.ofOrders(ledger, demands);
    }

    private static void add(Ledger ledger, List<Demand> demands, Account account, List<Ripe> ripe, LocalDate until) {
        Ripe.order(ledger.orders().nextDemand() + demands.size(), account.unit(), account.period(), ripe, until, null)
                .ifPresent(demands::add);
    }

    /// The first day on which one of them ends.
    private static LocalDate last(Ledger ledger, Account account, List<Ripe> ripe) {
        return ripe.stream()
                .flatMap(each -> Ripeness.granted(ledger, account.period(), each.point().task(), account.unit())
                        .stream())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private TreeMap<Account, List<Ripe>> soon(Ledger ledger) {
        var all = new TreeMap<Account, List<Ripe>>();
        for (var more : ledger.amendments().extensions()) {
            collect(all, more.key(), ripeness(ledger, more.key()).dueSoon(more.key().task(), horizon));
        }
        return all;
    }

    private TreeMap<Account, List<Ripe>> ripe(Ledger ledger) {
        var all = new TreeMap<Account, List<Ripe>>();
        for (var key : ledger.orders()
                .demands()
                .stream()
                .flatMap(issued -> climbing(ledger, issued))
                .distinct()
                .toList()) {
            collect(all, key, ripeness(ledger, key).overdue(key.task()));
        }
        for (var key : returned(ledger)) {
            collect(all, key, ripeness(ledger, key).returnedTwice(key.task()));
        }
        return all;
    }

    private Ripeness ripeness(Ledger ledger, ReportKey key) {
        return new Ripeness(ledger, key.unit(), key.period(), now);
    }

    private static void collect(TreeMap<Account, List<Ripe>> all, ReportKey key, Optional<Ripe> found) {
        found.ifPresent(ripe -> all.computeIfAbsent(new Account(key.period(), key.unit()), _ -> new ArrayList<>())
                .add(ripe));
    }

    /// The reports that a blue or yellow order was on which has just run out, and nothing since.
    private Stream<ReportKey> climbing(Ledger ledger, IssuedDemand issued) {
        var demand = issued.demand();
        return demand.kind() != Demand.Kind.ORDER || demand.until().isBefore(oldest)
                || !demand.until().isBefore(Words.local(now).toLocalDate())
                        ? Stream.of()
                        : demand.points()
                                .stream()
                                .filter(point -> point.ground() == Demand.Ground.DUE_SOON
                                        || point.ground() == Demand.Ground.RETURNED_TWICE)
                                .filter(point -> issued
                                        .equals(ledger.orders().demandsOn(demand.unit(), point.task()).getLast()))
                                .map(point -> new ReportKey(demand.period(), point.task(), demand.unit()));
    }

    private List<ReportKey> returned(Ledger ledger) {
        return ledger.reports()
                .stream()
                .filter(report -> ledger.reviews().returns(report.key()) > 1 && isFresh(ledger, report))
                .map(FiledReport::key)
                .toList();
    }

    private boolean isFresh(Ledger ledger, FiledReport report) {
        return ledger.reviews()
                .returned(report)
                .map(Review.Returned::due)
                .filter(due -> !due.isBefore(oldest))
                .isPresent();
    }

    /// The last day that matters for an order of this kind as things stand: nothing can come of them later.
    public static Optional<LocalDate> last(Ledger ledger) {
        var more = ledger.amendments().extensions().stream().map(extension -> extension.until());
        var back = ledger.reports()
                .stream()
                .filter(report -> ledger.reviews().returns(report.key()) > 1)
                .flatMap(report -> ledger.reviews().returned(report).stream())
                .map(Review.Returned::due);
        var issued = ledger.orders().demands().stream().map(each -> each.demand().until());
        return Stream.of(more, back, issued).flatMap(days -> days).max(Comparator.naturalOrder());
    }
}
