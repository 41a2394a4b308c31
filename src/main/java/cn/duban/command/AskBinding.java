package cn.duban.command;

import cn.duban.digest.Doings;
import cn.duban.ledger.Binding;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.ledger.Text;
import cn.duban.people.ChangePeople;
import cn.duban.registry.Amendment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Somebody asks to be made known as who they are, or a contact to hand over; staff are asked to agree.
///
/// @param changes what it comes to
record AskBinding(Cause cause, Person person, List<Amendment.OfRoster> changes) implements Command {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    AskBinding {
        changes = List.copyOf(changes);
    }

    @Override
    public String actor() {
        return person.toString();
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        return ChangePeople.refusal(ledger, changes)
                .or(() -> waiting(ledger, now))
                .map(Decision::refusal)
                .orElseGet(() -> asked(ledger, now));
    }

    /// So that nobody floods staff with requests.
    private Optional<String> waiting(Ledger ledger, Instant now) {
        var open = ledger.bindings()
                .stream()
                .filter(binding -> binding.person().equals(person) && !binding.until().isBefore(now))
                .findFirst();
        var wording = ledger.registry().wording();
        return open.flatMap(binding -> {
            if (binding.changes().equals(changes)) {
                return Optional.of(wording.text("绑定.已在等"));
            }
            return now.isBefore(binding.askedAt().plus(PAUSE))
                    ? Optional.of(wording.text("绑定.太频"))
                    : Optional.empty();
        });
    }

    private Decision asked(Ledger ledger, Instant now) {
        var code = Codes.free(ledger, cause, now);
        var items = ChangePeople.items(ledger, changes);
        var doings = new Doings(ledger, now);
        if (!ledger.met(person) && !isContact()) {
            doings.add(new Event.StrangerMet(person));
        }
        doings.add(new Event.BindingAsked(
                new Binding(code, person, List.copyOf(changes), now.plus(Binding.VALID))));
        var wording = ledger.registry().wording();
        doings.tellStaff(wording.text("绑定.申请主题"), new Text("**" + wording.text("绑定.申请标题") + "**", items,
                wording.text("绑定.申请结尾", Map.of("编号", code))));
        return new Decision(doings.events(),
                wording.text(isContact() ? "移交.已转" : "绑定.已转", Map.of("事项", String.join("\n", items))));
    }

    /// Whether it is a contact who hands over.
    private boolean isContact() {
        return changes.size() > 1;
    }
}
