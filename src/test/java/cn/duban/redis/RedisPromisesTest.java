package cn.duban.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedisPromisesTest {

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
    void findsOurOwnRedisFaithful() {
        assertThat(RedisPromises.broken(connection)).isEmpty();
        assertThatCode(() -> RedisPromises.check(connection, false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"appendonly, no, appendonly 现为 no，应设为 yes", "appendfsync, everysec, appendfsync 现为 everysec，应设为 always",
            "maxmemory-policy, allkeys-lru, maxmemory-policy 现为 allkeys-lru，应设为 noeviction"})
    void refusesABrokenPromiseAndSaysWhatToSet(String setting, String value, String message) {
        connection.client().configSet(setting, value);
        assertThatThrownBy(() -> RedisPromises.check(connection, false)).isInstanceOf(RedisFault.class)
                .hasMessageContaining(message)
                .hasMessageContaining("duban.redis.accept-weaker=true")
                .hasMessageNotContaining(String.valueOf(redis.address().password()));
    }

    @Test
    void namesAllBrokenPromisesAtOnce() {
        connection.client().configSet("appendonly", "no");
        connection.client().configSet("appendfsync", "no");
        assertThat(RedisPromises.broken(connection)).hasSize(2);
    }

    @Test
    void startsWithBrokenPromisesWhenToldTo() {
        connection.client().configSet("appendonly", "no");
        assertThatCode(() -> RedisPromises.check(connection, true)).doesNotThrowAnyException();
    }

    @Test
    void saysWhenRedisDoesNotLetItselfBeAsked() {
        TestUsers.add(connection, "bot", ">secret", "~*", "+@all", "-config");
        var bot = RedisAddress.parse("redis://bot:secret@127.0.0.1:" + redis.address().port());
        try (var restricted = RedisConnection.open(bot)) {
            assertThat(RedisPromises.broken(restricted)).hasSize(3)
                    .allSatisfy(line -> assertThat(line).contains("不允许 CONFIG GET"));
        }
    }
}
