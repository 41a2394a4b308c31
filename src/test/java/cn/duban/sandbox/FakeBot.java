package cn.duban.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Plays the service in tests: takes WeCom's callbacks over HTTP and answers with a function of the decrypted message.
final class FakeBot implements AutoCloseable {

    private final HttpServer server;
    private final CallbackCrypt robot;
    private final CallbackCrypt app;
    private volatile UnaryOperator<String> robotAnswer = plain -> "";
    private volatile UnaryOperator<String> appAnswer = plain -> "";
    private volatile boolean broken;
    final List<String> received = new CopyOnWriteArrayList<>();

    FakeBot(Credentials.Wecom wecom) {
        robot = new CallbackCrypt(wecom.robot(), "");
        app = new CallbackCrypt(wecom.app(), wecom.corpId());
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/wecom/robot", exchange -> take(exchange, robot));
        server.createContext("/wecom/app", exchange -> take(exchange, app));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// The robot's plain JSON answer; an empty one is an empty body.
    void robotAnswers(UnaryOperator<String> answer) {
        robotAnswer = answer;
    }

    /// The app's plain XML answer; an empty one is an empty body.
    void appAnswers(UnaryOperator<String> answer) {
        appAnswer = answer;
    }

    void breakDown() {
        broken = true;
    }

    private void take(HttpExchange exchange, CallbackCrypt crypt) throws IOException {
        try (exchange) {
            var query = query(exchange.getRequestURI());
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var answer = exchange.getRequestMethod().equals("GET")
                    ? crypt.open(sealed(query, query.getOrDefault("echostr", "")))
                    : answered(crypt.open(sealed(query, encrypted(body))), crypt);
            var failed = broken && exchange.getRequestMethod().equals("POST");
            exchange.sendResponseHeaders(failed ? 500 : 200, 0);
            exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
        } catch (CallbackCrypt.Forged e) {
            throw new IOException(e);
        }
    }

    private String answered(String plain, CallbackCrypt crypt) {
        received.add(plain);
        var answer = (crypt == app ? appAnswer : robotAnswer).apply(plain);
        return answer.isEmpty() ? "" : wrapped(crypt.seal(answer, 1710378000), crypt == app);
    }

    private static String wrapped(CallbackCrypt.Sealed sealed, boolean xml) {
        return xml
                ? "<xml><Encrypt><![CDATA[%s]]></Encrypt><MsgSignature>%s</MsgSignature><TimeStamp>%s</TimeStamp><Nonce>%s</Nonce></xml>"
                        .formatted(sealed.encrypt(), sealed.signature(), sealed.timestamp(), sealed.nonce())
                : Json.object()
                        .put("encrypt", sealed.encrypt())
                        .put("msgsignature", sealed.signature())
                        .put("timestamp", Long.parseLong(sealed.timestamp()))
                        .put("nonce", sealed.nonce())
                        .toString();
    }

    private static String encrypted(String body) {
        return body.startsWith("{")
                ? Json.parse(body).map(json -> Json.text(json, "encrypt")).orElseThrow()
                : body.replaceAll("(?s).*<Encrypt><!\\[CDATA\\[(.*?)]]></Encrypt>.*", "$1");
    }

    private static CallbackCrypt.Sealed sealed(Map<String, String> query, String encrypt) {
        return new CallbackCrypt.Sealed(encrypt, query.getOrDefault("msg_signature", ""),
                query.getOrDefault("timestamp", ""),
                query.getOrDefault("nonce", ""));
    }

    private static Map<String, String> query(URI uri) {
        return Arrays.stream(uri.getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
