package cn.duban;

import cn.duban.filing.Filing;
import cn.duban.redis.RedisAddress;
import cn.duban.redis.RedisConnection;
import cn.duban.redis.RedisProcess;
import cn.duban.redis.RedisPromises;
import cn.duban.sandbox.Sandbox;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// Redis, and the offices that work on it.
@Configuration(proxyBeanMethods = false)
class CoreConfiguration {

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
    Journals journals(RedisConnection connection, InstantSource clock) {
        return new Journals(connection, clock);
    }

    @Bean
    Offices offices(Journals journals, Preparation.Premises premises, Channels channels, Storage storage, Filing filing,
            InstantSource clock, Settings settings, ObjectProvider<Sandbox> sandbox) {
        // With a Redis of our own there is no other replica, and one that was killed must not be waited for.
        var holder = storage.process() == null ? UUID.randomUUID().toString() : "own";
        var builder = new OfficeBuilder(journals, premises.holidays(), channels, storage.connection(), holder, filing,
                clock);
        var offices = new Offices(clock);
        var opening = new Opening(offices, builder, settings, sandbox.getIfAvailable());
        premises.registries().forEach(prepared -> offices.add(builder.build(prepared, opening)));
        return offices;
    }
}
