package cn.duban.ledger;

import cn.duban.registry.Period;

/// How much may be asked of a unit: at most four messages in a round besides supervision orders, whatever they are for.
/// The last is kept for the press note while those of the round have not gone out, since no supervision order may come
/// before it.
public final class Burden {

    /// The most messages to a unit in a round, besides supervision orders.
    public static final int MOST = 4;

    private Burden() {}

    /// Whether a unit may get one more message that is no press note.
    ///
    /// @param unit canonical name
    public static boolean allowsLetter(Ledger ledger, String unit, Period period) {
        return ledger.messagesTo(unit, period) < (isPressed(ledger, period) ? MOST : MOST - 1);
    }

    /// Whether a unit may get a press note.
    ///
    /// @param unit canonical name
    public static boolean allowsPressNote(Ledger ledger, String unit, Period period) {
        return ledger.messagesTo(unit, period) < MOST;
    }

    /// Whether the press notes of a round have gone out, to whomever.
    private static boolean isPressed(Ledger ledger, Period period) {
        return ledger.orders()
                .demands()
                .stream()
                .map(IssuedDemand::demand)
                .anyMatch(demand -> demand.kind() == Demand.Kind.PRESS_NOTE && demand.period().equals(period));
    }
}
