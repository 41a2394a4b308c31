package cn.duban.talk;

import cn.duban.digest.Urging;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.registry.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Urges units on what they still owe (催办).
record UrgeUnits(Cause cause, String actor, Person by, List<String> units, Period period, LocalDate deadline)
        implements
            Command {

    UrgeUnits {
        units = List.copyOf(units);
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var urging = Urging.of(ledger, units, period, deadline, by, now);
        if (urging.letters().isEmpty()) {
            return Decision.refusal(whom(units.size()).strip() + (urging.urgedToday().isEmpty()
                    ? period.label() + "已全部填报，没有发送催办。"
                    : "今天已催办过，没有再发。每个单位一天最多催办一次。"));
        }
        var urged = urging.letters().size();
        var again = urging.urgedToday().size();
        var spared = units.size() - urged - again;
        return new Decision(urging.events(), "已催办" + whom(urged) + "，消息正在发往企业微信群。"
                + (spared == 0 ? "" : "\n另有 " + spared + " 个单位已报齐，没有打扰。")
                + (again == 0 ? "" : "\n另有 " + again + " 个单位今天已催办过，没有再发。"));
    }

    private String whom(int count) {
        return units.size() == 1 ? units.getFirst() : " " + count + " 个单位";
    }
}
