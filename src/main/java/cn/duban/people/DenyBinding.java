package cn.duban.people;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import java.time.Instant;
import java.util.List;

/// Staff do not agree to make somebody known (不同意绑定).
public record DenyBinding(Cause cause, String actor, Person by, String code) implements Command {

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        return ledger.binding(code).isEmpty()
                ? Decision.refusal("没有待同意的绑定 " + code + "，没有执行。")
                : new Decision(List.of(new Event.BindingSettled(code, false, by)),
                        "已不同意绑定 " + code + "，人员没有变更；请自行告知本人。");
    }
}
