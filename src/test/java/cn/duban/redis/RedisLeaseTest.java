package cn.duban.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisLeaseTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(600);

    @TempDir
    Path folder;

    private RedisProcess redis;
    private RedisConnection connection;

    @BeforeEach
    void start() {
        redis = RedisProcess.start(folder);
        connection = RedisConnection.open(redis.address());
    }

    @AfterEach
    void stop() {
        connection.close();
        redis.close();
    }

    @Test
    void isHeldByOneReplicaAtATime() {
        var one = lease("one", LONG);
        var two = lease("two", LONG);
        assertThat(one.hold()).isTrue();
        assertThat(two.hold()).isFalse();
        assertThat(one.hold()).isTrue();
    }

    @Test
    void isSeparateForEachRegistry() {
        assertThat(lease("one", LONG).hold()).isTrue();
        assertThat(new RedisLease(connection, "other-2024", "two").hold()).isTrue();
    }

    @Test
    void passesToAnotherAtOnceWhenGivenBack() {
        var one = lease("one", LONG);
        var two = lease("two", LONG);
        one.hold();
        one.release();
        assertThat(two.hold()).isTrue();
        assertThat(one.hold()).isFalse();
    }

    @Test
    void isNotGivenBackByOneWhoDoesNotHoldIt() {
        var one = lease("one", LONG);
        one.hold();
        lease("two", LONG).release();
        assertThat(lease("three", LONG).hold()).isFalse();
    }

    @Test
    void runsOutWhenItsHolderFallsSilent() {
        lease("one", SHORT).hold();
        var two = lease("two", SHORT);
        assertThat(two.hold()).isFalse();
        await().atMost(Duration.ofSeconds(10)).until(two::hold);
    }

    @Test
    void isKeptBeyondItsTermByAsking() {
        var term = Duration.ofSeconds(2);
        var one = lease("one", term);
        var two = lease("two", term);
        one.hold();
        await().during(term.plusMillis(500))
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> one.hold() && !two.hold());
    }

    @Test
    void comesBackAtOnceToAReplicaOfTheSameName() {
        lease("one", LONG).hold();
        assertThat(lease("one", LONG).hold()).isTrue();
    }

    @Test
    void isNotHeldWhileRedisIsAway() {
        var one = lease("one", Duration.ofMillis(1));
        one.hold();
        redis.close();
        await().atMost(Duration.ofSeconds(10)).until(() -> !one.hold());
        one.release();
    }

    private RedisLease lease(String holder, Duration term) {
        return new RedisLease(connection, "xiqing-2024", holder, term);
    }
}
