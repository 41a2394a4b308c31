package cn.duban.exhibit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;

/// Files in a folder, as `ab/cdef…` below it. Several replicas may share one.
public final class ExhibitFolder implements ExhibitStore {

    private static final String FRESH = ".new";

    private final Path folder;

    /// @param folder made with the first file
    public ExhibitFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    @Override
    public String keep(byte[] content) {
        var hash = Sha256.of(content);
        var place = place(hash);
        try {
            // One that a failing disk has spoiled is put right by the next who sends the same.
            if (!isThere(place, hash)) {
                write(place, content);
            }
            return hash;
        } catch (IOException e) {
            throw new ExhibitsUnavailable("材料存放目录 " + folder + " 写不进去，请检查目录权限和磁盘空间", e);
        }
    }

    @Override
    public Optional<byte[]> find(String sha256) {
        if (!Sha256.isOne(sha256)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(place(sha256))).filter(content -> Sha256.of(content).equals(sha256));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ExhibitsUnavailable("材料存放目录 " + folder + " 读不出来，请检查目录权限", e);
        }
    }

    private static boolean isThere(Path place, String hash) throws IOException {
        return Files.exists(place) && Sha256.of(Files.readAllBytes(place)).equals(hash);
    }

    /// Written beside its place and moved there once it is on disk, so that no half of a file is ever found.
    private void write(Path place, byte[] content) throws IOException {
        var home = place.resolveSibling("");
        makeOnlyOurs(home);
        var fresh = home.resolve(UUID.randomUUID() + FRESH);
        try {
            try (var file = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var left = ByteBuffer.wrap(content);
                while (left.hasRemaining()) {
                    file.write(left);
                }
                file.force(true);
            }
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        settle(home);
    }

    /// What offices hand in is nobody's business on the machine but the service's.
    private void makeOnlyOurs(Path home) throws IOException {
        if (Files.isDirectory(home)) {
            return;
        }
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.createDirectories(home,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(home);
        }
        settle(folder);
    }

    /// Brings a folder's list of names to disk, where the system can.
    private static void settle(Path folder) throws IOException {
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private Path place(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2));
    }

    @Override
    public String toString() {
        return "ExhibitFolder[" + folder + "]";
    }
}
