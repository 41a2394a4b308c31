package cn.duban.people;

import cn.duban.digest.Doings;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Person;
import cn.duban.registry.Amendment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Staff change who is who: bind, unbind, hand over (绑定, 解绑, 移交, 更换领导), or agree to what was asked for.
///
/// @param changes what is done, in order, at least one
/// @param code of the request that is agreed to; null where staff do it of their own
public record ChangePeople(
        Cause cause,
        String actor,
        Person by,
        List<Amendment.OfRoster> changes,
        @Nullable String code) implements Command {

    public ChangePeople {
        changes = List.copyOf(changes);
    }

    /// What agrees to a request; empty where there is none that still stands.
    ///
    /// @param code of the request
    public static Optional<ChangePeople> agreeing(Ledger ledger, Cause cause, String actor, Person by, String code,
            Instant now) {
        return ledger.binding(code)
                .filter(binding -> !binding.until().isBefore(now))
                .map(binding -> new ChangePeople(cause, actor, by,
                        binding.changes()
                                .stream()
                                .filter(Amendment.OfRoster.class::isInstance)
                                .map(Amendment.OfRoster.class::cast)
                                .toList(),
                        code));
    }

    @Override
    public Decision decide(Ledger ledger, Instant now) {
        if (code != null && ledger.binding(code).filter(binding -> !binding.until().isBefore(now)).isEmpty()) {
            return Decision.refusal(ledger.registry().wording().text("人员.没有待同意", Map.of("编号", code)));
        }
        return refusal(ledger, changes).map(Decision::refusal).orElseGet(() -> changed(ledger, now));
    }

    /// Why changes cannot be made, one after the other; empty where they can.
    public static Optional<String> refusal(Ledger ledger, List<Amendment.OfRoster> changes) {
        var registry = ledger.registry();
        for (var change : changes) {
            var refusal = new Changes(registry).refusal(change).filter(_ -> !isKept(ledger, changes, change));
            if (refusal.isPresent()) {
                return refusal;
            }
            registry = registry.amended(change);
        }
        return Optional.empty();
    }

    /// Whether somebody takes over who is a contact of that unit already.
    private static boolean isKept(Ledger ledger, List<Amendment.OfRoster> changes, Amendment.OfRoster change) {
        return changes.size() > 1 && change instanceof Amendment.ContactBound(var unit, var name, var id)
                && new Holders(ledger.registry().roster()).seat(id)
                        .filter(seat -> seat.unit().name().equals(unit) && seat.contact().name().equals(name))
                        .isPresent();
    }

    private Decision changed(Ledger ledger, Instant now) {
        var doings = new Doings(ledger, now);
        for (var change : changes) {
            if (!isKept(ledger, changes, change)) {
                doings.add(new Event.RegistryAmended(change, null, null, by));
            }
        }
        if (code != null) {
            doings.add(new Event.BindingSettled(code, true, by));
        }
        var held = new HeldWords(ledger, changes, now).handOver(doings);
        PeopleLetters.of(ledger, changes).forEach(doings::send);
        return new Decision(doings.events(),
                ledger.registry().wording().text("人员.已办理", Map.of("事项", words(ledger))) + held);
    }

    private String words(Ledger ledger) {
        var told = new Changes(ledger.registry());
        return changes.stream().map(told::words).collect(Collectors.joining("；"));
    }

    /// What it would do, and what is to be minded, to be shown before it is confirmed.
    public String preview(Ledger ledger) {
        var lines = new ArrayList<String>();
        lines.add(ledger.registry().wording().text("人员.预览"));
        lines.addAll(items(ledger, changes));
        return String.join("\n", lines);
    }

    /// Changes and what is to be minded, a line each.
    public static List<String> items(Ledger ledger, List<Amendment.OfRoster> changes) {
        var told = new Changes(ledger.registry());
        var isHandedOver = changes.stream().anyMatch(Amendment.ContactBound.class::isInstance);
        var lines = new ArrayList<String>();
        for (var change : changes) {
            lines.add("- " + told.words(change));
            if (!(isHandedOver && change instanceof Amendment.ContactUnbound)) {
                told.warnings(change)
                        .forEach(warning -> lines.add("  "
                                + ledger.registry().wording().text("人员.请注意", Map.of("事项", warning))));
            }
        }
        return lines;
    }
}
