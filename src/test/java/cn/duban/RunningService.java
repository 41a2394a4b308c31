package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.digest.Story;
import cn.duban.dingtalk.DingtalkStream;
import cn.duban.ledger.Commit;
import cn.duban.ledger.Ledger;
import cn.duban.order.Rehearsed;
import cn.duban.plan.Rehearsal;
import cn.duban.plan.Timetable;
import cn.duban.redis.RedisConnection;
import cn.duban.redis.RedisJournal;
import cn.duban.registry.Registry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole service in the sandbox, in this JVM, on free ports.
final class RunningService implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String QUIET = "cn.duban";

    private final ConfigurableApplicationContext context;
    private final SandboxApi api;

    private RunningService(ConfigurableApplicationContext context, SandboxApi api) {
        this.context = context;
        this.api = api;
    }

    /// Starts it with the project's own settings.
    ///
    /// @param further settings as on the command line, e.g. `--duban.config=/tmp/config`
    static RunningService start(Path data, String... further) {
        var settings = Stream.concat(
                Stream.of("--server.port=0", "--duban.sandbox.port=0", "--duban.data=" + data,
                        "--logging.level." + QUIET + "=error", "--logging.level.cn.duban.YearTest=info"),
                Arrays.stream(further));
        var context = DubanApplication.application().run(settings.toArray(String[]::new));
        await().atMost(PATIENCE).until(() -> context.getBean(DingtalkStream.class).health().connected());
        var server = ((WebServerApplicationContext) context).getWebServer();
        return new RunningService(context, new SandboxApi(server == null ? -1 : server.getPort()));
    }

    SandboxApi api() {
        return api;
    }

    Ledger ledger() {
        return ledger(0);
    }

    /// The ledger of a registry by its place in the settings.
    Ledger ledger(int place) {
        return context.getBean(Offices.class).all().get(place).bookkeeper().ledger();
    }

    private Office office() {
        return context.getBean(Offices.class).all().getFirst();
    }

    /// The ledger as it stood at a moment.
    Ledger ledger(Instant moment) {
        return office().bookkeeper().ledger(moment);
    }

    /// The registry as it was before anything was amended.
    Registry registry() {
        return Story.XIQING;
    }

    Timetable timetable() {
        return office().timetable();
    }

    /// Everything that was written down.
    List<Commit> journal() {
        try (var journal = new RedisJournal(context.getBean(RedisConnection.class), registry().id().value())) {
            return journal.after(0, Integer.MAX_VALUE);
        }
    }

    /// What will go out if nobody answers anything more.
    List<Rehearsed> rehearse() {
        return Rehearsal.of(timetable(), ledger(), now());
    }

    /// The sandbox's time.
    Instant now() {
        return context.getBean(InstantSource.class).instant();
    }

    /// Lets time go by, some seconds at a time, until every message that is owed is delivered.
    void awaitDelivery() {
        for (var pauses = 0; !ledger().outstanding().isEmpty(); pauses++) {
            assertThat(pauses).as("pauses in which %s could not be sent", ledger().outstanding()).isLessThan(20);
            api.forward(PAUSE);
        }
    }

    @Override
    public void close() {
        api.close();
        context.close();
        LoggingSystem.get(RunningService.class.getClassLoader()).setLogLevel(QUIET, null);
    }
}
