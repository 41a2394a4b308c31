package cn.duban.order;

import cn.duban.digest.Letter;
import cn.duban.digest.Typed;
import cn.duban.digest.Words;
import cn.duban.ledger.Demand;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Recipient;
import cn.duban.registry.Task;
import java.time.LocalDate;

/// A press note or supervision order as the unit's group reads it.
final class DemandLetter {

    private DemandLetter() {}

    static Letter of(Ledger ledger, Demand demand) {
        var colour = demand.kind() == Demand.Kind.ORDER ? "（" + demand.colour().label() + "）" : "";
        return new Letter(new Recipient.UnitGroup(demand.unit()), demand.unit() + " " + demand.title() + colour,
                lead(demand), demand.points().stream().map(point -> item(ledger, demand, point)).toList(),
                foot(demand));
    }

    private static String lead(Demand demand) {
        var count = demand.points().size();
        var day = day(demand.until());
        if (demand.kind() == Demand.Kind.PRESS_NOTE) {
            return demand.basis() + "，以下 " + count + " 项还没有收到，请于" + day + "前填报。";
        }
        var remark = demand.remark() == null ? "" : "督办事由：" + Typed.line(demand.remark()) + "。";
        return demand.basis() + "。" + remark + "以下 " + count + " 项现予督办，请于" + day + "前回复进展、原因和下一步措施。";
    }

    private static String day(LocalDate day) {
        return Words.day(day) + "（" + Words.weekday(day) + "）";
    }

    private static String item(Ledger ledger, Demand demand, Demand.Point point) {
        var number = point.task();
        var name = ledger.registry().task(number).map(Task::shortText).orElse("");
        var role = ledger.registry().leads(demand.unit(), number) ? "牵头" : "配合";
        var ground = demand.kind() == Demand.Kind.PRESS_NOTE ? "" : "，" + point.ground().label();
        return "- " + number + "号（" + role + ground + "）" + name;
    }

    private static String foot(Demand demand) {
        var first = demand.points().getFirst().task();
        var how = "\n在本群@机器人回复即可，例如：\n> " + first + "号任务完成××%；问题：××；下一步：××\n\n";
        var then = demand.kind() == Demand.Kind.PRESS_NOTE
                ? "期满仍未填报的，将发督办单并报告责任区领导。"
                : demand.colour() == Demand.Colour.RED ? "已同时报告责任区领导，答复后自动销单。" : "答复后自动销单。";
        return how + then + "为什么收到：回“原因 " + demand.number() + "”。";
    }
}
