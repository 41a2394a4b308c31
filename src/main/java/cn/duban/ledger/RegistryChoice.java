package cn.duban.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What somebody whom several registries know made of one of them, in one chat.
///
/// @param held what they wrote when they were asked which registry they meant, since they chose this one last
/// @param asked when they were asked in this registry's name last; the epoch for never
/// @param chosen when they chose this registry last; the epoch for never
public record RegistryChoice(List<Held> held, Instant asked, Instant chosen) {

    /// More is not kept of somebody who does not answer.
    public static final int MOST_HELD = 20;

    static final RegistryChoice NONE = new RegistryChoice(List.of(), Instant.EPOCH, Instant.EPOCH);

    /// Something that was written before it was known which registry it was meant for.
    public record Held(String words, Instant at) {}

    public RegistryChoice {
        held = List.copyOf(held);
    }

    RegistryChoice asked(String words, Instant at) {
        var now = new ArrayList<>(held);
        if (!words.isEmpty()) {
            now.add(new Held(words, at));
        }
        return new RegistryChoice(now, at, chosen);
    }

    RegistryChoice chosen(Instant at) {
        return new RegistryChoice(List.of(), asked, at);
    }
}
