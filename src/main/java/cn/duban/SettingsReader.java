package cn.duban;

import cn.duban.dingtalk.DingtalkSettings;
import cn.duban.exhibit.FileCheck;
import cn.duban.notice.Fault;
import cn.duban.redis.RedisAddress;
import cn.duban.redis.RedisFault;
import cn.duban.wecom.WecomSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;

/// Reads what an office set under `duban.`, from its file, the environment and the command line.
final class SettingsReader {

    private static final Set<String> KNOWN = Set.of("config", "data", "registries", "redis.url", "redis.accept-weaker",
            "exhibits.folder", "exhibits.largest-mb",
            "wecom.api", "wecom.corp-id", "wecom.agent-id", "wecom.secret", "wecom.app-token", "wecom.app-aes-key",
            "wecom.file-hosts", "wecom.robot-name", "wecom.robot-token", "wecom.robot-aes-key", "dingtalk.api",
            "dingtalk.media-api", "dingtalk.client-id",
            "dingtalk.client-secret", "dingtalk.robot-code", "sandbox.port", "sandbox.start");
    private static final List<String> WECOM = List.of("wecom.corp-id", "wecom.robot-token", "wecom.robot-aes-key");
    private static final List<String> WECOM_APP = List.of("wecom.agent-id", "wecom.secret", "wecom.app-token",
            "wecom.app-aes-key");
    private static final List<String> DINGTALK = List.of("dingtalk.client-id", "dingtalk.client-secret");

    private final SettingsSource source;

    private SettingsReader(SettingsSource source) {
        this.source = source;
    }

    /// What could be read, and everything that is wrong.
    ///
    /// @param registries those that there are folders of
    /// @param settings null where a part of them could not be read; then there are faults
    record Reading(Path config, List<String> registries, @Nullable Settings settings, List<Fault> faults) {}

    static Reading read(ConfigurableEnvironment environment) {
        var source = new SettingsSource(environment, KNOWN);
        return new SettingsReader(source).reading();
    }

    private Reading reading() {
        source.refuseUnknown();
        var config = source.value("config", "bot-config", Path::of, "文件夹路径");
        var folder = config == null ? Path.of("bot-config") : config;
        var registries = source.value("registries", "", SettingsReader::names, "一个或几个台账名称，用逗号分开");
        var there = registries == null
                ? List.<String>of()
                : registries.stream().filter(name -> has(folder, name)).toList();
        return new Reading(folder, there, settings(folder, there), source.faults());
    }

    private boolean has(Path config, String registry) {
        var there = Files.isDirectory(config.resolve(registry));
        if (!there) {
            source.fault("registries", "没有台账文件夹 " + config.resolve(registry) + "，请核对 duban.registries");
        }
        return there;
    }

    private @Nullable Settings settings(Path config, List<String> registries) {
        var data = source.value("data", "data", Path::of, "文件夹路径");
        var redis = source.text("redis.url");
        if (!redis.isEmpty()) {
            source.attempt("redis.url", () -> RedisAddress.parse(redis), RedisFault.class);
        }
        var weaker = source.value("redis.accept-weaker", "false", SettingsReader::flag, "true 或 false");
        var port = source.value("sandbox.port", "0", SettingsReader::port, "0–65535 的端口");
        var start = source.value("sandbox.start", "2024-03-14T09:00:00+08:00", SettingsReader::moment,
                "形如 2024-03-14T09:00:00+08:00 的时间");
        var platforms = platforms();
        var exhibits = exhibits(data == null ? Path.of("data") : data);
        if (exhibits == null || data == null || weaker == null || port == null || start == null) {
            return null;
        }
        return new Settings(data, config, registries, redis.isEmpty() ? null : redis, weaker, exhibits, platforms, port,
                start);
    }

