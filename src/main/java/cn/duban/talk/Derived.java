package cn.duban.talk;

import cn.duban.ledger.Bookkeeper;
import cn.duban.registry.Registry;
import java.util.function.Function;

/// Something worked out from the registry, and worked out anew once the office has amended it.
public final class Derived<T> {

    private final Bookkeeper bookkeeper;
    private final Function<Registry, T> make;
    private volatile Held<T> held;

    private record Held<T>(Registry of, T value) {}

    public Derived(Bookkeeper bookkeeper, Function<Registry, T> make) {
        this.bookkeeper = bookkeeper;
        this.make = make;
        held = of(bookkeeper.ledger().registry());
    }

    /// As of the registry's last amendment.
    public T get() {
        var registry = bookkeeper.ledger().registry();
        var now = held;
        if (now.of != registry) {
            now = of(registry);
            held = now;
        }
        return now.value;
    }

    private Held<T> of(Registry registry) {
        return new Held<>(registry, make.apply(registry));
    }
}
