package cn.duban.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void staysTheSameInAFolderAndDiffersBetweenFolders(@TempDir Path other) {
        assertThat(Secrets.in(folder)).isEqualTo(Secrets.in(folder)).isNotEqualTo(Secrets.in(other));
    }

    @Test
    void isForTheOwnersEyesOnly() throws IOException {
        var secrets = Secrets.in(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.json"))))
                .isEqualTo("rw-------");
        assertThat(secrets.toString()).doesNotContain(secrets.appSecret());
    }
}
