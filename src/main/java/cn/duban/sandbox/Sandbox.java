package cn.duban.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Stand-ins for WeCom and DingTalk on a loopback port of their own, with a clock that can be moved forward.
/// What they received, their secrets and the clock's position are kept in a folder and found again there.
public final class Sandbox implements AutoCloseable {

    private static final int PING_SECONDS = 30;

    private final Settings settings;
    private final VirtualClock clock;
    private final MessageLog log;
    private final Faults faults;
    private final WecomStandIn wecom;
    private final DingtalkStandIn dingtalk;
    private final StandInServer server;
    private final Credentials credentials;
    private final ScheduledExecutorService beat = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("sandbox-beat").factory());
    private volatile @Nullable Timeline timeline;

    /// How a sandbox is to be.
    ///
    /// @param port of the stand-ins on 127.0.0.1, 0 for any free one
    /// @param folder where everything is kept; made if it is not there
    /// @param firstMoment where the clock stands in a new folder
    /// @param zone in which moments are shown to people
    public record Settings(int port, Path folder, Directory directory, Instant firstMoment, ZoneId zone) {

        public Settings {
            if (port < 0 || port > 65535) {
                throw new IllegalArgumentException("duban.sandbox.port must be 0 to 65535, not " + port);
            }
        }
    }

    /// Starts the stand-ins.
    ///
    /// @throws NotStarted when the port is taken
    /// @throws UncheckedIOException when the folder cannot be used
    public static Sandbox start(Settings settings) {
        return new Sandbox(settings, Waits.asOnThePlatforms());
    }

    static Sandbox start(Settings settings, Waits waits) {
        return new Sandbox(settings, waits);
    }

    private Sandbox(Settings settings, Waits waits) {
        this.settings = settings;
        var folder = made(settings.folder());
        clock = new VirtualClock(folder.resolve("clock"), settings.firstMoment());
        log = new MessageLog(folder.resolve("messages.jsonl"), clock);
        faults = new Faults(waits.slow());
        var secrets = Secrets.in(folder);
        var certificate = GatewayCertificate.in(folder, secrets.storePassword());
        var standIns = new StandIns();
        server = new StandInServer(settings.port(), folder, standIns, certificate);
        credentials = Credentials.of(secrets, server.port(), certificate);
        var ground = new Ground(settings.directory(), log, faults, clock, waits);
        wecom = new WecomStandIn(ground, secrets, credentials.wecom(), folder.resolve("media"));
        dingtalk = new DingtalkStandIn(ground, secrets, credentials.dingtalk(), server.tlsPort(),
                folder.resolve("media-dingtalk"));
        wecom.register(standIns);
        dingtalk.register(standIns);
        schedule();
    }

    private void schedule() {
        var period = VirtualClock.BEAT.toSeconds();
        var _ = beat.scheduleAtFixedRate(clock::save, period, period, TimeUnit.SECONDS);
        var _ = beat.scheduleAtFixedRate(dingtalk.gateway()::ping, PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the sandbox's folder " + folder, e);
        }
    }

    /// The sandbox's time, which the whole service should go by.
    public InstantSource clock() {
        return clock;
    }

    /// What a client needs to reach the stand-ins.
    public Credentials credentials() {
        return credentials;
    }

    /// Tells the WeCom stand-in where the service takes callbacks; nothing can be said before.
    ///
    /// @param base of the service's main port, as `http://127.0.0.1:8080`
    public void deliverTo(URI base) {
        wecom.chat().deliverTo(base);
    }

    /// Tells what is done as time goes by; without it the clock moves and nothing happens.
    public void timeline(Timeline whatHappens) {
        timeline = whatHappens;
    }

    void pingStreams() {
        dingtalk.gateway().ping();
    }

    /// Lets people and groups exist on the platforms that came later.
    public void admit(Directory more) {
        settings.directory().admit(more.people(), more.groups());
    }

    Settings settings() {
        return settings;
    }

    VirtualClock movableClock() {
        return clock;
    }

    @Nullable Timeline timeline() {
        return timeline;
    }

    MessageLog log() {
        return log;
    }

    Faults faults() {
        return faults;
    }

    /// Switches a fault on. The stream is dropped at once; a higher count drops as many later connections too.
    void arm(Platform platform, Fault fault, int count) {
        if (fault == Fault.STREAM_DROPPED && count > 0) {
            faults.arm(platform, fault, count - 1);
            dingtalk.gateway().drop();
        } else {
            faults.arm(platform, fault, count);
        }
    }

    /// What has been uploaded to a platform.
    Media media(Platform platform) {
        return switch (platform) {
            case WECOM -> wecom.media();
            case DINGTALK -> dingtalk.media();
        };
    }

    /// Whether a platform delivers it to the bot: in groups no files, and pictures only together with words.
    static boolean reaches(Said said) {
        var file = said.file();
        return file == null || said.chat() == null || (file.picture() && !said.text().isEmpty());
    }

    /// Delivers what somebody says and returns what the bot answers there.
    ///
    /// @throws Rejected when the bot cannot be reached or does not answer properly
    List<String> say(Said said) {
        return switch (said.platform()) {
            case WECOM -> wecom.chat().say(said);
            case DINGTALK -> dingtalk.chat().say(said);
        };
    }

    /// Stops the stand-ins; everything said before is kept.
    @Override
    public void close() {
        beat.shutdownNow();
        dingtalk.close();
        wecom.close();
        server.close();
        clock.save();
        log.close();
    }
}
