package cn.duban.sandbox;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One client's connection to the gateway.
final class GatewayConnection extends Endpoint implements MessageHandler.Whole<String> {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayConnection.class);
    private static final int FRAME_LIMIT = 256 * 1024;

    private final Gateway gateway;
    private final InstantSource clock;
    private final String id = UUID.randomUUID().toString();
    private final ConcurrentHashMap<String, CompletableFuture<Integer>> unacknowledged = new ConcurrentHashMap<>();
    private volatile @Nullable Session session;
    private volatile boolean silent;

    GatewayConnection(Gateway gateway, InstantSource clock) {
        this.gateway = gateway;
        this.clock = clock;
    }

    @Override
    public void onOpen(Session opened, EndpointConfig config) {
        session = opened;
        opened.setMaxTextMessageBufferSize(FRAME_LIMIT);
        opened.addMessageHandler(String.class, this);
        gateway.joined(this);
    }

    @Override
    public void onClose(Session closed, CloseReason reason) {
        gateway.left(this);
        unacknowledged.values().forEach(ack -> ack.complete(0));
    }

    @Override
    public void onError(Session broken, Throwable problem) {
        LOG.debug("a stream connection broke: {}", problem.toString());
    }

    /// Every frame from a client is an answer to one of ours.
    @Override
    public void onMessage(String text) {
        silent = false;
        var frame = Json.parse(text).orElseGet(Json::object);
        var ack = unacknowledged.remove(Json.text(frame, "headers", "messageId"));
        if (ack != null) {
            ack.complete(frame.path("code").asInt(0));
        }
    }

    /// Sends a callback and waits for its acknowledgement; false when there was none with code 200.
    boolean deliver(String topic, String data, Duration patience) {
        var messageId = UUID.randomUUID().toString();
        var ack = new CompletableFuture<Integer>();
        unacknowledged.put(messageId, ack);
        try {
            send("CALLBACK", topic, messageId, data);
            return ack.get(patience.toMillis(), TimeUnit.MILLISECONDS) == 200;
        } catch (IOException | IllegalStateException e) {
            // The client has hung up and the container has not said so yet: the message goes to another connection.
            gateway.left(this);
            LOG.debug("a client is gone: {}", e.toString());
            return false;
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("a message was not acknowledged: {}", e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            unacknowledged.remove(messageId);
        }
    }

    private void send(String type, String topic, String messageId, String data) throws IOException {
        var frame = Json.object().put("specVersion", "1.0").put("type", type).put("data", data);
        frame.putObject("headers")
                .put("topic", topic)
                .put("messageId", messageId)
                .put("contentType", "application/json")
                .put("time", Long.toString(clock.millis()))
                .put("connectionId", id);
        // A WebSocket takes one message at a time.
        synchronized (unacknowledged) {
            Objects.requireNonNull(session).getBasicRemote().sendText(frame.toString());
        }
    }

    void ping() {
        if (silent) {
            drop();
            return;
        }
        silent = true;
        tell("ping", Json.object().put("opaque", UUID.randomUUID().toString()).toString());
    }

    /// Ends the connection as DingTalk does when it is planned: says so first.
    void end() {
        tell("disconnect", "{\"reason\":\"sandbox stops\"}");
        drop();
    }

    private void tell(String topic, String data) {
        try {
            send("SYSTEM", topic, UUID.randomUUID().toString(), data);
        } catch (IOException | IllegalStateException e) {
            LOG.debug("cannot tell a client: {}", e.toString());
        }
    }

    void drop() {
        gateway.left(this);
        try {
            Objects.requireNonNull(session).close(new CloseReason(CloseCodes.GOING_AWAY, "dropped"));
        } catch (IOException | IllegalStateException e) {
            LOG.debug("cannot close a connection: {}", e.toString());
        }
    }
}
