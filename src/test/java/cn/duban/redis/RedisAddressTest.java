package cn.duban.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressTest {

    @Test
    void readsEveryPartOfAUrl() {
        assertThat(RedisAddress.parse("rediss://du%62an:p%40ss+%2F:w@redis.example.cn:6380/3"))
                .isEqualTo(new RedisAddress("redis.example.cn", 6380, "duban", "p@ss+/:w", 3, true));
    }

    @ParameterizedTest
    @CsvSource({"redis://localhost, 6379", "redis://localhost/, 6379", "REDIS://localhost:7000, 7000"})
    void fillsInWhatAUrlLeavesOut(String url, int port) {
        assertThat(RedisAddress.parse(url)).isEqualTo(new RedisAddress("localhost", port, null, null, 0, false));
    }

    @Test
    void readsAPasswordWithoutUser() {
        assertThat(RedisAddress.parse("redis://:secret@localhost").password()).isEqualTo("secret");
        assertThat(RedisAddress.parse("redis://:secret@localhost").user()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://:geheim@host", "redis://:ge heim@host", "redis://:geheim@", "redis://geheim@host",
            "redis://:geheim@host/x", "redis://:geh#eim@host", "redis://:geheim@host:99999", "redis://:%ge%heim@host",
            "host:6379"})
    void refusesOtherFormsWithoutRepeatingThePassword(String url) {
        assertThatThrownBy(() -> RedisAddress.parse(url)).isInstanceOf(RedisFault.class)
                .hasMessageNotContaining("geheim")
                .hasNoCause();
    }

    @Test
    void showsNeitherUserNorPassword() {
        assertThat(RedisAddress.parse("rediss://user:geheim@host:1/2")).hasToString("rediss://host:1/2");
    }

    @Test
    void checksTheHostNameOfAnEncryptedRedis() {
        var settings = RedisConnection.settings(RedisAddress.parse("rediss://host"), Duration.ZERO);
        assertThat(settings.isSsl()).isTrue();
        assertThat(settings.getSslParameters().getEndpointIdentificationAlgorithm()).isEqualTo("HTTPS");
    }
}
