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
import java.util.Map;

/// Sets another light than the one that follows from the rules (亮灯); both are kept.
///
/// @param by the member of staff who sets it
/// @param reason in their words; empty where none was given
public record SetLight(Cause cause, String actor, Person by, int task, Period period, Light light, String reason)
        implements
            Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var wording = ledger.registry().wording();
        var known = ledger.registry().task(task);
        if (known.isEmpty()) {
            return Decision.refusal(wording.text("没有任务.没有执行", Map.of("编号", task)));
        }
        if (reason.isBlank()) {
            return Decision.refusal(wording.text("亮灯.缺理由", Map.of("编号", task, "灯", light.label())));
        }
        var lighting = Lighting.of(ledger, known.get(), period, now);
        var ruled = lighting.ruled();
        return new Decision(List.of(new Event.LightSet(task, period, light, reason, by)),
                wording.text("亮灯.答复", Map.of("编号", task, "报告期", period.label(), "灯", light.label(), "规则",
                        ruled == null ? wording.text("亮灯.未亮") : ruled.label() + "灯", "理由", Typed.excerpt(reason))));
    }
}
