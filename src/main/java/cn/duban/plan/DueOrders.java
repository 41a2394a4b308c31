package cn.duban.plan;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Ledger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Issues the day's supervision orders that belong to no step, once a day.
record DueOrders(Timetable timetable, LocalDate day) implements Command {

    /// It, where there is anything to issue.
    static List<DueOrders> due(Timetable timetable, Ledger ledger, Instant now) {
        var orders = new DueOrders(timetable, Timetable.dayOf(now));
        return ledger.answerTo(orders.cause()).isPresent()
                || timetable.ordersAt(now).filter(daily -> !daily.of(ledger).demands().isEmpty()).isEmpty()
                        ? List.of()
                        : List.of(orders);
    }

    @Override
    public Cause cause() {
        return new Cause("tick:orders/" + day);
    }

    @Override
    public String actor() {
        return "定时";
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var wording = ledger.registry().wording();
        var issue = timetable.ordersAt(now).map(daily -> daily.of(ledger));
        return issue.isEmpty() || issue.get().demands().isEmpty()
                ? Decision.refusal(wording.text("步骤.没有督办单"))
                : new Decision(issue.get().events(ledger, false),
                        wording.text("步骤.已发督办单", Map.of("份数", issue.get().demands().size())));
    }
}
