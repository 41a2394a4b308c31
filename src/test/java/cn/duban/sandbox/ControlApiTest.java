package cn.duban.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/// The control API on a real web server.
class ControlApiTest {

    @TempDir
    static Path folder;
    private static FakeBot bot;
    private static ConfigurableApplicationContext context;
    private static Sandbox sandbox;
    private static URI base;

    @BeforeAll
    static void start() {
        context = new SpringApplicationBuilder(App.class)
                .run("--server.port=0", "--server.address=127.0.0.1", "--folder=" + folder,
                        "--spring.main.banner-mode=off");
        sandbox = context.getBean(Sandbox.class);
        base = URI.create(
                "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/sandbox/api");
        bot = new FakeBot(sandbox.credentials().wecom());
        bot.robotAnswers(plain -> "{\"msgtype\":\"markdown\",\"markdown\":{\"content\":\"好的\"}}");
        sandbox.deliverTo(bot.base());
    }

    @AfterAll
    static void stop() {
        context.close();
        bot.close();
    }

    @Test
    void saysAndShows() throws Exception {
        var last = Http.get(base, "/messages").size();
        var said = Http.post(base, "/say",
                "{\"platform\":\"wecom\",\"user\":\"lihua\",\"chat\":\"chat-cz\",\"text\":\"帮助\"}");
        assertThat(said).hasToString("{\"replies\":[\"好的\"]}");
        var shown = Http.get(base, "/messages?platform=wecom&chat=chat-cz&user=lihua&after=" + last);
        assertThat(shown).hasSize(2);
        assertThat(shown.get(0).propertyNames()).containsExactly("seq", "at", "platform", "chat", "user", "kind",
                "text");
        assertThat(shown.get(0).path("kind").asString()).isEqualTo("said");
        assertThat(shown.get(0).path("at").asString()).startsWith("2024-").endsWith("+08:00");
        assertThat(shown.get(1).path("text").asString()).isEqualTo("好的");
        assertThat(Http.get(base, "/messages?platform=dingtalk")).isEmpty();
    }

    @Test
    void listsPeopleAndGroups() throws Exception {
        var lihua = Http.get(base, "/people").get(0);
        assertThat(lihua).hasToString("{\"platform\":\"wecom\",\"user\":\"lihua\",\"name\":\"李华\",\"role\":\"contact\","
                + "\"unit\":\"区财政局\",\"chat\":\"chat-cz\"}");
        assertThat(Http.get(base, "/groups").toString()).contains("区财政局督办群").doesNotContain("key-cz");
    }

    @Test
    void movesThroughEachStepAtItsMoment() throws Exception {
        var now = sandbox.clock().instant();
        var plan = new Plan(sandbox, List.of(now.plusSeconds(3600), now.plusSeconds(7200), now.plusSeconds(90_000)));
        sandbox.timeline(plan);
        assertThat(Http.get(base, "/clock").path("next").path("step").asString()).isEqualTo("step 0");
        Http.post(base, "/clock", "{\"next\":true}");
        assertThat(plan.done).hasSize(1);
        var moved = Http.post(base, "/clock", "{\"to\":\"" + now.plusSeconds(80_000) + "\"}");
        assertThat(plan.done).hasSize(2);
        assertThat(Instant.parse(moved.path("now").asString())).isBetween(now.plusSeconds(79_999),
                now.plusSeconds(80_010));
        assertThat(plan.done.get(1)).isBetween(now.plusSeconds(7200), now.plusSeconds(7210));
        assertThat(moved.path("next").path("step").asString()).isEqualTo("step 2");
    }

    @Test
    void switchesFaultsOnAndOff() throws Exception {
        var on = Http.post(base, "/faults", "{\"platform\":\"dingtalk\",\"fault\":\"slow\",\"count\":3}");
        assertThat(on).hasToString("[{\"platform\":\"dingtalk\",\"fault\":\"slow\",\"count\":3}]");
        assertThat(Http.post(base, "/faults", "{\"platform\":\"dingtalk\",\"fault\":\"slow\",\"count\":0}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /say    | nonsense                                                               | JSON
        /say    | {"platform":"qq","user":"a","text":"b"}                                | wecom 或 dingtalk
        /say    | {"platform":"wecom","user":"lihua"}                                    | text
        /say    | {"platform":"wecom","user":"lihua","chat":"no","text":"b"}             | 没有这个群
        /say    | {"platform":"wecom","user":"lihua","text":"b","via":"fax"}             | robot 或 app
        /clock  | {"to":"2020-01-01T00:00:00Z"}                                          | 只能往前
        /clock  | {"to":"tomorrow"}                                                      | ISO
        /faults | {"platform":"wecom","fault":"fire"}                                    | reset-after-accept
        /faults | {"platform":"wecom","fault":"stream-dropped"}                          | dingtalk
        /faults | {"platform":"wecom","fault":"slow","count":-1}                         | count
        """)
    void explainsBadInput(String path, String body, String why) throws Exception {
        var answer = Http.response(base, path, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Json.text(Json.MAPPER.readTree(answer.body()), "error")).contains(why);
    }

    @Test
    void tellsOpenPagesOfNewMessages() throws Exception {
        try (var stream = Http.CLIENT.send(Http.request(base, "/events").build(), BodyHandlers.ofLines()).body()) {
            var lines = stream.iterator();
            assertThat(lines.next()).isEqualTo(":open");
            var seq = sandbox.log().append(Platform.WECOM, "chat-cz", null, Message.Kind.PUSH, "新消息", null).seq();
            assertThat(List.of(lines.next(), lines.next(), lines.next())).containsExactly("", "event:message",
                    "data:" + seq);
        }
    }

    /// Steps that are done as soon as their moment has come.
    private static final class Plan implements Timeline {

        private final Sandbox sandbox;
        private final List<Instant> steps;
        private final List<Instant> done = new ArrayList<>();

        Plan(Sandbox sandbox, List<Instant> steps) {
            this.sandbox = sandbox;
            this.steps = steps;
        }

        @Override
        public Optional<NextStep> next() {
            return done.size() < steps.size()
                    ? Optional.of(new NextStep(steps.get(done.size()), "step " + done.size()))
                    : Optional.empty();
        }

        @Override
        public void catchUp() {
            while (next().filter(step -> !step.at().isAfter(sandbox.clock().instant())).isPresent()) {
                done.add(sandbox.clock().instant());
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(SandboxConfiguration.class)
    @ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
            WebMvcAutoConfiguration.class, JacksonAutoConfiguration.class,
            HttpMessageConvertersAutoConfiguration.class})
    static class App {

        @Bean
        Sandbox sandbox(Environment environment) {
            return Town.sandbox(Path.of(environment.getRequiredProperty("folder")));
        }
    }
}
