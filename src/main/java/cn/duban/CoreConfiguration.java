package cn.duban;

import cn.duban.delivery.DispatchRules;
import cn.duban.delivery.Dispatcher;
import cn.duban.ledger.Bookkeeper;
import cn.duban.ledger.Ledger;
import cn.duban.plan.Timekeeper;
import cn.duban.plan.Timetable;
import cn.duban.plan.WorkingDays;
import cn.duban.redis.RedisAddress;
import cn.duban.redis.RedisConnection;
import cn.duban.redis.RedisJournal;
import cn.duban.redis.RedisLease;
import cn.duban.redis.RedisProcess;
import cn.duban.redis.RedisPromises;
import cn.duban.schedule.Alarms;
import cn.duban.talk.Desk;
import cn.duban.talk.Filing;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// Redis, and the offices that work on it.
@Configuration(proxyBeanMethods = false)
class CoreConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CoreConfiguration.class);

    /// Redis as it is reached, with the process behind it where that is our own.
    record Storage(RedisConnection connection, @Nullable RedisProcess process)
            implements
                AutoCloseable {

        @Override
        public void close() {
            connection.close();
            if (process != null) {
                process.close();
            }
        }
    }

    @Bean
    @Profile("!" + SandboxMode.PROFILE)
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean(destroyMethod = "close")
    Storage storage(Settings settings) {
        var url = settings.redisUrl();
        var process = url == null ? RedisProcess.start(settings.data().resolve("redis")) : null;
        var address = process == null ? RedisAddress.parse(String.valueOf(url)) : process.address();
        var connection = RedisConnection.open(address);
        RedisPromises.check(connection, settings.acceptWeaker());
        return new Storage(connection, process);
    }

    @Bean(destroyMethod = "")
    RedisConnection redisConnection(Storage storage) {
        return storage.connection();
    }

    @Bean
    Journals journals(RedisConnection connection, Preparation.Premises premises, InstantSource clock) {
        return new Journals(premises.registries()
                .stream()
                .map(prepared -> book(prepared, connection, clock))
                .toList());
    }

    private static Journals.Book book(Preparation.Prepared prepared, RedisConnection connection, InstantSource clock) {
        var registry = prepared.folder().registry();
        var journal = new RedisJournal(connection, registry.id().value());
        var bookkeeper = new Bookkeeper(Ledger.of(registry), journal, clock);
        LOG.info("台账 {}：已读回 {} 条流水", registry.id(), bookkeeper.ledger().number());
        return new Journals.Book(prepared, journal, bookkeeper);
    }

    @Bean
    Offices offices(Journals journals, Preparation.Premises premises, Channels channels,
            Storage storage, Filing filing, InstantSource clock) {
        // With a Redis of our own there is no other replica, and one that was killed must not be waited for.
        var holder = storage.process() == null ? UUID.randomUUID().toString() : "own";
        return new Offices(journals.books()
                .stream()
                .map(book -> office(book, premises, channels, storage.connection(), holder, filing, clock))
                .toList(), clock);
    }

    private static Office office(Journals.Book book, Preparation.Premises premises, Channels channels,
            RedisConnection connection, String holder, Filing filing, InstantSource clock) {
        var bookkeeper = book.bookkeeper();
        var registry = bookkeeper.ledger().registry();
        var timetable = new Timetable(registry.year(), new WorkingDays(premises.holidays()), book.prepared().rhythm());
        timetable.missingYears().forEach(year -> LOG.warn("holidays.json 没有 {} 年的节假日安排，按普通周末计算；请补充后重启", year));
        var timekeeper = new Timekeeper(timetable, bookkeeper, clock);
        var lease = new RedisLease(connection, registry.id().value(), holder);
        var dispatcher = new Dispatcher(bookkeeper, channels.of(book.prepared()), lease, DispatchRules.DEFAULT,
                new OfficeHours(bookkeeper, timetable), clock);
        return new Office(book.prepared().folder().title(), bookkeeper, timetable, timekeeper,
                new Alarms(timetable, clock, timekeeper::catchUp),
                dispatcher, new Desk(bookkeeper, new Office.TimetableRounds(timetable), clock, filing));
    }
}
