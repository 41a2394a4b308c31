package cn.duban.order;

import cn.duban.digest.Dues;
import cn.duban.digest.Letter;
import cn.duban.digest.Typed;
import cn.duban.digest.Words;
import cn.duban.ledger.Demand;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Recipient;
import cn.duban.registry.Task;
import cn.duban.wording.Wording;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// A press note or supervision order as the unit's group reads it.
final class DemandLetter {

    private DemandLetter() {}

    /// A supervision order: it is about reports alone.
    static Letter of(Ledger ledger, Demand order) {
        return of(ledger, order, Dues.NONE);
    }

    /// A press note, which asks in the same breath for claims and plans.
    ///
    /// @param dues what the unit owes on the day
    static Letter note(Ledger ledger, Demand note, Dues dues) {
        return of(ledger, note, dues);
    }

    private static Letter of(Ledger ledger, Demand demand, Dues dues) {
        var wording = ledger.registry().wording();
        return new Letter(new Recipient.UnitGroup(demand.unit()), title(wording, demand), lead(wording, demand, dues),
                demand.points().stream().map(point -> item(ledger, demand, point)).toList(),
                foot(wording, demand) + dues.how(wording));
    }

    private static String title(Wording wording, Demand demand) {
        return switch (demand.kind()) {
            case PRESS_NOTE -> wording.text("催办单.标题", Map.of("单位", demand.unit(), "文书", demand.title()));
            case ORDER -> wording.text("督办单.标题",
                    Map.of("单位", demand.unit(), "文书", demand.title(), "颜色", demand.colour().label()));
        };
    }

    private static String lead(Wording wording, Demand demand, Dues dues) {
        var values = new HashMap<String, Object>();
        values.put("单位", demand.unit());
        values.put("依据", demand.basis());
        values.put("件数", demand.points().size());
        values.put("期限", day(demand.until()));
        if (demand.kind() == Demand.Kind.PRESS_NOTE) {
            values.put("并办", dues.also(wording));
            return wording.text("催办单.说明", values);
        }
        values.put("事由", demand.remark() == null
                ? ""
                : wording.text("督办单.事由", Map.of("事由", Typed.line(demand.remark()))));
        return wording.text(demand.colour() == Demand.Colour.BLUE ? "督办单.蓝色说明" : "督办单.说明", values);
    }

    private static String day(LocalDate day) {
        return Words.day(day) + "（" + Words.weekday(day) + "）";
    }

    private static String item(Ledger ledger, Demand demand, Demand.Point point) {
        var number = point.task();
        var name = ledger.registry().task(number).map(Task::shortText).orElse("");
        var role = ledger.registry().roleOf(demand.unit(), number);
        var ground = demand.kind() == Demand.Kind.PRESS_NOTE ? "" : "，" + point.ground().label();
        return "- " + number + "号（" + role + ground + "）" + name;
    }

    private static String foot(Wording wording, Demand demand) {
        var name = demand.kind() == Demand.Kind.PRESS_NOTE
                ? "催办单.结尾"
                : switch (demand.colour()) {
                    case RED -> "督办单.红色结尾";
                    case BLUE -> "督办单.蓝色结尾";
                    case YELLOW -> "督办单.结尾";
                };
        return "\n" + wording.text(name, Map.of("单位", demand.unit(), "编号", demand.points().getFirst().task(), "文号",
                demand.number(), "期限", day(demand.until())));
    }
}
