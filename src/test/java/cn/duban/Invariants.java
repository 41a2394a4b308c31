package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Burden;
import cn.duban.ledger.Commit;
import cn.duban.ledger.Demand;
import cn.duban.ledger.Event;
import cn.duban.ledger.IssuedDemand;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Message;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.ReportKey;
import cn.duban.ledger.Review;
import cn.duban.plan.Timetable;
import cn.duban.registry.Period;
import cn.duban.registry.Registry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Goes through a journal event by event and holds each to what must be so whatever was said before.
final class Invariants {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern LETTER = Pattern.compile("(\\d{4})年(.)季度(?:进展填报|填报提醒|催办|填报退回)$");

    private final Timetable timetable;
    private final Map<String, Integer> letters = new HashMap<>();
    private Ledger ledger;
    private Instant at = Instant.MIN;
    private long lastMessage;

    private Invariants(Registry registry, Timetable timetable) {
        ledger = Ledger.of(registry);
        this.timetable = timetable;
    }

    /// The ledger that the journal adds up to, once all of it has been found to be right.
    static Ledger check(Registry registry, Timetable timetable, List<Commit> journal) {
        var invariants = new Invariants(registry, timetable);
        for (var commit : journal) {
            invariants.at = commit.at();
            commit.entries().forEach(entry -> {
                for (var event : entry.events()) {
                    invariants.check(event, entry.cause().toString());
                    invariants.ledger = invariants.ledger.after(event, commit.at());
                }
            });
        }
        return invariants.ledger;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(at, ZONE);
    }

    private void check(Event event, String cause) {
        switch (event) {
            case Event.ReportFiled filed -> filed(filed.key(), cause);
            case Event.DemandIssued(var demand) -> demanded(demand);
            case Event.MessageOwed(var message) -> owed(message, cause);
            case Event.TaskReopened(var task, _, _) ->
                assertThat(ledger.amendments().closing(task)).as("closed before it was taken up again").isPresent();
            default -> {
            }
        }
    }

    /// No report without an owner, and none on what is closed.
    private void filed(ReportKey key, String cause) {
        assertThat(ledger.registry().unitsOf(key.task())).as("%s has an owner, by %s", key, cause).contains(key.unit());
        assertThat(ledger.amendments().closing(key.task())).as("%s is closed", key).isEmpty();
    }

    private void demanded(Demand demand) {
        assertThat(demand.number()).isEqualTo(ledger.orders().demands().size() + 1);
        for (var point : demand.points()) {
            var key = new ReportKey(demand.period(), point.task(), demand.unit());
            assertThat(ledger.registry().unitsOf(point.task())).as("%s", key).contains(demand.unit());
            assertThat(ledger.amendments().closing(point.task())).as("%s closed", key).isEmpty();
            assertThat(ledger.orders().rests(demand.unit(), point.task(), today())).as("%s rests", key).isFalse();
            assertThat(running(key)).as("%s still runs", key).isEmpty();
            assertThat(hasExpired(demand, point.ground(), key)).as("%s: something ran out before %s", key, point)
                    .isTrue();
        }
    }

    private List<IssuedDemand> running(ReportKey key) {
        return ledger.orders()
                .demandsOn(key.unit(), key.task())
                .stream()
                .filter(issued -> !issued.demand().until().isBefore(today()))
                .filter(issued -> issued.unanswered(ledger).contains(key.task()))
                .toList();
    }

    private boolean hasExpired(Demand demand, Demand.Ground ground, ReportKey key) {
        var deadline = timetable.deadline(key.period()).isBefore(today());
        if (demand.kind() == Demand.Kind.PRESS_NOTE) {
            return deadline && ledger.owes(key);
        }
        return switch (ground) {
            case OVERDUE -> ledger.owes(key) && (hasRunOut(key) || isPast(returned(key)) || isPast(granted(key)));
            case DUE_SOON -> ledger.owes(key) && deadline && !isPast(granted(key));
            case RETURNED_TWICE -> ledger.owes(key) && ledger.reviews().returns(key) > 1 && ledger.reviews()
                    .history(key)
                    .stream()
                    .filter(review -> !review.passed())
                    .map(Review::returned)
                    .anyMatch(first -> first != null && first.due().isBefore(today()));
            case BEHIND -> deadline && ledger.report(key).isPresent();
        };
    }

    private boolean hasRunOut(ReportKey key) {
        return ledger.orders()
                .demandsOn(key.unit(), key.task())
                .stream()
                .anyMatch(issued -> issued.demand().period().equals(key.period())
                        && issued.demand().until().isBefore(today()));
    }

    private boolean isPast(LocalDate day) {
        return day.isBefore(today());
    }

    private LocalDate returned(ReportKey key) {
        return ledger.report(key)
                .flatMap(report -> ledger.reviews().returned(report))
                .map(Review.Returned::due)
                .orElse(LocalDate.MAX);
    }

    private LocalDate granted(ReportKey key) {
        return ledger.amendments().extension(key).map(more -> more.until()).orElse(LocalDate.MAX);
    }

    /// Numbers without a gap, steps in working hours, and not too much to anybody.
    private void owed(Message message, String cause) {
        assertThat(message.number()).isEqualTo(++lastMessage);
        if (cause.contains("tick:")) {
            assertThat(timetable.isWorking(at)).as("%s at %s", cause, at).isTrue();
        }
        if (message.to() instanceof Recipient.UnitGroup(var unit)) {
            var found = LETTER.matcher(message.subject());
            var note = message.subject().contains("催办单〔") && !message.subject().contains("撤销");
            if (found.find() || note) {
                var period = note ? noted(message) : period(found.group(1), found.group(2));
                assertThat(letters.merge(unit + period, 1, Integer::sum)).as("%s, %s", unit, period)
                        .isLessThanOrEqualTo(Burden.MOST);
            }
        }
    }

    private static Period period(String year, String quarter) {
        return new Period(Integer.parseInt(year), "一二三四".indexOf(quarter) + 1);
    }

    private Period noted(Message message) {
        return ledger.orders()
                .demands()
                .stream()
                .map(IssuedDemand::demand)
                .filter(demand -> message.subject().contains(demand.title()))
                .findFirst()
                .orElseThrow()
                .period();
    }

    /// What must be so of the ledger as a whole.
    static void check(Ledger ledger) {
        for (var unit : ledger.registry().roster().units()) {
            IntStream.rangeClosed(1, 4)
                    .mapToObj(quarter -> new Period(2024, quarter))
                    .forEach(period -> assertThat(ledger.messagesTo(unit.name(), period))
                            .isLessThanOrEqualTo(Burden.MOST));
        }
        for (var closing : ledger.amendments().closings()) {
            for (var unit : ledger.registry().unitsOf(closing.task())) {
                assertThat(ledger.owes(new ReportKey(closing.period(), closing.task(), unit)))
                        .as("%s after %s", unit, closing)
                        .isFalse();
            }
        }
    }
}
