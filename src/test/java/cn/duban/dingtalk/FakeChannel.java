package cn.duban.dingtalk;

import cn.duban.delivery.Allowance;
import cn.duban.delivery.Channel;
import cn.duban.delivery.Outcome;
import cn.duban.delivery.Parcel;
import cn.duban.ledger.Recipient;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/// A channel that takes everything but what it is told not to.
final class FakeChannel implements Channel {

    private final List<Parcel> parcels = new CopyOnWriteArrayList<>();
    private final Queue<Outcome> next = new ConcurrentLinkedQueue<>();

    void answers(Outcome... outcomes) {
        next.addAll(List.of(outcomes));
    }

    /// Everything handed over, taken or not.
    List<Parcel> parcels() {
        return parcels;
    }

    List<String> texts() {
        return parcels.stream().map(Parcel::markdown).toList();
    }

    @Override
    public boolean carries(Recipient to) {
        return true;
    }

    @Override
    public Allowance allowance(Recipient to) {
        return new Allowance(256, "fake", 1, Duration.ofSeconds(1));
    }

    @Override
    public Outcome send(Parcel parcel) {
        parcels.add(parcel);
        var outcome = next.poll();
        return outcome == null ? new Outcome.Sent("") : outcome;
    }
}
