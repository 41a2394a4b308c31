package cn.duban.wecom;

import cn.duban.wecom.CallbackRefused.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts refused callbacks, and warns of them at most once a minute: whoever sends many must not fill the log.
final class RefusalWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalWatch.class);
    private static final long PAUSE = Duration.ofMinutes(1).toNanos();

    private final MeterRegistry meters;
    private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());
    private final AtomicLong unsaid = new AtomicLong();

    RefusalWatch(MeterRegistry meters) {
        this.meters = meters;
    }

    void refused(String path, Reason reason) {
        meters.counter("duban.wecom.callbacks.refused", "path", path, "reason", reason.name()).increment();
        var count = unsaid.incrementAndGet();
        var now = System.nanoTime();
        var until = quietUntil.get();
        if (now - until >= 0 && quietUntil.compareAndSet(until, now + PAUSE)) {
            unsaid.addAndGet(-count);
            LOG.warn("拒绝了 {} 个企业微信回调，最近一个：{}，{}。如持续出现，请核对回调的 Token、EncodingAESKey 和服务器时间", count, path, reason.label());
        }
    }
}
