package cn.duban.wecom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.exhibit.FileCheck;
import cn.duban.exhibit.SampleFiles;
import cn.duban.talk.Attachment.Kind;
import cn.duban.talk.AttachmentSource.Fetched;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Fetching files from a platform that means no good.
@ExtendWith(OutputCaptureExtension.class)
class WecomFilesTest {

    private static final int LARGEST = 1 << 20;
    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private static final byte[] CONTENT = SampleFiles.pdf();

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private HttpServer server;
    private volatile Answering answering = exchange -> send(exchange, sealed(CONTENT), "application/octet-stream",
            null);

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestURI().toString());
                answering.answer(exchange);
            }
        });
        server.start();
    }

    @AfterEach
    void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void decryptsWhatTheRobotWasSent() {
        answering = exchange -> send(exchange, sealed(CONTENT), "application/octet-stream",
                "attachment; filename*=UTF-8''%E6%83%85%E5%86%B5%E8%AF%B4%E6%98%8E.pdf");
        assertThat(robot("/file?sign=secret")).isInstanceOfSatisfying(Fetched.Content.class, content -> {
            assertThat(content.bytes()).isEqualTo(CONTENT);
            assertThat(content.name()).isEqualTo("情况说明.pdf");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:%d/x", "http://127.0.0.1:1/x", "https://evil.example/x",
            "file:///etc/passwd", "http://127.0.0.1:%d@evil.example/x", "http://evil@127.0.0.1:%d/x",
            "gopher://127.0.0.1:%d/x", "//127.0.0.1:%d/x", "不是网址"})
    void callsNoOtherHost(String url) {
        assertThat(files(KEY).fetch(WecomFiles.ofRobot(Kind.FILE, url.replace("%d", port())), LARGEST))
                .isEqualTo(new Fetched.Failed(false));
        assertThat(asked).isEmpty();
    }

    @Test
    void followsNoRedirect(CapturedOutput output) {
        answering = exchange -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + port() + "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
        };
        assertThat(robot("/file?sign=secret")).isEqualTo(new Fetched.Failed(true));
        assertThat(asked).hasSize(1);
        assertThat(output).contains("没有取到").doesNotContain("secret");
    }

    @Test
    void takesTheLargestAndNoByteMore() {
        answering = exchange -> send(exchange, sealed(new byte[LARGEST]), "application/octet-stream", null);
        assertThat(robot("/a")).isInstanceOf(Fetched.Content.class);
        answering = exchange -> send(exchange, sealed(new byte[LARGEST + 1]), "application/octet-stream", null);
        assertThat(robot("/b")).isInstanceOf(Fetched.TooLarge.class);
    }

    @Test
    void stopsReadingWhatNeverEnds() {
        answering = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var chunk = new byte[64 * 1024];
            for (var i = 0; i < 100_000; i++) {
                exchange.getResponseBody().write(chunk);
            }
        };
        assertThat(robot("/endless")).isInstanceOf(Fetched.TooLarge.class);
    }

    @Test
    void readsNothingThatSaysItIsTooLarge() {
        answering = exchange -> {
            exchange.sendResponseHeaders(200, 1L << 40);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            awaitClosing();
        };
        assertThat(robot("/huge")).isInstanceOf(Fetched.TooLarge.class);
    }

    @Test
    void keepsNoHalfOfAFile() {
        answering = exchange -> {
            exchange.sendResponseHeaders(200, 5000);
            exchange.getResponseBody().write(new byte[1000]);
            exchange.getResponseBody().flush();
        };
        assertThat(robot("/half")).isEqualTo(new Fetched.Failed(true));
    }

    @Test
    void waitsNoLongerThanItsPatience() {
        answering = _ -> awaitClosing();
        assertThat(robot("/silent")).isEqualTo(new Fetched.Failed(true));
    }

    @Test
    void takesNothingUnderAnotherKey(CapturedOutput output) {
        var other = "A" + KEY.substring(1);
        assertThat(files(other).fetch(WecomFiles.ofRobot(Kind.FILE, address("/x")), LARGEST))
                .isEqualTo(new Fetched.Failed(false));
        answering = exchange -> send(exchange, CONTENT, "application/octet-stream", null);
        assertThat(robot("/plain")).isEqualTo(new Fetched.Failed(false));
        assertThat(output).contains("robot-aes-key").doesNotContain(KEY, other);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 500})
    void tellsThatAnAddressHasRunOut(int status) {
        answering = exchange -> exchange.sendResponseHeaders(status, -1);
        assertThat(robot("/gone")).isEqualTo(new Fetched.Failed(true));
    }

    @Test
    void getsTheAppsMediaWithAToken() {
        answering = exchange -> {
            if (exchange.getRequestURI().getPath().endsWith("gettoken")) {
                send(exchange, "{\"errcode\":0,\"access_token\":\"T\",\"expires_in\":7200}".getBytes(UTF_8),
                        "application/json", null);
            } else {
                send(exchange, CONTENT, "application/octet-stream", "attachment; filename=\"说明.pdf\"");
            }
        };
        assertThat(app("a&b")).isInstanceOfSatisfying(Fetched.Content.class, content -> {
            assertThat(content.bytes()).isEqualTo(CONTENT);
            assertThat(content.name()).isEqualTo("说明.pdf");
        });
        assertThat(asked.getLast()).contains("/cgi-bin/media/get?", "media_id=a%26b", "access_token=T");
    }

    @Test
    void renewsATokenThatHasRunOut() {
        answering = exchange -> {
            if (exchange.getRequestURI().getPath().endsWith("gettoken")) {
                var number = asked.stream().filter(uri -> uri.contains("gettoken")).count();
                send(exchange, ("{\"errcode\":0,\"access_token\":\"T" + number + "\",\"expires_in\":7200}")
                        .getBytes(UTF_8), "application/json", null);
            } else {
                send(exchange, "{\"errcode\":40007,\"errmsg\":\"invalid media_id T1\"}".getBytes(UTF_8),
                        "application/json", null);
            }
        };
        assertThat(app("gone")).isEqualTo(new Fetched.Failed(true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {"attachment|-", "attachment; filename=\"a.pdf\"|a.pdf",
            "attachment; filename=a.pdf|a.pdf", "attachment; filename=\"%E8%AF%B4.pdf\"|说.pdf",
            "attachment; filename=\"x.pdf\"; filename*=UTF-8''%E8%AF%B4.pdf|说.pdf",
            "attachment; filename=\"100%.pdf\"|100%.pdf", "attachment; filename=\"a+b.pdf\"|a+b.pdf", "''|-"})
    void readsNamesHoweverTheyAreWritten(String header, @Nullable String name) {
        assertThat(Download.name(header)).isEqualTo(name);
    }

    @Test
    void asksForNoMoreThanThePlatformsCarry() {
        assertThat(FileCheck.MOST).isEqualTo(20 * 1024 * 1024);
    }

    private Fetched robot(String path) {
        return files(KEY).fetch(WecomFiles.ofRobot(Kind.FILE, address(path)), LARGEST);
    }

    private Fetched app(String mediaId) {
        return files(KEY).fetch(WecomFiles.ofApp(Kind.PICTURE, null, mediaId), LARGEST);
    }

    private WecomFiles files(String key) {
        var keys = new WecomSettings.CallbackKeys("token", key);
        return new WecomFiles(new WecomSettings(URI.create("http://127.0.0.1:" + port()), "corp", 1, "the-secret", null,
                keys, "督办", Set.of(), Set.of("127.0.0.1:" + port()), Duration.ofSeconds(2), Duration.ofSeconds(1)));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    private String port() {
        return Integer.toString(server.getAddress().getPort());
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, byte[] body, String type, @Nullable String disposition)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        if (disposition != null) {
            exchange.getResponseHeaders()
                    .set("Content-Disposition", new String(disposition.getBytes(UTF_8), ISO_8859_1));
        }
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    /// As document 100719 says, written once more.
    private static byte[] sealed(byte[] content) {
        try {
            var key = Base64.getDecoder().decode(KEY + "=");
            var cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
            var pad = 32 - content.length % 32;
            var padded = Arrays.copyOf(content, content.length + pad);
            Arrays.fill(padded, content.length, padded.length, (byte) pad);
            return cipher.doFinal(padded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Answering {

        void answer(HttpExchange exchange) throws IOException;
    }
}
