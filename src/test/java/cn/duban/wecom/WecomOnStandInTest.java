package cn.duban.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.delivery.Channel;
import cn.duban.delivery.ChannelContract;
import cn.duban.delivery.Outcome;
import cn.duban.delivery.Parcel;
import cn.duban.ledger.Recipient;
import cn.duban.sandbox.Credentials;
import cn.duban.sandbox.Directory;
import cn.duban.sandbox.Platform;
import cn.duban.sandbox.Sandbox;
import cn.duban.sandbox.SandboxConfiguration;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Both ways over real sockets, towards the platform's stand-in.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WecomOnStandInTest extends ChannelContract {

    private static final String KEY = "0f5c2c1e-webhook-key";
    private static final String GROUP = "chat-cz";

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private Sandbox sandbox;

    @LocalServerPort
    private int port;

    private WecomChannel channel;
    private long before;

    @BeforeEach
    void start() throws Exception {
        channel = channel(Duration.ofSeconds(20));
        sandbox.deliverTo(URI.create("http://127.0.0.1:" + port));
        for (var fault : List.of("slow", "error", "throttled", "reset-after-accept", "duplicate")) {
            arm(fault, 0);
        }
        before = messages().stream().mapToLong(message -> message.get("seq").asLong()).max().orElse(0);
    }

    @Test
    void doesNotKnowWhatBecameOfAMessageWhenTheConnectionIsCut() {
        arm("reset-after-accept", 1);
        assertThat(channel.send(new Parcel(known(), "台账", "切断"))).isInstanceOf(Outcome.Unknown.class);
        assertThat(arrived()).containsExactly("切断");
    }

    @Test
    void comesBackLaterWhenThePlatformIsBusy() {
        arm("error", 1);
        assertThat(channel.send(new Parcel(known(), "台账", "忙"))).isInstanceOf(Outcome.Later.class);
        assertThat(channel.send(new Parcel(known(), "台账", "忙"))).isInstanceOf(Outcome.Sent.class);
        assertThat(arrived()).containsExactly("忙");
    }

    @Test
    void answersInAGroup() {
        assertThat(say(Map.of("chat", GROUP, "text", "我的任务\n全部 “😀”")))
                .containsExactly("**wecom:lihua** chat-cz 我的任务\n全部 “😀”");
    }

    @Test
    void answersInASingleChat() {
        assertThat(say(Map.of("text", "帮助"))).containsExactly("**wecom:lihua** - 帮助");
    }

    @Test
    void answersThroughTheApp() {
        assertThat(say(Map.of("text", "a ]]> <b> & c", "via", "app"))).containsExactly("wecom:lihua - a ]]> <b> & c");
    }

    @Test
    void answersAMessageThatComesTwice() {
        arm("duplicate", 1);
        assertThat(say(Map.of("text", "帮助"))).containsExactly("**wecom:lihua** - 帮助");
    }

    @Override
    protected Channel channel() {
        return channel;
    }

    @Override
    protected Recipient known() {
        return new Recipient.UnitGroup("区财政局");
    }

    @Override
    protected Recipient unknown() {
        return new Recipient.UnitGroup("区气象局");
    }

    @Override
    protected Recipient foreign() {
        return new Recipient.DingtalkMember("guolei");
    }

    @Override
    protected List<String> arrived() {
        return messages().stream()
                .filter(message -> message.get("seq").asLong() > before
                        && message.get("kind").asString().equals("push"))
                .map(message -> message.get("text").asString())
                .toList();
    }

    @Override
    protected void throttle() {
        arm("throttled", 1);
    }

    @Override
    protected void fallSilent() {
        // With the patience of the other tests a busy machine would look like silence.
        channel = channel(Duration.ofMillis(500));
        arm("slow", 1);
    }

    @Override
    protected void blab() {
        // The stand-in repeats nothing; WecomChannelTest has a server that does.
        arm("error", 1);
    }

    @Override
    protected List<String> secrets() {
        var wecom = sandbox.credentials().wecom();
        return List.of(KEY, "no-such-key", wecom.secret(), wecom.robot().token(), wecom.robot().aesKey());
    }

    private List<String> say(Map<String, String> what) {
        var said = JsonMapper.shared().createObjectNode().put("platform", "wecom").put("user", "lihua");
        what.forEach(said::put);
        return post("say", said.toString()).get("replies").valueStream().map(JsonNode::asString).toList();
    }

    private void arm(String fault, int count) {
        post("faults", "{\"platform\":\"wecom\",\"fault\":\"%s\",\"count\":%d}".formatted(fault, count));
    }

    private List<JsonNode> messages() {
        return call(HttpRequest.newBuilder(control("messages?platform=wecom"))).valueStream().toList();
    }

    private JsonNode post(String path, String body) {
        return call(HttpRequest.newBuilder(control(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private URI control(String path) {
        return URI.create("http://127.0.0.1:" + port + "/sandbox/api/" + path);
    }

    private JsonNode call(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isLessThan(300);
            return JsonMapper.shared().readTree(response.body().isEmpty() ? "null" : response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private WecomChannel channel(Duration readTimeout) {
        return new WecomChannel(settings(sandbox.credentials().wecom(), readTimeout),
                unit -> Optional.of(unit.equals("区财政局") ? KEY : "no-such-key"));
    }

    private static WecomSettings settings(Credentials.Wecom wecom, Duration readTimeout) {
        return new WecomSettings(wecom.base(), wecom.corpId(), wecom.agentId(), wecom.secret(), keys(wecom.app()),
                keys(wecom.robot()), "督办助手", Set.of(), Duration.ofSeconds(2), readTimeout);
    }

    private static WecomSettings.CallbackKeys keys(Credentials.CallbackKeys keys) {
        return new WecomSettings.CallbackKeys(keys.token(), keys.aesKey());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(SandboxConfiguration.class)
    static class Service {

        @Bean
        Sandbox sandbox() {
            var folder = Path.of("target", "wecom-stand-in-" + ProcessHandle.current().pid());
            var directory = new Directory(
                    List.of(new Directory.Person(Platform.WECOM, "lihua", "李华", "contact", "区财政局", GROUP)),
                    List.of(new Directory.Group(Platform.WECOM, GROUP, "区财政局督办群", KEY, List.of("lihua"))));
            return Sandbox.start(new Sandbox.Settings(0, folder, directory,
                    Instant.parse("2024-03-14T01:00:00Z"), ZoneId.of("Asia/Shanghai")));
        }

        @Bean
        WecomCallbacks callbacks(Sandbox sandbox) {
            return new WecomCallbacks(settings(sandbox.credentials().wecom(), WecomSettings.READ_TIMEOUT),
                    said -> "**%s** %s %s".formatted(said.sender(), said.chat() == null ? "-" : said.chat(),
                            said.text()),
                    sandbox.clock(), new SimpleMeterRegistry());
        }

        @Bean
        RouterFunction<ServerResponse> wecomRoutes(WecomCallbacks callbacks) {
            return callbacks.routes();
        }
    }
}
