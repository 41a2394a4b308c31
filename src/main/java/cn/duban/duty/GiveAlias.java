package cn.duban.duty;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.registry.Amendment;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Lets a unit be called by another name as well (别名).
///
/// @param unit canonical name
public record GiveAlias(Clerk clerk, String alias, String unit) implements Command {

    @Override
    public Cause cause() {
        return clerk.cause();
    }

    @Override
    public String actor() {
        return clerk.name();
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        var wording = ledger.registry().wording();
        var known = ledger.registry().roster().unit(alias);
        if (known.isPresent()) {
            return Decision.refusal(wording.text("别名.已用", Map.of("别名", alias, "单位", known.get().name())));
        }
        return new Decision(
                List.of(new Event.RegistryAmended(new Amendment.AliasGiven(unit, alias), null, null, clerk.by())),
                wording.text("别名.答复", Map.of("别名", alias, "单位", unit)));
    }
}
