package cn.duban.talk;

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
        return open.flatMap(binding -> {
            if (binding.changes().equals(changes)) {
                return Optional.of("您的申请已转督查室，请等待同意，不用重复发送。");
            }
            return now.isBefore(binding.askedAt().plus(PAUSE))
                    ? Optional.of("刚刚已把您的一个申请转给督查室，这个没有再转。\n写错了请十分钟后再发。")
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
        doings.tellStaff("绑定申请", new Text("**有人申请绑定，请核实身份**", items,
                "核实后发“同意绑定 " + code + "”，不同意发“不同意绑定 " + code + "”；7 天内有效。"));
        return new Decision(doings.events(), "已转督查室核实：\n" + String.join("\n", items) + "\n督查室同意后生效"
                + (isContact() ? "，此前仍由您填报。" : "；此前您发的内容不会记录。"));
    }

    /// Whether it is a contact who hands over.
    private boolean isContact() {
        return changes.size() > 1;
    }
}
