package cn.duban.talk;

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

/// Urges units on what they still owe (催办).
record UrgeUnits(Cause cause, String actor, Person by, List<String> units, Period period, LocalDate deadline)
        implements
            Command {

    private static final String LIMIT = "每单位每季度最多 " + Burden.MOST + " 条，最后一条留给催办单；督办单不受此限。";

    UrgeUnits {
        units = List.copyOf(units);
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var urging = Urging.of(ledger, units, period, deadline, by, now);
        if (urging.letters().isEmpty()) {
            return Decision.refusal(whom(units.size()).strip() + nobody(ledger, urging));
        }
        var urged = urging.letters().size();
        var again = urging.urgedToday().size();
        var spent = urging.spent().size();
        var answered = units.stream().filter(unit -> ledger.owedBy(unit, period).isEmpty()).count();
        var resting = units.size() - urged - again - spent - answered;
        return new Decision(urging.events(), "已催办" + whom(urged) + "，消息发到企业微信群。"
                + (answered == 0 ? "" : "\n另有 " + answered + " 个单位已报齐，没有打扰。")
                + (resting == 0 ? "" : "\n另有 " + resting + " 个单位未报的任务都在暂缓期内，没有打扰。")
                + (again == 0 ? "" : "\n另有 " + again + " 个单位今天已催办过，没有再发。")
                + (spent == 0 ? "" : "\n另有 " + spent + " 个单位本季度的消息已够多，没有再发。" + LIMIT));
    }

    private String nobody(Ledger ledger, Urging urging) {
        if (!urging.spent().isEmpty()) {
            return "本季度的消息已够多，没有再发催办。" + LIMIT;
        }
        if (!urging.urgedToday().isEmpty()) {
            return "今天已催办过，没有再发。每个单位一天最多催办一次。";
        }
        return units.stream().allMatch(unit -> ledger.owedBy(unit, period).isEmpty())
                ? period.label() + "已全部填报，没有发送催办。"
                : "未报的任务都在暂缓期内，没有发送催办。";
    }

    private String whom(int count) {
        return units.size() == 1 ? units.getFirst() : " " + count + " 个单位";
    }
}
