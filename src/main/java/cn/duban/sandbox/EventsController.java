package cn.duban.sandbox;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Tells open pages that there is something new: `message` with its number, `clock` when the clock was moved.
@RestController
final class EventsController implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventsController.class);

    private final Set<SseEmitter> pages = ConcurrentHashMap.newKeySet();
    private final ExecutorService sender = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("sandbox-events").factory());
    private volatile boolean running;

    EventsController(Sandbox sandbox) {
        sandbox.log().listen(message -> tell("message", Long.toString(message.seq())));
    }

    @GetMapping(path = "/sandbox/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events() throws IOException {
        var page = new SseEmitter(0L);
        page.onCompletion(() -> pages.remove(page));
        page.onError(gone -> pages.remove(page));
        pages.add(page);
        page.send(SseEmitter.event().comment("open"));
        return page;
    }

    void clockMoved() {
        tell("clock", "moved");
    }

    private void tell(String event, String data) {
        if (pages.isEmpty()) {
            return;
        }
        try {
            sender.execute(() -> pages.forEach(page -> send(page, event, data)));
        } catch (RejectedExecutionException e) {
            LOG.debug("no more events: the service is stopping");
        }
    }

    private void send(SseEmitter page, String event, String data) {
        try {
            page.send(SseEmitter.event().name(event).data(data));
        } catch (IOException | IllegalStateException e) {
            LOG.debug("a page has gone: {}", e.toString());
            pages.remove(page);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /// Ends the streams, so that a graceful stop of the web server does not wait for them.
    @Override
    public void stop() {
        running = false;
        sender.shutdown();
        pages.forEach(SseEmitter::complete);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
