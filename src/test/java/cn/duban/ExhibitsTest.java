package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.exhibit.SampleFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files on their whole way over the real wire of both stand-ins: from a contact in WeCom to staff in DingTalk.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExhibitsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CONTACT = "leihuimin";
    private static final String GROUP = "wrxq-qucaizhengju";
    private static final String STAFF = "hejingyi";

    private final HttpClient http = HttpClient.newHttpClient();
    private ConfigurableApplicationContext service;
    private Path data;

    @BeforeAll
    void open(@TempDir Path folder) {
        data = folder;
        service = DubanApplication.application()
                .run("--server.port=0", "--duban.sandbox.port=0", "--duban.data=" + data,
                        "--duban.exhibits.largest-mb=1");
    }

    @AfterAll
    void close() {
        http.shutdownNow();
        if (service != null) {
            service.close();
        }
    }

    @Test
    void goFromAContactToStaff() throws IOException {
        var photo = SampleFiles.png();
        assertThat(send(Map.of("user", CONTACT, "name", "现场.png"), photo)).contains("已收到《现场.png》", "这是哪一项任务");
        assertThat(say("wecom", CONTACT, "48号")).contains("48号");
        assertThat(send(Map.of("user", CONTACT, "name", "情况说明.pdf", "via", "app"), SampleFiles.pdf()))
                .contains("已收到《情况说明.pdf》", "48号", "第 2 份");
        assertThat(send(Map.of("user", CONTACT, "chat", GROUP, "name", "a.png", "text", "48号完成35%，正常推进"), photo))
                .contains("已记录", "35%", "已经收到过");
        assertThat(stored()).isEqualTo(2);

        assertThat(say("dingtalk", STAFF, "材料 48")).contains("2 份", "《现场.png》", "《情况说明.pdf》");
        assertThat(say("dingtalk", STAFF, "取材料 1")).contains("正在发送");
        assertThat(say("dingtalk", STAFF, "取材料 2")).contains("正在发送");
        await().atMost(PATIENCE).until(() -> pushed().size() == 2);
        assertThat(pushed()).anySatisfy(file -> assertThat(download(file)).isEqualTo(photo))
                .anySatisfy(file -> assertThat(download(file)).isEqualTo(SampleFiles.pdf()));
        assertThat(say("dingtalk", STAFF, "未报")).contains("区");
    }

    @Test
    void areRefusedWhereTheyMayNotBe() throws IOException {
        var before = stored();
        assertThat(send(Map.of("user", CONTACT, "name", "工具.pdf"), SampleFiles.program())).contains("没有收", "可以发图片");
        assertThat(send(Map.of("user", CONTACT, "name", "大.pdf"), Arrays.copyOf(SampleFiles.pdf(), (1 << 20) + 1)))
                .contains("超过 1 MB");
        assertThat(send(Map.of("user", CONTACT, "name", "方案 机密★5年.pdf"), SampleFiles.pdf())).contains("没有记录");
        assertThat(send(Map.of("platform", "dingtalk", "user", STAFF, "name", "a.pdf"), SampleFiles.pdf()))
                .contains("没有导入");
        assertThat(send(Map.of("user", CONTACT, "chat", GROUP, "name", "b.pdf"), SampleFiles.pdf())).isEmpty();
        assertThat(stored()).isEqualTo(before);
    }

    private long stored() throws IOException {
        var folder = data.resolve("exhibits");
        if (!Files.exists(folder)) {
            return 0;
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private List<JsonNode> pushed() {
        return get("messages?platform=dingtalk&user=" + STAFF).valueStream()
                .filter(message -> message.path("kind").asString().equals("push") && message.has("file"))
                .map(message -> message.path("file"))
                .toList();
    }

    private byte[] download(JsonNode file) {
        var request = HttpRequest.newBuilder(control("files/dingtalk/" + file.path("id").asString() + "?name="
                + encoded(file.path("name").asString()))).build();
        return answer(request, BodyHandlers.ofByteArray());
    }

    private String send(Map<String, String> query, byte[] content) {
        var all = new HashMap<>(Map.of("platform", "wecom"));
        all.putAll(query);
        var line = all.entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return replies(HttpRequest.newBuilder(control("send-file?" + line))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(content))
                .build());
    }

    private String say(String platform, String user, String text) {
        var said = JsonMapper.shared().writeValueAsString(Map.of("platform", platform, "user", user, "text", text));
        return replies(HttpRequest.newBuilder(control("say")).POST(BodyPublishers.ofString(said)).build());
    }

    private String replies(HttpRequest request) {
        return JsonMapper.shared()
                .readTree(answer(request, BodyHandlers.ofString()))
                .path("replies")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.joining("\n"));
    }

    private JsonNode get(String path) {
        return JsonMapper.shared()
                .readTree(answer(HttpRequest.newBuilder(control(path)).build(), BodyHandlers.ofString()));
    }

    private <T> T answer(HttpRequest request, BodyHandler<T> body) {
        try {
            var response = http.send(request, body);
            assertThat(response.statusCode()).as(String.valueOf(response.body())).isEqualTo(200);
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI control(String path) {
        return URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port")
                + "/sandbox/api/" + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
