package cn.duban.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Reading and moving the sandbox's clock.
@RestController
@RequestMapping("/sandbox/api/clock")
final class ClockController {

    private final Sandbox sandbox;
    private final EventsController events;
    private final ReentrantLock moving = new ReentrantLock();

    ClockController(Sandbox sandbox, EventsController events) {
        this.sandbox = sandbox;
        this.events = events;
    }

    /// Where the clock stands.
    ///
    /// @param next null when nothing more is planned
    record Position(String now, @Nullable Next next) {}

    /// The next step.
    record Next(String at, String step) {}

    @GetMapping
    Position position() {
        return new Position(shown(sandbox.clock().instant()),
                next().map(step -> new Next(shown(step.at()), step.step())).orElse(null));
    }

    private String shown(Instant moment) {
        var local = moment.truncatedTo(ChronoUnit.MILLIS).atZone(sandbox.settings().zone());
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local);
    }

    private Optional<Timeline.NextStep> next() {
        var timeline = sandbox.timeline();
        return timeline == null ? Optional.empty() : timeline.next();
    }

    /// Moves to `{"to":"<ISO instant>"}`, or with `{"next":true}` to the next step, doing on the way what is due, each
    /// step at its own moment.
    @PostMapping
    Position move(InputStream body) throws IOException {
        var input = Input.read(body);
        moving.lock();
        try {
            if (input.flag("next")) {
                travel(nextMoment());
            } else {
                travel(ahead(moment(input.required("to"))));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Rejected(503, "服务正在停止，时钟已停在 " + shown(sandbox.clock().instant()) + "。");
        } finally {
            moving.unlock();
            events.clockMoved();
        }
        return position();
    }

    private Instant nextMoment() {
        return next().orElseThrow(() -> new Rejected("后面没有安排了，没有下一步可去。")).at();
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Rejected("“to” 应是带时区的 ISO 时刻，如 2024-03-15T09:00:00+08:00，不能是 “" + text + "”。");
        }
    }

    private Instant ahead(Instant moment) {
        var now = sandbox.clock().instant();
        if (moment.isBefore(now)) {
            throw new Rejected("时钟只能往前拨：" + shown(moment) + " 早于当前时刻 " + shown(now) + "。");
        }
        return moment;
    }

    private void travel(Instant to) throws InterruptedException {
        var last = Instant.MIN;
        var step = next();
        while (step.isPresent() && !step.get().at().isAfter(to) && step.get().at().isAfter(last)) {
            last = step.get().at();
            arrive(last);
            step = next();
        }
        arrive(to);
    }

    private void arrive(Instant at) throws InterruptedException {
        sandbox.movableClock().advanceTo(at);
        var timeline = sandbox.timeline();
        if (timeline != null) {
            timeline.catchUp();
        }
    }
}