    private Settings.@Nullable Exhibits exhibits(Path data) {
        var folder = source.value("exhibits.folder", data.resolve("exhibits").toString(), Path::of, "文件夹路径");
        var most = FileCheck.MOST >> 20;
        var largest = source.value("exhibits.largest-mb", Integer.toString(most), text -> megabytes(text, most),
                "1–" + most + " 的整数（MB）");
        return folder == null || largest == null ? null : new Settings.Exhibits(folder, largest << 20);
    }

    private static int megabytes(String text, int most) {
        var number = Integer.parseInt(text);
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    /// The platforms' credentials: either all that are needed, or none, which means the sandbox.
    private Settings.@Nullable Platforms platforms() {
        var all = Stream.of(WECOM, WECOM_APP, DINGTALK).flatMap(List::stream).toList();
        if (all.stream().allMatch(name -> source.text(name).isEmpty())) {
            return null;
        }
        Stream.concat(WECOM.stream(), DINGTALK.stream()).forEach(this::require);
        if (WECOM_APP.stream().anyMatch(name -> !source.text(name).isEmpty())) {
            WECOM_APP.forEach(this::require);
        }
        var app = keys("app");
        var robot = keys("robot");
        var agent = source.value("wecom.agent-id", "0", Integer::parseInt, "数字");
        var hosts = source.value("wecom.file-hosts", WecomSettings.FILE_HOST, WecomSettings::hosts,
                "主机名，形如 " + WecomSettings.FILE_HOST + "，多个用逗号分开");
        if (!source.faults().isEmpty() || agent == null || hosts == null) {
            return null;
        }
        var wecom = source.attempt("wecom.api", () -> wecom(agent, app, robot, hosts), IllegalArgumentException.class);
        var dingtalk = source.attempt("dingtalk.api", this::dingtalk, IllegalArgumentException.class);
        return wecom == null || dingtalk == null ? null : new Settings.Platforms(wecom, dingtalk);
    }

    private void require(String name) {
        if (source.text(name).isEmpty()) {
            source.fault(name, "duban." + name + " 没有设置：企业微信和钉钉的凭据要么都设置，要么都不设置（演示）");
        }
    }

    private WecomSettings wecom(int agent, WecomSettings.@Nullable CallbackKeys app,
            WecomSettings.@Nullable CallbackKeys robot, Set<String> hosts) {
        var api = URI.create(source.text("wecom.api"));
        return new WecomSettings(api, source.text("wecom.corp-id"), agent,
                source.text("wecom.secret"), app, robot, source.text("wecom.robot-name"),
                Set.of(String.valueOf(api.getRawAuthority())), hosts, WecomSettings.CONNECT_TIMEOUT,
                WecomSettings.READ_TIMEOUT);
    }

    private WecomSettings.@Nullable CallbackKeys keys(String kind) {
        var token = source.text("wecom." + kind + "-token");
        var name = "wecom." + kind + "-aes-key";
        var key = source.text(name);
        return token.isEmpty() || key.isEmpty()
                ? null
                : source.attempt(name, () -> new WecomSettings.CallbackKeys(token, key),
                        IllegalArgumentException.class);
    }

    private DingtalkSettings dingtalk() {
        var id = source.text("dingtalk.client-id");
        var code = source.text("dingtalk.robot-code");
        var media = source.text("dingtalk.media-api");
        return new DingtalkSettings(URI.create(source.text("dingtalk.api")), id, source.text("dingtalk.client-secret"),
                code.isEmpty() ? id : code,
                media.isEmpty() ? DingtalkSettings.PUBLIC_MEDIA : URI.create(media));
    }

    private static List<String> names(String text) {
        var names = Stream.of(text.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
        if (names.isEmpty()) {
            throw new IllegalArgumentException("没有写台账名称");
        }
        return names;
    }

    private static boolean flag(String text) {
        if (!List.of("true", "false").contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.parseBoolean(text);
    }

    private static int port(String text) {
        var port = Integer.parseInt(text);
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException(text);
        }
        return port;
    }

    private static Instant moment(String text) {
        Function<String, Instant> reading = value -> OffsetDateTime.parse(value).toInstant();
        try {
            return reading.apply(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
