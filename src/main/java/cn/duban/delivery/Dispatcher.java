package cn.duban.delivery;

import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.Event;
import cn.duban.ledger.NotRecorded;
import cn.duban.ledger.Owed;
import cn.duban.wording.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends the messages of one registry that are owed, and the only one who tries again.
///
/// One message at a time, so that a crash can repeat one at most. A message that may have arrived is sent once more
/// and marked 重发; one that its platform put off waits while the others go on.
public final class Dispatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    /// The clock of the sandbox can jump, so no wait is longer than this.
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final Bookkeeper bookkeeper;
    private final List<Channel> channels;
    private final Lease lease;
    private final DispatchRules rules;
    private final Gate gate;
    private final InstantSource clock;
    private final Pace pace = new Pace();
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread;
    /// Tells this dispatcher from another replica's, should both believe that they hold the lease.
    private final String name = UUID.randomUUID().toString();
    private volatile boolean open = true;
    /// How often somebody began to wait for rest: what was found before may no longer hold once the clock has moved.
    private final AtomicLong asked = new AtomicLong();
    private volatile Rest rest = new Rest(-1, -1);

    /// A moment at which nothing was left to send but what is put off.
    ///
    /// @param asked how often rest had been asked for by then
    /// @param commit the last one known then
    private record Rest(long asked, long commit) {}

    /// @param gate holds what must not go out yet
    public Dispatcher(Bookkeeper bookkeeper, List<Channel> channels, Lease lease, DispatchRules rules, Gate gate,
            InstantSource clock) {
        this.bookkeeper = bookkeeper;
        this.channels = List.copyOf(channels);
        this.lease = lease;
        this.rules = rules;
        this.gate = gate;
        this.clock = clock;
        thread = Thread.ofPlatform()
                .name("dispatcher-" + bookkeeper.ledger().registry().id())
                .daemon()
                .unstarted(this::run);
    }

    /// Begins to send.
    public void start() {
        bookkeeper.onCommit(commit -> bell.release());
        thread.start();
    }

    /// How long the oldest outstanding message could have gone out and has not; nothing for those that are held.
    public Duration lag() {
        var now = clock.instant();
        return bookkeeper.ledger()
                .outstanding()
                .stream()
                .filter(owed -> gate.lets(owed.message(), now))
                .map(owed -> gate.waited(owed.message(), owed.since(), now))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /// Waits until everything that can be sent now is sent: what remains was put off by its platform, or
    /// is held.
    ///
    /// @return whether that came about in time
    public boolean awaitRest(Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        var mine = asked.incrementAndGet();
        bell.release();
        while (open && System.nanoTime() < end) {
            var ledger = bookkeeper.ledger();
            var found = rest;
            if (ledger.outstanding().isEmpty() || (found.commit() == ledger.number() && found.asked() >= mine)) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return false;
    }

    private void run() {
        while (open) {
            try {
                var busy = bookkeeper.stopped().isEmpty() && lease.hold() && sendOne();
                if (!busy) {
                    rest();
                }
            } catch (InterruptedException closing) {
                break;
            } catch (RuntimeException failed) {
                // The thread's edge: whatever it was, the message stays owed and is taken up again.
                LOG.atWarn()
                        .addKeyValue("registry", bookkeeper.ledger().registry().id())
                        .setCause(failed)
                        .log("发送中断，稍后继续");
                pauseAfterFailure();
            }
        }
        lease.release();
    }

    private void rest() throws InterruptedException {
        var heard = asked.get();
        var now = clock.instant();
        var ledger = bookkeeper.ledger();
        if (ledger.outstanding()
                .stream()
                .allMatch(owed -> !gate.lets(owed.message(), now) || pace.paused(allowance(owed), now))) {
            rest = new Rest(heard, ledger.number());
        }
        if (bell.tryAcquire(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    private void pauseAfterFailure() {
        try {
            TimeUnit.MILLISECONDS.sleep(GLANCE.toMillis() * 5);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /// Sends the oldest message that may go now; whether there was one.
    private boolean sendOne() {
        var now = clock.instant();
        var next = bookkeeper.ledger()
                .outstanding()
                .stream()
                .filter(owed -> gate.lets(owed.message(), now) && !pace.free(allowance(owed), now).isAfter(now))
                .findFirst();
        next.ifPresent(owed -> send(owed, now));
        return next.isPresent();
    }

    private Wording wording() {
        return bookkeeper.ledger().registry().wording();
    }

    private void send(Owed owed, Instant now) {
        var number = owed.message().number();
        var channel = channelFor(owed);
        if (channel.isEmpty()) {
            settle(Settlement.failed(number, wording().text("未能送达.没有渠道")));
            return;
        }
        if (owed.uncertain() > 1) {
            settle(Settlement.failed(number, wording().text("未能送达.没有确认")));
            return;
        }
        var allowance = allowance(owed);
        var parts = Splitter.split(owed.message().text(), allowance.bytes());
        var part = owed.partsSent() + 1;
        var body = owed.uncertain() == 1 ? Splitter.resent(parts.get(part - 1)) : parts.get(part - 1);
        if (settle(Settlement.began(number, part, owed.attempts(), name))) {
            pace.count(allowance, now);
            var outcome = channel.get()
                    .send(new Parcel(owed.message().to(), owed.message().subject(), body,
                            owed.message().enclosure()));
            follow(owed, allowance, part, parts.size(), outcome);
        }
    }

    private void follow(Owed owed, Allowance allowance, int part, int parts, Outcome outcome) {
        var number = owed.message().number();
        log(number, part, outcome);
        switch (outcome) {
            case Outcome.Sent(var receipt) -> settle(Settlement.sent(number, part, parts, receipt));
            case Outcome.Later(var pause, var reason) -> putOff(owed, allowance, part, pause, reason);
            case Outcome.Refused(var reason) -> settle(Settlement.failed(number, reason));
            case Outcome.Unknown _ -> pace.pause(allowance, clock.instant(), rules.breath());
        }
    }

    private void putOff(Owed owed, Allowance allowance, int part, Duration pause, String reason) {
        var number = owed.message().number();
        var times = owed.putOff() + 1;
        var now = clock.instant();
        if (times >= rules.tries() || gate.waited(owed.message(), owed.since(), now).compareTo(rules.patience()) > 0) {
            settle(Settlement.failed(number, reason));
        } else {
            // Written down, or a restart would take it for one that may have arrived.
            settle(Settlement.putOff(number, part, owed.attempts() + 1));
            pace.pause(allowance, now, pause.multipliedBy(1L << Math.min(times - 1, 6)));
        }
    }

    private void log(long number, int part, Outcome outcome) {
        LOG.atInfo()
                .addKeyValue("registry", bookkeeper.ledger().registry().id())
                .addKeyValue("message", number)
                .addKeyValue("part", part)
                .addKeyValue("outcome", outcome)
                .log("消息已处理");
    }

    /// Writes down how a message fares; whether it was still open. Tries on while the journal is away, since what has
    /// been sent must not be forgotten.
    private boolean settle(Settlement settlement) {
        while (true) {
            try {
                return bookkeeper.answer(settlement).equals(Settlement.RECORDED);
            } catch (NotRecorded away) {
                if (!open || settlement.event() instanceof Event.SendingBegan) {
                    throw away;
                }
                LOG.warn("发送结果暂未记下，继续尝试：{}", settlement.cause());
                pauseAfterFailure();
            }
        }
    }

    private Optional<Channel> channelFor(Owed owed) {
        return channels.stream().filter(channel -> channel.carries(owed.message().to())).findFirst();
    }

    private Allowance allowance(Owed owed) {
        return channelFor(owed).map(channel -> channel.allowance(owed.message().to()))
                .orElse(new Allowance(4096, "-", 1000, Duration.ofSeconds(1)));
    }

    /// Finishes what it is sending and stops.
    @Override
    public void close() {
        open = false;
        bell.release();
        try {
            if (thread.isAlive() && !thread.join(Duration.ofSeconds(10))) {
                thread.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
