package cn.duban.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/// The smart robot's `response_url`: one later answer to what was said, once and within an hour.
final class ResponseUrls {

    private static final Duration LIFE = Duration.ofHours(1);
    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final int LIMIT = 20480;

    private final MessageLog log;
    private final Faults faults;
    private final InstantSource clock;
    private final Rate rate;
    private final ConcurrentHashMap<String, Open> open = new ConcurrentHashMap<>();

    ResponseUrls(MessageLog log, Faults faults, InstantSource clock) {
        this.log = log;
        this.faults = faults;
        this.clock = clock;
        rate = new Rate(clock, 30, Duration.ofMinutes(1));
    }

    private Instant nextSweep = Instant.MIN;

    private record Open(Said said, Instant until) {}

    /// A new code for an answer to that.
    String codeFor(Said said) {
        var now = clock.instant();
        sweep(now);
        var code = UUID.randomUUID().toString();
        open.put(code, new Open(said, now.plus(LIFE)));
        return code;
    }

    /// Forgets what has expired, once a minute: looking through all of it for each message would cost more than the
    /// service it stands in for.
    private synchronized void sweep(Instant now) {
        if (!now.isBefore(nextSweep)) {
            open.values().removeIf(one -> one.until().isBefore(now));
            nextSweep = now.plus(SWEEP);
        }
    }

    Answer answer(Call call) {
        return faults.send(Platform.WECOM, () -> accept(call));
    }

    private Answer accept(Call call) {
        var text = shown(WecomApi.message(call));
        var code = call.query("response_code");
        var answered = open.get(code);
        if (answered == null || answered.until().isBefore(clock.instant())) {
            throw Refusal.wecom(40058, "invalid response_code");
        }
        var said = answered.said();
        if (!rate.allows(said.chat() == null ? said.user() : said.chat())) {
            throw Refusal.tooFast(Platform.WECOM);
        }
        if (!open.remove(code, answered)) {
            throw Refusal.wecom(40058, "invalid response_code");
        }
        log.append(Platform.WECOM, said.chat(), said.user(), Message.Kind.REPLY, text, said.msgid());
        return Answer.ok(WecomApi.ok());
    }

    private static String shown(ObjectNode message) {
        var text = switch (Json.text(message, "msgtype")) {
            case "markdown" -> Json.text(message, "markdown", "content");
            case "template_card" -> "[卡片] " + Json.text(message, "template_card", "main_title", "title");
            default -> throw Refusal.wecom(40008, "invalid message type");
        };
        if (text.isEmpty()) {
            throw Refusal.wecom(44004, "empty content");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > LIMIT) {
            throw Refusal.wecom(40058, "markdown.content exceed max length " + LIMIT);
        }
        return text;
    }
}
