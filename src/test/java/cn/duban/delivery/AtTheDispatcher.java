package cn.duban.delivery;

import static org.awaitility.Awaitility.await;

import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.Cause;
import cn.duban.ledger.Command;
import cn.duban.ledger.Decision;
import cn.duban.ledger.Event;
import cn.duban.ledger.FakeJournal;
import cn.duban.ledger.Ledger;
import cn.duban.ledger.Message;
import cn.duban.ledger.Owed;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.Text;
import cn.duban.registry.Registries;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/// A dispatcher on a journal, a channel and a clock in memory.
abstract class AtTheDispatcher {

    static final Duration PATIENCE = Duration.ofSeconds(10);
    static final Recipient GROUP = new Recipient.UnitGroup("区财政局");
    static final Recipient OTHER = new Recipient.UnitGroup("区税务局");

    final FakeJournal journal = new FakeJournal();
    final FakeChannel channel = new FakeChannel();
    final JumpingClock clock = new JumpingClock();
    final Bookkeeper bookkeeper = new Bookkeeper(Ledger.of(Registries.small()), journal, clock);
    Gate gate = Gate.OPEN;
    final List<AutoCloseable> open = new ArrayList<>(List.of(bookkeeper));

    /// A clock that a test moves.
    static final class JumpingClock implements InstantSource {

        volatile Instant now = Instant.parse("2024-03-20T02:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        void jump(Duration by) {
            now = now.plus(by);
        }
    }

    record Owe(String name, Recipient to, Text text) implements Command {

        @Override
        public Cause cause() {
            return new Cause("owe:" + name);
        }

        @Override
        public String actor() {
            return "定时";
        }

        @Override
        public Decision decide(Ledger ledger, Instant now) {
            return new Decision(List.of(new Event.MessageOwed(new Message(ledger.nextMessage(), to, name, text))), "");
        }
    }

    @AfterEach
    void close() throws Exception {
        for (var closeable : open.reversed()) {
            closeable.close();
        }
    }

    record FixedLease(boolean hold) implements Lease {

        @Override
        public void release() {}
    }

    boolean started;

    Dispatcher start() {
        begin();
        var dispatcher = new Dispatcher(bookkeeper, List.of(channel), new FixedLease(true), DispatchRules.DEFAULT,
                gate, clock);
        open.add(dispatcher);
        dispatcher.start();
        return dispatcher;
    }

    void begin() {
        if (!started) {
            started = true;
            bookkeeper.start();
        }
    }

    void owe(String name, Recipient to) {
        answer(new Owe(name, to, Text.of("你好")));
    }

    void answer(Command command) {
        begin();
        bookkeeper.answer(command);
    }

    void awaitSettled() {
        await().atMost(PATIENCE).until(() -> bookkeeper.ledger().outstanding().isEmpty());
    }

    void awaitSent(int count) {
        await().atMost(PATIENCE).until(() -> channel.arrived().size() >= count);
    }

    List<Owed.State> states() {
        return bookkeeper.ledger().messages().stream().map(Owed::state).toList();
    }
}
