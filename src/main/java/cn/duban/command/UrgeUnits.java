package cn.duban.command;

import cn.duban.digest.Urging;
import cn.duban.ledger.Burden;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.registry.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
            return Decision.refusal(nobody(ledger, urging));
        }
        var urged = urging.letters().size();
        var again = urging.urgedToday().size();
        var spent = urging.spent().size();
        var answered = units.stream().filter(unit -> ledger.owedBy(unit, period).isEmpty()).count();
        var resting = units.size() - urged - again - spent - answered;
        var wording = ledger.registry().wording();
        return new Decision(urging.events(), wording.text("催办.答复", Map.of("单位", whom(urged)))
                + (answered == 0 ? "" : "\n" + wording.text("催办.其余报齐", Map.of("单位数", answered)))
                + (resting == 0 ? "" : "\n" + wording.text("催办.其余暂缓", Map.of("单位数", resting)))
                + (again == 0 ? "" : "\n" + wording.text("催办.其余催过", Map.of("单位数", again)))
                + (spent == 0 ? "" : "\n" + wording.text("催办.其余已够", Map.of("单位数", spent, "上限", Burden.MOST))));
    }

    private String nobody(Ledger ledger, Urging urging) {
        var wording = ledger.registry().wording();
        var whom = whom(units.size()).strip();
        if (!urging.spent().isEmpty()) {
            return wording.text("催办.已够", Map.of("单位", whom, "上限", Burden.MOST));
        }
        if (!urging.urgedToday().isEmpty()) {
            return wording.text("催办.催过", Map.of("单位", whom));
        }
        return units.stream().allMatch(unit -> ledger.owedBy(unit, period).isEmpty())
                ? wording.text("催办.已报齐", Map.of("单位", whom, "报告期", period.label()))
                : wording.text("催办.暂缓中", Map.of("单位", whom));
    }

    private String whom(int count) {
        return units.size() == 1 ? units.getFirst() : " " + count + " 个单位";
    }
}
