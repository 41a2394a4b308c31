package cn.duban.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real Redis of our own: a child process on 127.0.0.1 that keeps its data in a folder and ends with this JVM.
/// One that dies is started again, at the same address.
public final class RedisProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisProcess.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PORTS_TRIED = 3;
    private static final int RESTARTS_IN_A_ROW = 5;
    private static final Duration SETTLED = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final RedisBinary binary;
    private final RedisFolder folder;
    private final FolderLock lock;
    private final RedisAddress address;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile RedisChild child;

    private RedisProcess(RedisBinary binary, RedisFolder folder, FolderLock lock, RedisAddress address,
            RedisChild child) {
        this.binary = binary;
        this.folder = folder;
        this.lock = lock;
        this.address = address;
        this.child = child;
    }

    /// Starts it and waits until it answers; what the folder held before is there again.
    ///
    /// @param path its data folder, made if missing; not to be shared with another service
    /// @throws RedisFault if another service uses the folder, or Redis does not start
    public static RedisProcess start(Path path) {
        try {
            var folder = RedisFolder.create(path);
            var lock = FolderLock.take(path);
            try {
                folder.awaitPredecessor();
                var process = launch(RedisBinary.find(path), folder, lock);
                Thread.ofVirtual().name("redis-supervisor").start(process::supervise);
                return process;
            } catch (IOException | InterruptedException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new RedisFault("不能在 " + path.toAbsolutePath() + " 启动 Redis：" + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RedisFault("启动 Redis 时被中断", e);
        }
    }

    private static RedisProcess launch(RedisBinary binary, RedisFolder folder, FolderLock lock) throws IOException,
            InterruptedException {
        Files.deleteIfExists(folder.log());
        for (var tried = 1;; tried++) {
            var address = new RedisAddress(LOOPBACK, freePort(), null, password(), 0, false);
            folder.write(address);
            var child = RedisChild.start(binary, folder);
            if (child.answers(address, PATIENCE)) {
                LOG.info("Redis {} 已启动：{}，数据在 {}", binary.version(), address, folder.path().toAbsolutePath());
                return new RedisProcess(binary, folder, lock, address, child);
            }
            child.stop();
            // Another program may take the port between our finding it free and Redis binding it.
            if (tried == PORTS_TRIED || !folder.lastWords().contains("Address already in use")) {
                throw new RedisFault("Redis（" + binary.file() + "）没有启动成功，它最后说：\n" + folder.lastWords());
            }
        }
    }

    /// Where it listens, with its password.
    public RedisAddress address() {
        return address;
    }

    /// Whether the process runs now.
    public boolean alive() {
        return child.alive();
    }

    /// Stops Redis in order and gives the folder free.
    @Override
    public void close() {
        closing.countDown();
        try (lock) {
            stop();
        } catch (IOException e) {
            LOG.warn("停止 Redis 时出错：{}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void stop() throws IOException, InterruptedException {
        child.stop();
    }

    private void supervise() {
        try {
            var restarts = 0;
            while (restarts < RESTARTS_IN_A_ROW) {
                var since = System.nanoTime();
                var code = child.awaitEnd();
                restarts = System.nanoTime() - since > SETTLED.toNanos() ? 1 : restarts + 1;
                if (closing.await(PAUSE.toMillis() << restarts, TimeUnit.MILLISECONDS)) {
                    return;
                }
                LOG.error("Redis 进程意外结束（代码 {}），第 {} 次重新启动。它最后说：\n{}", code, restarts, folder.lastWords());
                restart();
            }
            LOG.error("Redis 进程接连结束 {} 次，不再重新启动。请查看 {} 后重启服务", restarts, folder.log());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RedisFault e) {
            LOG.error("不能重新启动 Redis，请查看 {} 后重启服务", folder.log(), e);
        }
    }

    private synchronized void restart() throws IOException, InterruptedException {
        // Where only the shell was killed, this ends the Redis beneath it.
        child.stop();
        folder.awaitPredecessor();
        if (closing.getCount() > 0) {
            child = RedisChild.start(binary, folder);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String password() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
