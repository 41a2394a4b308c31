package cn.duban;

import cn.duban.dingtalk.DingtalkStream;
import cn.duban.sandbox.Sandbox;
import cn.duban.wecom.WecomCallbacks;
import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/// Starts the offices once the main port is open, and stops them before it closes: first what brings work in, then
/// what sends it out. What records is closed last, with its journal.
final class Operation implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Operation.class);

    private final Offices offices;
    private final WecomCallbacks wecom;
    private final DingtalkStream stream;
    private final InstantSource clock;
    private final @Nullable Sandbox sandbox;
    private volatile boolean running;
    private volatile int port;

    Operation(Offices offices, WecomCallbacks wecom, DingtalkStream stream, InstantSource clock,
            @Nullable Sandbox sandbox) {
        this.offices = offices;
        this.wecom = wecom;
        this.stream = stream;
        this.clock = clock;
        this.sandbox = sandbox;
    }

    @EventListener
    void opened(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    /// The last line of the start: where to go.
    @EventListener
    void ready(ApplicationReadyEvent event) {
        LOG.info(sandbox == null ? "督办已启动，端口 {}" : "督办沙箱已启动，请打开 http://localhost:{}/", port);
    }

    @Override
    public void start() {
        offices.all().forEach(Office::record);
        if (sandbox != null) {
            sandbox.deliverTo(URI.create("http://127.0.0.1:" + port));
            sandbox.timeline(new OfficeTimeline(offices, clock));
        }
        wecom.warmUp();
        offices.all().forEach(Office::work);
        stream.start();
        running = true;
    }

    @Override
    public void stop() {
        stream.close();
        offices.all().forEach(office -> office.alarms().close());
        offices.all().forEach(office -> office.dispatcher().close());
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
