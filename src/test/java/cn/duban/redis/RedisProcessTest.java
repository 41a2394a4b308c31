package cn.duban.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisProcessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void findsItsDataAgainAfterARestart() {
        try (var redis = RedisProcess.start(folder); var connection = RedisConnection.open(redis.address())) {
            connection.client().set("key", "value");
        }
        try (var redis = RedisProcess.start(folder); var connection = RedisConnection.open(redis.address())) {
            assertThat(connection.client().get("key")).isEqualTo("value");
        }
    }

    @Test
    void worksInAFolderWhoseNameIsChineseWithBlanks() {
        try (var redis = RedisProcess.start(folder.resolve("数据 目录"))) {
            assertThat(redis.alive()).isTrue();
        }
    }

    @Test
    void endsWhenItsJvmIsKilled() throws IOException {
        var jvm = HolderJvm.start(folder);
        try {
            jvm.inputReader().readLine();
            var redis = redisIn(folder);
            assertThat(redis.isAlive()).isTrue();
            jvm.destroyForcibly();
            await().atMost(PATIENCE).until(() -> !redis.isAlive());
        } finally {
            jvm.destroyForcibly();
        }
    }

    @Test
    void startsAtOnceInTheFolderOfAKilledJvm() throws IOException {
        var jvm = HolderJvm.start(folder);
        jvm.inputReader().readLine();
        var former = redisIn(folder);
        jvm.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !jvm.isAlive());
        try (var redis = RedisProcess.start(folder)) {
            assertThat(former.isAlive()).isFalse();
            assertThat(redis.alive()).isTrue();
        }
    }

    @Test
    void refusesAFolderInUseByTheSameJvm() {
        try (var redis = RedisProcess.start(folder)) {
            assertThat(redis.alive()).isTrue();
            assertThatThrownBy(() -> RedisProcess.start(folder)).isInstanceOf(RedisFault.class)
                    .hasMessageContaining("正被另一个督办服务使用");
        }
    }

    @Test
    void refusesAFolderInUseByAnotherJvm() throws IOException {
        var jvm = HolderJvm.start(folder);
        try {
            jvm.inputReader().readLine();
            assertThatThrownBy(() -> RedisProcess.start(folder)).isInstanceOf(RedisFault.class)
                    .hasMessageContaining(folder.toString());
        } finally {
            jvm.destroyForcibly();
        }
    }

    @Test
    void asksForThePasswordThatOnlyTheOwnerCanRead() throws IOException {
        try (var redis = RedisProcess.start(folder)) {
            var address = redis.address();
            var stranger = new RedisAddress(address.host(), address.port(), null, null, 0, false);
            assertThatThrownBy(() -> RedisConnection.open(stranger)).isInstanceOf(RedisFault.class)
                    .hasMessageContaining("NOAUTH");
            assertThat(Files.getPosixFilePermissions(folder.resolve("redis.conf")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(redisIn(folder).info().commandLine()).hasValueSatisfying(
                    line -> assertThat(line).doesNotContain(String.valueOf(address.password())));
            assertThat(address.toString()).doesNotContain(String.valueOf(address.password()));
        }
    }

    @Test
    void comesBackAtTheSameAddressWhenItDies() throws IOException {
        try (var redis = RedisProcess.start(folder); var connection = RedisConnection.open(redis.address())) {
            connection.client().set("key", "value");
            var former = redisIn(folder);
            former.destroyForcibly();
            await().atMost(PATIENCE).until(() -> !former.isAlive());
            await().atMost(PATIENCE).until(connection::answers);
            assertThat(connection.client().get("key")).isEqualTo("value");
            assertThat(redis.alive()).isTrue();
        }
    }

    @Test
    void saysWhatRedisSaidWhenItDoesNotStart() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("appendonlydir"), "a file where a folder should be");
        assertThatThrownBy(() -> RedisProcess.start(folder)).isInstanceOf(RedisFault.class)
                .hasMessageContaining("没有启动成功")
                .hasMessageContaining("appendonlydir");
        Files.delete(folder.resolve("appendonlydir"));
        try (var redis = RedisProcess.start(folder)) {
            assertThat(redis.alive()).isTrue();
        }
    }

    private static ProcessHandle redisIn(Path folder) throws IOException {
        var pid = Long.parseLong(Files.readString(folder.resolve("redis.pid")).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }
}
