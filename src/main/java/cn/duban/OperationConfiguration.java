package cn.duban;

import cn.duban.dingtalk.DingtalkStream;
import cn.duban.redis.RedisConnection;
import cn.duban.sandbox.Sandbox;
import cn.duban.wecom.WecomCallbacks;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Starting and stopping in order, health and metrics.
@Configuration(proxyBeanMethods = false)
class OperationConfiguration {

    /// Older than this, an undelivered message is worth an alarm.
    private static final Duration LAG = Duration.ofMinutes(30);

    @Bean
    Operation operation(Offices offices, WecomCallbacks wecom, DingtalkStream stream, InstantSource clock,
            ObjectProvider<Sandbox> sandbox) {
        return new Operation(offices, wecom, stream, clock, sandbox.getIfAvailable());
    }

    @Bean
    HealthIndicator redisHealthIndicator(RedisConnection connection) {
        return () -> connection.answers() ? Health.up().build() : Health.down().withDetail("说明", "Redis 没有应答").build();
    }

    @Bean
    HealthIndicator journalHealthIndicator(Offices offices) {
        return () -> {
            var health = Health.up();
            for (var office : offices.all()) {
                health.withDetail(office.registry().id().value(), office.bookkeeper().ledger().number());
                office.bookkeeper()
                        .stopped()
                        .ifPresent(reason -> health.down()
                                .withDetail(office.registry().id() + " 已停止记录", String.valueOf(reason.getMessage())));
            }
            return health.build();
        };
    }

    @Bean
    HealthIndicator streamHealthIndicator(DingtalkStream stream) {
        return () -> {
            var health = stream.health();
            return (health.connected() ? Health.up() : Health.down().withDetail("说明", "钉钉 Stream 没有连接"))
                    .withDetail("replaced", health.replaced())
                    .build();
        };
    }

    @Bean
    HealthIndicator dispatcherHealthIndicator(Offices offices) {
        return () -> {
            var health = Health.up();
            for (var office : offices.all()) {
                var lag = office.dispatcher().lag();
                health.withDetail(office.registry().id().value(), lag.toString());
                if (lag.compareTo(LAG) > 0) {
                    health.down();
                }
            }
            return health.build();
        };
    }

    @Bean
    MeterBinder officeMeters(Offices offices) {
        return registry -> offices.watch(office -> measure(office, registry));
    }

    private static void measure(Office office, MeterRegistry registry) {
        var name = office.registry().id().value();
        Gauge.builder("duban.journal.commits", office, one -> one.bookkeeper().ledger().number())
                .tag("registry", name)
                .register(registry);
        Gauge.builder("duban.commands.waiting", office, one -> one.bookkeeper().waiting())
                .tag("registry", name)
                .register(registry);
        Gauge.builder("duban.messages.outstanding", office, one -> one.bookkeeper().ledger().outstanding().size())
                .tag("registry", name)
                .register(registry);
        Gauge.builder("duban.dispatcher.lag", office, one -> one.dispatcher().lag().toSeconds())
                .baseUnit("seconds")
                .tag("registry", name)
                .register(registry);
    }
}
