package cn.duban.delivery;

import cn.duban.ledger.Recipient;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A channel that keeps what it is given, and answers as it is told to.
public final class FakeChannel implements Channel {

    private final List<Parcel> arrived = new CopyOnWriteArrayList<>();
    private final Deque<Outcome> next = new ArrayDeque<>();
    private Allowance allowance = new Allowance(4096, "all", 1000, Duration.ofSeconds(1));
    private boolean scopeByRecipient;

    /// What arrived at the other end, in order.
    public List<Parcel> arrived() {
        return arrived;
    }

    /// Answers the next calls with these, the calls after them with `Sent`.
    public synchronized void answer(Outcome... outcomes) {
        next.addAll(List.of(outcomes));
    }

    /// Allows so much towards all recipients together, or towards each.
    public synchronized void allow(Allowance given, boolean each) {
        allowance = given;
        scopeByRecipient = each;
    }

    @Override
    public boolean carries(Recipient to) {
        return !(to instanceof Recipient.DingtalkMember);
    }

    @Override
    public synchronized Allowance allowance(Recipient to) {
        return scopeByRecipient
                ? new Allowance(allowance.bytes(), to.toString(), allowance.messages(), allowance.window())
                : allowance;
    }

    @Override
    public synchronized Outcome send(Parcel parcel) {
        var outcome = next.isEmpty() ? new Outcome.Sent("ok") : next.removeFirst();
        if (outcome instanceof Outcome.Sent || outcome instanceof Outcome.Unknown) {
            arrived.add(parcel);
        }
        return outcome;
    }
}
