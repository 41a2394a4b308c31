package cn.duban.dingtalk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// DingTalk's interface as far as the channel uses it, on a real socket; answers what it is told to.
final class ApiStub implements AutoCloseable {

    static final String CLIENT_ID = "dingstub";
    static final String SECRET = "stub-secret-9f2c";
    static final String ROBOT = "dingrobot";
    static final String STRANGER = "nobody";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Queue<Answer> next = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> nextToken = new ConcurrentLinkedQueue<>();
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private volatile int valid = 0;

    ApiStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
        server.setExecutor(threads);
        server.createContext("/v1.0/oauth2/accessToken", this::token);
        server.createContext("/v1.0/robot/groupMessages/send", exchange -> message(exchange, "openConversationId"));
        server.createContext("/v1.0/robot/oToMessages/batchSend", exchange -> message(exchange, "userIds"));
        server.start();
    }

    DingtalkSettings settings() {
        var uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new DingtalkSettings(uri, CLIENT_ID, SECRET, ROBOT);
    }

    /// The answer to the next message instead of the usual one.
    void answers(int status, String body) {
        next.add(new Answer(status, body));
    }

    /// The answer to the next request for a token instead of the usual one.
    void answersTokens(int status, String body) {
        nextToken.add(new Answer(status, body));
    }

    /// The next message is taken, and nothing said about it.
    void fallsSilent() {
        next.add(new Answer(0, ""));
    }

    /// Tokens given so far are no longer good.
    void expiresTokens() {
        valid = tokens.get() + 1;
    }

    List<JsonNode> requests() {
        return requests;
    }

    List<String> texts() {
        return taken.stream().map(body -> param(body).path("text").asString()).toList();
    }

    int tokensGiven() {
        return tokens.get();
    }

    static JsonNode param(JsonNode body) {
        return JsonMapper.shared().readTree(body.path("msgParam").asString());
    }

    static String token(int number) {
        return "token-5ec7e7-" + number;
    }

    private void token(HttpExchange exchange) throws IOException {
        var body = read(exchange);
        var set = nextToken.poll();
        if (set != null) {
            reply(exchange, set);
        } else if (!SECRET.equals(body.path("appSecret").asString())) {
            reply(exchange, new Answer(400, "{\"code\":\"invalidClientIdOrSecret\",\"message\":" + quoted(body) + "}"));
        } else {
            var number = tokens.incrementAndGet();
            reply(exchange, new Answer(200, "{\"accessToken\":\"%s\",\"expireIn\":7200}".formatted(token(number))));
        }
    }

    private static String quoted(JsonNode body) {
        return JsonMapper.shared().writeValueAsString(body.toString());
    }

    private void message(HttpExchange exchange, String to) throws IOException {
        var body = read(exchange);
        requests.add(body);
        var token = exchange.getRequestHeaders().getFirst("x-acs-dingtalk-access-token");
        var set = next.poll();
        if (set != null) {
            reply(exchange, set);
        } else if (Integer.parseInt(token.substring(token.lastIndexOf('-') + 1)) < valid) {
            reply(exchange,
                    new Answer(400, "{\"code\":\"InvalidAuthentication\",\"message\":\"%s\"}".formatted(token)));
        } else if (body.path(to).toString().contains(STRANGER)) {
            reply(exchange, stranger(to));
        } else {
            taken.add(body);
            reply(exchange, new Answer(200, "{\"processQueryKey\":\"key%d\"}".formatted(taken.size())));
        }
    }

    private static Answer stranger(String to) {
        return to.equals("userIds")
                ? new Answer(200, "{\"processQueryKey\":\"k\",\"invalidStaffIdList\":[\"%s\"]}".formatted(STRANGER))
                : new Answer(400, "{\"code\":\"invalid.openConversationId\",\"message\":\"?\"}");
    }

    private static JsonNode read(HttpExchange exchange) throws IOException {
        return JsonMapper.shared().readTree(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }

    private void reply(HttpExchange exchange, Answer answer) throws IOException {
        if (answer.status() == 0) {
            awaitClosing();
            return;
        }
        var bytes = answer.body().getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private record Answer(int status, String body) {}
}
