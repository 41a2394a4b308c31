package cn.duban.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A client of DingTalk's stream on the JDK's own WebSocket.
final class StreamClient implements WebSocket.Listener, AutoCloseable {

    final List<ObjectNode> messages = new CopyOnWriteArrayList<>();
    final List<String> systemTopics = new CopyOnWriteArrayList<>();
    final CompletableFuture<Boolean> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private final Consumer<ObjectNode> bot;
    private final WebSocket socket;
    private volatile int acknowledgement = 200;

    /// Connects with a fresh ticket; each bot message's data goes to the bot after it is acknowledged.
    StreamClient(Credentials.Dingtalk dingtalk, Consumer<ObjectNode> bot) throws Exception {
        this(dingtalk, ticket(dingtalk), bot);
    }

    StreamClient(Credentials.Dingtalk dingtalk, ObjectNode ticket, Consumer<ObjectNode> bot) throws Exception {
        this.bot = bot;
        var client = HttpClient.newBuilder().sslContext(trusting(dingtalk)).build();
        var uri = URI.create(Json.text(ticket, "endpoint") + "?ticket=" + Json.text(ticket, "ticket"));
        socket = client.newWebSocketBuilder().buildAsync(uri, this).get(10, TimeUnit.SECONDS);
    }

    static ObjectNode ticket(Credentials.Dingtalk dingtalk) throws IOException, InterruptedException {
        var asked = Json.object().put("clientId", dingtalk.clientId()).put("clientSecret", dingtalk.clientSecret());
        asked.putArray("subscriptions").addObject().put("type", "CALLBACK").put("topic", Gateway.BOT_TOPIC);
        return (ObjectNode) Http.post(dingtalk.base(), "/v1.0/gateway/connections/open", asked.toString());
    }

    private static SSLContext trusting(Credentials.Dingtalk dingtalk) throws GeneralSecurityException, IOException {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(KeyStore.getInstance(dingtalk.trustStore().toFile(), dingtalk.trustStorePassword().toCharArray()));
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /// Answers later messages with that code; 0 for no answer at all.
    void acknowledgeWith(int code) {
        acknowledgement = code;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            var frame = Json.parse(part.toString()).orElseThrow();
            part.setLength(0);
            Thread.startVirtualThread(() -> take(frame));
        }
        from.request(1);
        return null;
    }

    private void take(ObjectNode frame) {
        var data = Json.text(frame, "data");
        var system = Json.text(frame, "type").equals("SYSTEM");
        if (system) {
            systemTopics.add(Json.text(frame, "headers", "topic"));
        } else {
            messages.add(Json.parse(data).orElseThrow());
        }
        if (acknowledgement != 0) {
            var ack = Json.object().put("code", acknowledgement).put("message", "OK").put("data", system ? data : "{}");
            ack.putObject("headers").put("messageId", Json.text(frame, "headers", "messageId"));
            socket.sendText(ack.toString(), true).join();
        }
        if (!system && acknowledgement == 200) {
            bot.accept(messages.getLast());
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(true);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
