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
            return Decision.refusal(String.join("、", units) + " " + period.label() + "已全部填报，没有发送催办。");
        }
        return new Decision(urging.events(), "已催办 " + urging.letters().size() + " 个单位，消息正在发往各单位企业微信群。");
    }
}
