package cn.duban.importing;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.ImportEvent;
import cn.duban.ledger.Ledger;
import java.time.Instant;
import java.util.List;

/// Writes down a step of an import: a file that came, something settled, its end.
///
/// @param events what happens
/// @param needsOpen whether there has to be one that is being settled
/// @param answer what is told of it
record TakeImport(Cause cause, String actor, List<? extends Event> events, boolean needsOpen, String answer)
        implements
            Command {

    TakeImport {
        events = List.copyOf(events);
    }

    TakeImport(Cause cause, String actor, ImportEvent event, boolean needsOpen, String answer) {
        this(cause, actor, List.of(event), needsOpen, answer);
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        return needsOpen && ledger.imports().open().isEmpty()
                ? Decision.refusal(ledger.registry().wording().text("导入.没有文件"))
                : new Decision(List.copyOf(events), answer);
    }
}
