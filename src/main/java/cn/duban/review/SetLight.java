package cn.duban.review;

import cn.duban.digest.Lighting;
import cn.duban.digest.Typed;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Light;
import cn.duban.ledger.Person;
import cn.duban.registry.Period;
import java.time.Instant;
import java.util.List;

/// Sets another light than the one that follows from the rules (亮灯); both are kept.
///
/// @param by the member of staff who sets it
/// @param reason in their words; empty where none was given
public record SetLight(Cause cause, String actor, Person by, int task, Period period, Light light, String reason)
        implements
            Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var known = ledger.registry().task(task);
        if (known.isEmpty()) {
            return Decision.refusal("没有 " + task + " 号任务，没有执行。");
        }
        if (reason.isBlank()) {
            return Decision.refusal("请写明理由，例如“亮灯 " + task + " " + light.label() + " 现场核实进度滞后”。没有执行。");
        }
        var lighting = Lighting.of(ledger, known.get(), period, now);
        var ruled = lighting.ruled();
        return new Decision(List.of(new Event.LightSet(task, period, light, reason, by)),
                task + "号" + period.label() + "已评定为" + light.label() + "灯（按规则为"
                        + (ruled == null ? "未亮灯" : ruled.label() + "灯") + "，两者都保留）。\n理由：" + Typed.excerpt(reason));
    }
}
