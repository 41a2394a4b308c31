package cn.duban.people;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Staff do not agree to make somebody known (不同意绑定).
public record DenyBinding(Cause cause, String actor, Person by, String code) implements Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var wording = ledger.registry().wording();
        return ledger.binding(code).isEmpty()
                ? Decision.refusal(wording.text("人员.没有待同意", Map.of("编号", code)))
                : new Decision(List.of(new Event.BindingSettled(code, false, by)),
                        wording.text("人员.不同意", Map.of("编号", code)));
    }
}
