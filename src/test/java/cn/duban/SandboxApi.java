package cn.duban;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sandbox of a running service, as anybody reaches it over HTTP.
final class SandboxApi implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final URI base;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    SandboxApi(int port) {
        base = URI.create("http://127.0.0.1:" + port + "/sandbox/api/");
    }

    /// A message that stands in a conversation.
    ///
    /// @param at by the sandbox's clock, in Shanghai
    /// @param where the group's chat, or the person one to one
    record Seen(long seq, LocalDateTime at, String where, String text) {}

    /// What somebody types, as the platform delivers it.
    ///
    /// @param chat null in the single chat
    /// @param msgid null for any
    record Said(
            String platform,
            String user,
            @Nullable String chat,
            String text,
            @Nullable String msgid,
            String via) {

        static Said wecom(String user, @Nullable String chat, String text) {
            return new Said("wecom", user, chat, text, null, "robot");
        }

        static Said dingtalk(String user, String text) {
            return new Said("dingtalk", user, null, text, null, "robot");
        }

        Said as(String id) {
            return new Said(platform, user, chat, text, id, via);
        }

        Said viaApp() {
            return new Said(platform, user, null, text, msgid, "app");
        }

        String json() {
            var fields = new HashMap<String, @Nullable Object>();
            fields.put("platform", platform);
            fields.put("user", user);
            fields.put("chat", chat);
            fields.put("text", text);
            if (msgid != null) {
                fields.put("msgid", msgid);
            }
            fields.put("via", via);
            return JSON.writeValueAsString(fields);
        }
    }

    /// What the clock says is next; empty when the year is over.
    String step() {
        return get("clock").path("next").path("step").asString("");
    }

    LocalDateTime now() {
        return local(get("clock").path("now").asString());
    }

    /// Moves to the next step and waits until it is done.
    void next() {
        post("clock", "{\"next\":true}");
    }

    CompletableFuture<HttpResponse<String>> nextInFlight() {
        return http.sendAsync(posting("clock", "{\"next\":true}"), BodyHandlers.ofString());
    }

    void forward(Duration by) {
        post("clock", "{\"to\":\"" + now().plus(by) + "+08:00\"}");
    }

    /// Says something and returns everything that is answered, as one text.
    String say(Said said) {
        return String.join("\n",
                post("say", said.json()).path("replies").valueStream().map(JsonNode::asString).toList());
    }

    /// Sends a file in DingTalk, one to one, and returns everything that is answered.
    String sendFile(String user, String name, byte[] content) {
        var query = "send-file?platform=dingtalk&user=" + user + "&name=" + URLEncoder.encode(name, UTF_8);
        var answer = answer(HttpRequest.newBuilder(base.resolve(query))
                .timeout(PATIENCE)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(content))
                .build());
        return String.join("\n", answer.path("replies").valueStream().map(JsonNode::asString).toList());
    }

    CompletableFuture<HttpResponse<String>> sayInFlight(Said said) {
        return http.sendAsync(posting("say", said.json()), BodyHandlers.ofString());
    }

    /// What the bot sent on its own account after that number, in order.
    List<Seen> pushes(long after) {
        return get("messages?after=" + after).valueStream()
                .filter(message -> message.path("kind").asString().equals("push"))
                .map(SandboxApi::seen)
                .toList();
    }

    private static Seen seen(JsonNode message) {
        var chat = message.path("chat").asString("");
        return new Seen(message.path("seq").asLong(), local(message.path("at").asString()),
                chat.isEmpty() ? message.path("user").asString("") : chat, message.path("text").asString());
    }

    private static LocalDateTime local(String moment) {
        assertThat(moment).endsWith("+08:00");
        return OffsetDateTime.parse(moment).toLocalDateTime();
    }

    void fault(String platform, String fault, int count) {
        post("faults", JSON.writeValueAsString(Map.of("platform", platform, "fault", fault, "count", count)));
    }

    private JsonNode get(String path) {
        return answer(HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).GET().build());
    }

    private JsonNode post(String path, String json) {
        return answer(posting(path, json));
    }

    private HttpRequest posting(String path, String json) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
    }

    private JsonNode answer(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
