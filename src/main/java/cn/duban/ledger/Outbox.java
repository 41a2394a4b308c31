package cn.duban.ledger;

import java.time.Instant;
import java.util.List;

/// Every message that was ever owed, and which of them are outstanding.
record Outbox(Tree<Long, Owed> all, Tree<Long, Owed> outstanding) {

    static final Outbox EMPTY = new Outbox(Tree.empty(), Tree.empty());

    /// The number of the next message.
    long next() {
        return all.size() + 1L;
    }

    List<Owed> due() {
        return outstanding.values();
    }

    Outbox after(Event.OfDelivery event, Instant at) {
        return switch (event) {
            case Event.MessageOwed(var message) -> put(Owed.of(message, at));
            case Event.SendingBegan began -> put(find(began.number()).begin());
            case Event.SendingPutOff putOff -> put(find(putOff.number()).putOffAgain());
            case Event.PartSent sent -> put(find(sent.number()).sent(sent.part(), sent.parts()));
            case Event.MessageFailed failed -> put(find(failed.number()).failed(failed.reason()));
        };
    }

    private Owed find(long number) {
        return all.get(number).orElseThrow(() -> new JournalDamaged("流水中没有编号为 " + number + " 的消息"));
    }

    private Outbox put(Owed owed) {
        var number = owed.message().number();
        return new Outbox(all.with(number, owed),
                owed.state() == Owed.State.OUTSTANDING ? outstanding.with(number, owed) : outstanding.without(number));
    }
}
