package cn.duban.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisConnectionTest {

    @TempDir
    Path folder;

    @Test
    void servesAHundredVirtualThreadsAtOnceFromAColdPool() throws InterruptedException {
        try (var redis = RedisProcess.start(folder); var connection = RedisConnection.open(redis.address())) {
            connection.forgetIdle();
            var answered = new AtomicInteger();
            var done = new CountDownLatch(100);
            var threads = Executors.newVirtualThreadPerTaskExecutor();
            for (var i = 0; i < 100; i++) {
                threads.execute(() -> {
                    answered.addAndGet(connection.answers() ? 1 : 0);
                    done.countDown();
                });
            }
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(answered).hasValue(100);
            threads.close();
        }
    }

    @Test
    void neverWaitsWithoutEndForAConnection() {
        try (var redis = RedisProcess.start(folder); var connection = RedisConnection.open(redis.address())) {
            var pool = (redis.clients.jedis.ConnectionPool) connection.client().getPool();
            assertThat(pool.getMaxWaitDuration()).isPositive();
            assertThat(pool.getNumIdle()).isGreaterThanOrEqualTo(4);
            assertThat(connection.blockingClient(Duration.ofSeconds(1)).getPool().getMaxWaitDuration()).isPositive();
        }
    }

    @Test
    void saysWhereNothingAnswers() {
        assertThatThrownBy(() -> RedisConnection.open(RedisAddress.parse("redis://u:geheim@127.0.0.1:1")))
                .isInstanceOf(RedisFault.class)
                .hasMessageContaining("redis://127.0.0.1:1")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void signsInWithUserAndPassword() {
        try (var redis = RedisProcess.start(folder); var owner = RedisConnection.open(redis.address())) {
            TestUsers.add(owner, "bot", ">p@ss:word", "~*", "+@all");
            var url = "redis://bot:p%40ss%3Aword@127.0.0.1:" + redis.address().port();
            try (var bot = RedisConnection.open(RedisAddress.parse(url))) {
                assertThat(bot.answers()).isTrue();
            }
        }
    }
}
