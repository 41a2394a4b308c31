package cn.duban;

import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.Ledger;
import cn.duban.redis.RedisConnection;
import cn.duban.redis.RedisJournal;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The journal of each registry, with its bookkeeper; closed after everything that records.
final class Journals implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Journals.class);

    private final RedisConnection connection;
    private final InstantSource clock;
    private final List<Book> books = new CopyOnWriteArrayList<>();

    private record Book(RedisJournal journal, Bookkeeper bookkeeper) {}

    Journals(RedisConnection connection, InstantSource clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /// Reads a registry's journal to its end.
    Bookkeeper open(Preparation.Prepared prepared) {
        var registry = prepared.folder().registry();
        var journal = new RedisJournal(connection, registry.id().value());
        var bookkeeper = new Bookkeeper(Ledger.of(registry), journal, clock);
        books.add(new Book(journal, bookkeeper));
        LOG.info("台账 {}：已读回 {} 条流水", registry.id(), bookkeeper.ledger().number());
        return bookkeeper;
    }

    @Override
    public void close() {
        for (var book : books) {
            book.bookkeeper().close();
            book.journal().close();
        }
    }
}
