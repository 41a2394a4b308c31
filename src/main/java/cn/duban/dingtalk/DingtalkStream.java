package cn.duban.dingtalk;

import cn.duban.delivery.Channel;
import cn.duban.talk.Reception;
import com.dingtalk.open.app.api.OpenDingTalkClient;
import com.dingtalk.open.app.api.callback.OpenDingTalkCallbackListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// Hears what people say to the robot in DingTalk, and answers them.
///
/// The SDK's client reconnects by itself, but can hang for hours and tells nobody; so it is watched, and replaced when
/// it has been without a connection for too long. Threads that the SDK leaves behind are not daemons: a program that
/// uses this ends by `System.exit` or a signal.
public final class DingtalkStream implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DingtalkStream.class);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final DingtalkSettings settings;
    private final InstantSource clock;
    private final StreamTimings timings;
    private final FrontDesk desk;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(DingtalkStream::thread);
    private final AtomicInteger replaced = new AtomicInteger();
    private volatile @Nullable OpenDingTalkClient client;
    private Duration patience;
    private long lastConnected;
    private boolean started;
    private boolean connected;
    private boolean broken;
    private volatile @Nullable Instant lastMessage;

    /// @param channel by which answers go out
    public DingtalkStream(DingtalkSettings settings, Reception reception, Channel channel, InstantSource clock) {
        this(settings, reception, channel, clock, StreamTimings.DEFAULT);
    }

    DingtalkStream(DingtalkSettings settings, Reception reception, Channel channel, InstantSource clock,
            StreamTimings timings) {
        this.settings = settings;
        this.clock = clock;
        this.timings = timings;
        desk = new FrontDesk(reception, new Answers(channel, timings.longestWait()));
        patience = timings.patience();
    }

    /// Begins to connect, and keeps at it until closed. Does not wait for the connection.
    public synchronized void start() {
        if (started) {
            throw new IllegalStateException("钉钉 Stream 已经启动过");
        }
        started = true;
        var _ = watch.scheduleWithFixedDelay(this::look, 0, timings.glance().toMillis(), TimeUnit.MILLISECONDS);
    }

    /// How the stream fares.
    public Health health() {
        var current = client;
        return new Health(current != null && StreamSdk.connected(current), lastMessage, replaced.get(), desk.received(),
                desk.repeated(), desk.unanswered());
    }

    private void look() {
        try {
            var current = client;
            if (current == null) {
                client = open();
            } else {
                watch(current);
            }
        } catch (Exception failed) {
            // The thread's edge, and the SDK declares nothing narrower: the next glance tries again.
            LOG.error("钉钉 Stream 客户端出错，稍后重试", failed);
        }
    }

    private void watch(OpenDingTalkClient watched) throws Exception {
        var now = System.nanoTime();
        var was = connected;
        connected = StreamSdk.connected(watched);
        if (connected) {
            lastConnected = now;
            patience = timings.patience();
        }
        if (was != connected) {
            // The first connection is what is expected: the start's last line should stay the address.
            LOG.atLevel(broken || !connected ? Level.INFO : Level.DEBUG)
                    .log(connected ? "钉钉 Stream 已连接" : "钉钉 Stream 已断开，正在重连");
            broken = broken || !connected;
        }
        if (now - lastConnected > patience.toNanos()) {
            LOG.warn("钉钉 Stream 已 {} 秒连不上，更换客户端", patience.toSeconds());
            var doubled = patience.multipliedBy(2);
            patience = doubled.compareTo(timings.longestPatience()) < 0 ? doubled : timings.longestPatience();
            client = null;
            replaced.incrementAndGet();
            watched.stop();
            client = open();
        }
    }

    private OpenDingTalkClient open() throws Exception {
        lastConnected = System.nanoTime();
        var opened = StreamSdk.client(settings, timings.keepAlive(), new Ear());
        opened.start();
        return opened;
    }

    /// Hangs up, and finishes what it was answering.
    @Override
    public synchronized void close() {
        if (watch.isShutdown()) {
            return;
        }
        watch.execute(this::hangUp);
        watch.shutdown();
        try {
            if (!watch.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                watch.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        desk.close(GRACE);
    }

    private void hangUp() {
        var last = client;
        client = null;
        if (last != null) {
            try {
                last.stop();
            } catch (Exception failed) {
                // The SDK declares nothing narrower, and nothing is left to be done about it.
                LOG.warn("钉钉 Stream 没有正常断开", failed);
            }
        }
    }

    /// The SDK looks for its parts with the class loader of the thread that starts it, once and for all.
    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "dingtalk-watch");
        thread.setDaemon(true);
        thread.setContextClassLoader(DingtalkStream.class.getClassLoader());
        return thread;
    }

    /// How the stream fares.
    ///
    /// @param connected whether messages can come in now
    /// @param lastMessage when one last came in; null where none has yet
    /// @param replaced how often a client that could not connect was replaced
    /// @param received how many messages came in, repetitions included
    /// @param repeated how many of them had come before
    /// @param unanswered how many went without an answer
    public record Health(
            boolean connected,
            @Nullable Instant lastMessage,
            int replaced,
            long received,
            long repeated,
            long unanswered) {}

    /// Gets each message as raw JSON. Not a lambda: the SDK reads the parameter's type from the class.
    private final class Ear implements OpenDingTalkCallbackListener<String, Object> {

        @Override
        public @Nullable Object execute(String json) {
            lastMessage = clock.instant();
            desk.take(json);
            return null;
        }
    }
}
