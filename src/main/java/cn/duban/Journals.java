package cn.duban;

import cn.duban.ledger.Bookkeeper;
import cn.duban.redis.RedisJournal;
import java.util.List;

/// The journal of each registry, with its bookkeeper; closed after everything that records.
record Journals(List<Book> books) implements AutoCloseable {

    /// One registry's journal.
    record Book(Preparation.Prepared prepared, RedisJournal journal, Bookkeeper bookkeeper) {}

    Journals {
        books = List.copyOf(books);
    }

    @Override
    public void close() {
        for (var book : books) {
            book.bookkeeper().close();
            book.journal().close();
        }
    }
}
