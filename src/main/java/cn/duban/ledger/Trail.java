package cn.duban.ledger;

import cn.duban.registry.Registry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything that was done, oldest first (留痕). Immutable; what was undone stays, marked.
public final class Trail {

    static final Trail NONE = new Trail(Tree.empty());

    private final Tree<Integer, Trace> traces;

    private Trail(Tree<Integer, Trace> traces) {
        this.traces = traces;
    }

    /// The trail with one decided command; the same where nothing but talk or delivery came of it.
    Trail after(Entry entry, Instant at) {
        var done = entry.events().stream().filter(Trail::isAct).toList();
        if (done.isEmpty()) {
            return this;
        }
        var number = traces.size() + 1;
        var messages = entry.events()
                .stream()
                .filter(Event.MessageOwed.class::isInstance)
                .map(event -> ((Event.MessageOwed) event).message().number())
                .toList();
        var now = traces.with(number, new Trace(number, at, entry.actor(), entry.cause(), done, messages, null));
        for (var event : done) {
            if (event instanceof Event.Undone(var undone, _)) {
                now = now.with(undone, find(undone).undone(number));
            }
        }
        return new Trail(now);
    }

    private static boolean isAct(Event event) {
        return !(event instanceof Event.OfConversation) && !(event instanceof Event.OfDelivery);
    }

    private Trace find(int number) {
        return trace(number).orElseThrow(() -> new JournalDamaged("流水中没有第 " + number + " 条留痕"));
    }

    /// The acts as though one had not been.
    List<Trace> without(int trace) {
        return all().stream().map(act -> act.stands() && act.number() != trace ? act : act.sent()).toList();
    }

    /// A registry as acts amend it.
    static Registry amended(Registry read, List<Trace> acts) {
        var amended = read;
        for (var act : acts) {
            for (var event : act.events()) {
                if (event instanceof Event.RegistryAmended change) {
                    amended = amended.amended(change.amendment());
                }
            }
        }
        return amended;
    }

    /// An act by its number.
    public Optional<Trace> trace(int number) {
        return traces.get(number);
    }

    /// Every act, oldest first.
    public List<Trace> all() {
        return traces.values();
    }
}
