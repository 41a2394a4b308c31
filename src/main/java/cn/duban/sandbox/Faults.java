package cn.duban.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The faults that are switched on, each for a number of times.
final class Faults {

    private final ConcurrentHashMap<Armed.Where, Integer> armed = new ConcurrentHashMap<>();
    private final Duration slowness;

    /// @param slowness how long a slow answer takes, in real time
    Faults(Duration slowness) {
        this.slowness = slowness;
    }

    /// A fault that is switched on.
    ///
    /// @param count how many times it will still strike
    record Armed(String platform, String fault, int count) {

        private record Where(Platform platform, Fault fault) {}
    }

    /// Lets a fault strike that many times from now on; none for zero.
    void arm(Platform platform, Fault fault, int count) {
        var where = new Armed.Where(platform, fault);
        if (count == 0) {
            armed.remove(where);
        } else {
            armed.put(where, count);
        }
    }

    void clear() {
        armed.clear();
    }

    List<Armed> active() {
        return armed.entrySet()
                .stream()
                .map(entry -> new Armed(entry.getKey().platform().toString(), entry.getKey().fault().toString(),
                        entry.getValue()))
                .toList();
    }

    /// Whether the fault strikes now; each time it does counts.
    boolean strikes(Platform platform, Fault fault) {
        var struck = new boolean[1];
        armed.computeIfPresent(new Armed.Where(platform, fault), (where, left) -> {
            struck[0] = true;
            return left > 1 ? left - 1 : null;
        });
        return struck[0];
    }

    /// Does a send as the faults will have it: not at all, without an answer, late, or well.
    Answer send(Platform platform, Supplier<Answer> send) {
        if (strikes(platform, Fault.ERROR)) {
            return Refusal.busy(platform).answer();
        }
        if (strikes(platform, Fault.THROTTLED)) {
            return Refusal.tooFast(platform).answer();
        }
        var answer = send.get();
        if (strikes(platform, Fault.RESET_AFTER_ACCEPT)) {
            return new Answer.Cut();
        }
        return strikes(platform, Fault.SLOW) ? new Answer.Late(answer, slowness) : answer;
    }
}
