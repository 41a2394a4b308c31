package cn.duban.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisBinaryTest {

    @TempDir
    Path folder;

    @Test
    void unpacksTheCarriedOneWhereNoneIsInstalled() throws IOException {
        var binary = RedisBinary.find(folder, "");
        assertThat(binary.file()).isExecutable().startsWith(folder);
        assertThat(RedisBinary.find(folder, "")).isEqualTo(binary);
    }

    @Test
    void prefersANewerOneOnThePath() throws IOException {
        var old = installed("redis-server", "Redis server v=6.2.1 sha=0");
        var fresh = installed("valkey-server", "Valkey server v=8.1.3 sha=0");
        assertThat(RedisBinary.find(folder, old + ":" + fresh).file()).isEqualTo(fresh.resolve("valkey-server"));
        assertThat(RedisBinary.find(folder, old.toString()).file()).startsWith(folder.resolve("bin"));
    }

    private Path installed(String name, String answer) throws IOException {
        var home = Files.createDirectories(folder.resolve("path-" + name));
        var file = Files.writeString(home.resolve(name), "#!/bin/sh\necho '" + answer + "'\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return home;
    }
}
