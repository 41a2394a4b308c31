package cn.duban.redis;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Keeps a data folder to one service at a time, because Redis itself lets two servers mix their files in it.
/// The system drops the lock when the process ends, however it ends.
final class FolderLock implements AutoCloseable {

    private final FileChannel file;

    private FolderLock(FileChannel file) {
        this.file = file;
    }

    /// @throws RedisFault if another service holds the folder
    static FolderLock take(Path folder) throws IOException {
        var file = FileChannel.open(folder.resolve("redis.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(file) == null) {
            file.close();
            throw new RedisFault("数据目录 " + folder.toAbsolutePath() + " 正被另一个督办服务使用。请先停掉那一个，或用 "
                    + "--duban.data= 指定别的目录");
        }
        return new FolderLock(file);
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
