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

    Outbox owe(Message message, Instant at) {
        return put(Owed.of(message, at));
    }

    Outbox begin(long number) {
        return put(find(number).begin());
    }

    Outbox putOff(long number) {
        return put(find(number).putOffAgain());
    }

    Outbox sent(Event.PartSent sent) {
        return put(find(sent.number()).sent(sent.part(), sent.parts()));
    }

    Outbox failed(long number, String reason) {
        return put(find(number).failed(reason));
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
