package cn.duban.command;

import cn.duban.ledger.Cause;
import cn.duban.ledger.Ledger;
import java.time.Instant;
import java.util.Locale;

/// The codes that proposals are confirmed by.
final class Codes {

    private static final int ALL = 10_000;

    private Codes() {}

    /// Four digits that no proposal still waits under; they follow from the ledger alone, so that deciding again gives
    /// the same.
    static String free(Ledger ledger, Cause cause, Instant now) {
        var start = Math.floorMod((cause.value() + ledger.number()).hashCode(), ALL);
        for (var i = 0; i < ALL; i++) {
            var code = String.format(Locale.ROOT, "%04d", (start + i) % ALL);
            if (ledger.proposal(code).filter(open -> !open.until().isBefore(now)).isEmpty()
                    && ledger.binding(code).filter(open -> !open.until().isBefore(now)).isEmpty()) {
                return code;
            }
        }
        throw new IllegalStateException("待确认的事项过多");
    }
}
