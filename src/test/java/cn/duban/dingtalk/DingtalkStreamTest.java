package cn.duban.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import cn.duban.exhibit.FakeExhibits;
import cn.duban.sandbox.LiveTown;
import cn.duban.sandbox.Platform;
import cn.duban.talk.Utterance;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Over real sockets: the real SDK, TLS, the sandbox's gateway.
class DingtalkStreamTest {

    private static final String STAFF = "cid-staff";

    @TempDir
    static Path folder;
    private static final List<Utterance> HEARD = new CopyOnWriteArrayList<>();
    private static Properties before;
    private static LiveTown town;
    private static DingtalkStream stream;

    @BeforeAll
    static void open() throws Exception {
        town = LiveTown.in(folder);
        before = (Properties) System.getProperties().clone();
        System.setProperty("javax.net.ssl.trustStore", town.credentials().dingtalk().trustStore().toString());
        System.setProperty("javax.net.ssl.trustStorePassword", town.credentials().dingtalk().trustStorePassword());
        stream = stream(town.credentials().dingtalk().base());
        // As from a pool's thread in a fat jar, where the SDK would never find its own parts.
        var starter = new Thread(stream::start);
        starter.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        starter.start();
        starter.join();
    }

    @AfterAll
    static void close() {
        stream.close();
        town.close();
        System.setProperties(before);
    }

    @BeforeEach
    void connect() {
        town.pass(Duration.ofSeconds(2));
        awaitConnected(stream);
        HEARD.clear();
    }

    @AfterEach
    void calmDown() {
        town.calmDown();
    }

    @Test
    void answersInAGroup() {
        assertThat(say("staff1", STAFF, "未报", "g1")).containsExactly("听到了：未报");
        assertThat(HEARD).singleElement().satisfies(utterance -> {
            assertThat(utterance.sender()).hasToString("dingtalk:staff1");
            assertThat(utterance.messageId()).isEqualTo("g1");
            assertThat(utterance.chat()).isEqualTo(STAFF);
        });
    }

    @Test
    void answersInASingleChat() {
        assertThat(say("guolei", null, "汇总", "s1")).containsExactly("听到了：汇总");
        assertThat(HEARD).singleElement().satisfies(utterance -> assertThat(utterance.chat()).isNull());
        assertThat(stream.health().lastMessage()).isNotNull();
    }

    @Test
    void answersOnceWhatIsDeliveredTwice() {
        var last = town.last();
        town.fault(Platform.DINGTALK, "duplicate", 1);
        assertThat(say("guolei", null, "汇总", "d1")).hasSize(1);
        assertThat(HEARD).hasSize(1);
        assertThat(town.arrived(Platform.DINGTALK, last)).hasSize(1);
    }

    @Test
    void answersWithAnExpiredToken() {
        say("guolei", null, "汇总", "t1");
        town.fault(Platform.DINGTALK, "expired-token", 1);
        assertThat(say("guolei", null, "未报", "t2")).containsExactly("听到了：未报");
    }

    @Test
    void connectsAgainWhenTheStreamIsDropped() {
        town.fault(Platform.DINGTALK, "stream-dropped", 1);
        await().until(() -> !stream.health().connected());
        awaitConnected(stream);
        assertThat(say("guolei", null, "汇总", "r1")).containsExactly("听到了：汇总");
    }

    @Test
    void replacesAClientThatHangs() {
        var here = town.credentials().dingtalk().base();
        try (var gateway = new HangingGateway(here, 2); var other = stream(gateway.base())) {
            other.start();
            awaitConnected(other);
            assertThat(other.health().replaced()).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void staysUpWhileThereIsNoGateway() {
        try (var lonely = stream(URI.create("http://127.0.0.1:1"))) {
            lonely.start();
            await().until(() -> lonely.health().replaced() > 0);
            assertThat(lonely.health().connected()).isFalse();
        }
    }

    @Test
    void hangsUpWhenClosed() {
        var other = stream(town.credentials().dingtalk().base());
        other.start();
        awaitConnected(other);
        other.close();
        other.close();
        assertThat(other.health().connected()).isFalse();
        IntStream.range(0, 5).forEach(each -> assertThat(say("guolei", null, "汇总", "c" + each)).hasSize(1));
    }

    @Test
    void startsOnce() {
        assertThatIllegalStateException().isThrownBy(stream::start);
    }

    private static DingtalkStream stream(URI base) {
        var settings = SandboxChannelTest.settings(town, base);
        var channel = new DingtalkChannel(SandboxChannelTest.settings(town), town.clock(), new FakeExhibits());
        var timings = new StreamTimings(Duration.ofMillis(50), Duration.ofSeconds(1), Duration.ofSeconds(8),
                Duration.ofSeconds(1), Duration.ofSeconds(1));
        return new DingtalkStream(settings, utterance -> {
            HEARD.add(utterance);
            return "听到了：" + utterance.text();
        }, channel, town.clock(), timings);
    }

    private static void awaitConnected(DingtalkStream stream) {
        await().atMost(Duration.ofSeconds(30)).until(() -> stream.health().connected());
    }

    private static List<String> say(String user, @Nullable String chat, String text, String id) {
        return town.say(Platform.DINGTALK, user, chat, text, id);
    }
}
