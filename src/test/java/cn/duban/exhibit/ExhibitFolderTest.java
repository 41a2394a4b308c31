package cn.duban.exhibit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExhibitFolderTest extends ExhibitStoreContract {

    private static final byte[] CONTENT = "材料".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private ExhibitFolder store;

    @BeforeEach
    void open() {
        store = new ExhibitFolder(folder.resolve("exhibits"));
    }

    @Override
    protected ExhibitStore store() {
        return store;
    }

    @Test
    void findsAgainWhatAnotherProcessKept() {
        var hash = store.keep(CONTENT);

        assertThat(new ExhibitFolder(folder.resolve("exhibits")).find(hash)).hasValue(CONTENT);
    }

    @Test
    void laysFilesOutByTheirHashAndLeavesNothingElse() throws IOException {
        var hash = store.keep(CONTENT);

        var place = folder.resolve("exhibits").resolve(hash.substring(0, 2)).resolve(hash.substring(2));
        assertThat(place).isRegularFile().hasBinaryContent(CONTENT);
        try (var all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).containsExactly(place);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.resolveSibling(""))))
                .isEqualTo("rwx------");
    }

    @Test
    void neverWritesOverAFile() throws IOException {
        var hash = store.keep(CONTENT);
        var longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(place(hash), longAgo);

        store.keep(CONTENT);

        assertThat(Files.getLastModifiedTime(place(hash))).isEqualTo(longAgo);
    }

    @Test
    void handsOutNothingThatHasChangedOnDiskAndMendsIt() throws IOException {
        var hash = store.keep(CONTENT);
        Files.write(place(hash), new byte[]{1, 2, 3});

        assertThat(store.find(hash)).isEmpty();
        store.keep(CONTENT);
        assertThat(store.find(hash)).hasValue(CONTENT);
    }

    @Test
    void saysWhereItCouldNotWrite() throws IOException {
        Files.writeString(folder.resolve("exhibits"), "in the way");

        assertThatThrownBy(() -> store.keep(CONTENT)).isInstanceOf(ExhibitsUnavailable.class)
                .hasMessageContaining(folder.resolve("exhibits").toString());
    }

    private Path place(String hash) {
        return folder.resolve("exhibits").resolve(hash.substring(0, 2)).resolve(hash.substring(2));
    }
}
