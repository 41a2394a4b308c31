package cn.duban.ledger;

import cn.duban.registry.Period;

/// How much may be asked of a unit: at most four messages in a round besides supervision orders, of which the last is
/// kept for the press note while that has not gone out, since no supervision order may come before it.
public final class Burden {

    /// The most messages to a unit in a round, besides supervision orders.
    public static final int MOST = 4;

    private Burden() {}

    /// Whether a unit may get one more message that is no press note.
    ///
    /// @param unit canonical name
    public static boolean allowsLetter(Ledger ledger, String unit, Period period) {
        return ledger.messagesTo(unit, period) < (isPressed(ledger, unit, period) ? MOST : MOST - 1);
    }

    /// Whether a unit may get a press note.
    ///
    /// @param unit canonical name
    public static boolean allowsPressNote(Ledger ledger, String unit, Period period) {
        return ledger.messagesTo(unit, period) < MOST;
    }

    private static boolean isPressed(Ledger ledger, String unit, Period period) {
        return ledger.orders()
                .demands()
                .stream()
                .map(IssuedDemand::demand)
                .anyMatch(demand -> demand.kind() == Demand.Kind.PRESS_NOTE && demand.unit().equals(unit)
                        && demand.period().equals(period));
    }
}
