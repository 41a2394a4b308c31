package cn.duban.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Speaking to the bot in DingTalk. The platform knows no answer to a message, only the bot's next message in the same
/// conversation: that one counts as the answer to whoever spoke there and still waits.
final class DingtalkChat {

    private static final Duration SESSION_LIFE = Duration.ofMinutes(90);

    private final Ground ground;
    private final Gateway gateway;
    private final Credentials.Dingtalk dingtalk;
    private final ConcurrentHashMap<String, Queue<Waiting>> waiting = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Session> sessions = new ConcurrentHashMap<>();

    DingtalkChat(Ground ground, Gateway gateway, Credentials.Dingtalk dingtalk) {
        this.ground = ground;
        this.gateway = gateway;
        this.dingtalk = dingtalk;
    }

    private record Waiting(Said said, CompletableFuture<String> answer) {}

    /// A session webhook that is open.
    private record Session(Said said, Instant until) {}

    /// Delivers what is said and returns the bot's next message there; nothing if none comes in time.
    List<String> say(Said said) {
        var log = ground.log();
        if (log.after(0, message -> said.msgid().equals(message.msgid())).isEmpty()) {
            log.append(said);
        }
        var one = new Waiting(said, new CompletableFuture<>());
        var line = waiting.computeIfAbsent(conversation(said.chat(), said.user()), any -> new ArrayDeque<>());
        synchronized (line) {
            line.add(one);
        }
        try {
            deliver(said);
            return List.of(one.answer().get(ground.waits().reply().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Rejected(503, "沙箱正在停止。");
        } finally {
            synchronized (line) {
                line.remove(one);
            }
        }
    }

    private static String conversation(@Nullable String chat, @Nullable String user) {
        return chat == null ? "user:" + user : "chat:" + chat;
    }

    private void deliver(Said said) {
        var payload = payload(said);
        gateway.deliver(payload);
        if (ground.faults().strikes(Platform.DINGTALK, Fault.DUPLICATE)) {
            gateway.deliver(payload);
        }
    }

    private String payload(Said said) {
        var now = ground.clock().instant();
        var session = UUID.randomUUID().toString();
        sessions.values().removeIf(one -> one.until().isBefore(now));
        sessions.put(session, new Session(said, now.plus(SESSION_LIFE)));
        return BotPayload.of(said, ground.directory(), dingtalk, now, session, now.plus(SESSION_LIFE)).toString();
    }

    /// Takes a message of the bot into the conversation.
    ///
    /// @param chat the group; null for a single chat
    /// @param user whom it is for; null in a group
    void arrive(@Nullable String chat, @Nullable String user, String text) {
        arrive(chat, user, text, null);
    }

    /// Takes a message of the bot that may bring a file; a file is nobody's answer.
    void arrive(@Nullable String chat, @Nullable String user, String text, @Nullable Sent file) {
        if (file != null) {
            ground.log().append(Platform.DINGTALK, chat, user, Message.Kind.PUSH, text, null, file);
            return;
        }
        var line = waiting.computeIfAbsent(conversation(chat, user), any -> new ArrayDeque<>());
        synchronized (line) {
            var one = line.poll();
            if (one == null) {
                ground.log().append(Platform.DINGTALK, chat, user, Message.Kind.PUSH, text, null);
            } else {
                answer(one.said(), text);
                one.answer().complete(text);
            }
        }
    }

    private void answer(Said said, String text) {
        ground.log().append(Platform.DINGTALK, said.chat(), said.user(), Message.Kind.REPLY, text, said.msgid());
    }

    /// Takes an answer by the session webhook; false when that is not open.
    boolean arriveBySession(String session, String text) {
        var open = sessions.get(session);
        if (open == null || open.until().isBefore(ground.clock().instant())) {
            return false;
        }
        var said = open.said();
        arrive(said.chat(), said.chat() == null ? said.user() : null, text);
        return true;
    }
}
