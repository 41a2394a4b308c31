package cn.duban.order;

import cn.duban.digest.Dues;
import cn.duban.digest.Words;
import cn.duban.ledger.Burden;
import cn.duban.ledger.Demand;
import cn.duban.ledger.Ledger;
import cn.duban.registry.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Press notes (催办单) after the day by which reports were due: one to each unit that still owes any.
public final class PressNotes {

    private PressNotes() {}

    /// The press notes to be issued on a day.
    ///
    /// @param deadline the day by which the period's reports were due; none are issued until it is over
    /// @param until the last day of their grace
    public static Issue of(Ledger ledger, Period period, LocalDate deadline, LocalDate today, LocalDate until) {
        var demands = new ArrayList<Demand>();
        for (var unit : deadline.isBefore(today) ? ledger.unitsOwing(period) : List.<String>of()) {
            var points = points(ledger, unit, period, today);
            if (!points.isEmpty() && Burden.allowsPressNote(ledger, unit, period)) {
                demands.add(new Demand(ledger.orders().nextDemand() + demands.size(), Demand.Kind.PRESS_NOTE, unit,
                        period, points, until, null,
                        ledger.registry()
                                .wording()
                                .text("依据.截止", Map.of("报告期", period.label(), "期限", Words.day(deadline))),
                        null, null));
            }
        }
        return new Issue(demands, demands.stream()
                .map(note -> DemandLetter.note(ledger, note, Dues.of(ledger, note.unit(), period, today)))
                .toList());
    }

    private static List<Demand.Point> points(Ledger ledger, String unit, Period period, LocalDate today) {
        return ledger.overdueOn(unit, period, today)
                .stream()
                .filter(task -> !Grace.lasts(ledger, unit, task, today))
                .map(task -> new Demand.Point(task, Demand.Ground.OVERDUE))
                .toList();
    }
}
