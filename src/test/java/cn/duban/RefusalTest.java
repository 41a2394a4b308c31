package cn.duban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.redis.RedisProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import redis.clients.jedis.Jedis;

/// What the service will not start with, and what it says then.
@ExtendWith(OutputCaptureExtension.class)
class RefusalTest {

    private static final String SECRET = "hush-4711";
    private static final String AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    @TempDir
    Path folder;

    private Path config;

    @BeforeEach
    void copySettings() throws IOException {
        config = folder.resolve("config");
        Files.createDirectories(config.resolve("xiqing-2024"));
        for (var file : List.of("application.yml", "holidays.json", "xiqing-2024/notice.txt", "xiqing-2024/roster.yml",
                "xiqing-2024/schedule.yml")) {
            Files.copy(Path.of("bot-config", file), config.resolve(file));
        }
    }

    @Test
    void listsEveryFaultOfEveryFileWithItsLine(CapturedOutput output) throws IOException {
        var unknown = replace("application.yml", "port: 0", "prot: 0");
        var weaker = replace("application.yml", "accept-weaker: false", "accept-weaker: perhaps");
        var largest = replace("application.yml", "largest-mb: 20", "largest-mb: 200");
        var holiday = replace("holidays.json", "\"05-02\"", "\"05-32\"");
        var contact = replace("xiqing-2024/roster.yml", "wecom: leihuimin", "wecomm: leihuimin");
        var year = replace("xiqing-2024/roster.yml", "year: 2024", "year: 今年");
        var time = replace("xiqing-2024/schedule.yml", "at: \"09:40\"", "at: \"25:40\"");

        refuses();

        assertThat(output).contains("- application.yml:" + unknown + "：没有 duban.sandbox.prot 这项设置")
                .contains("- application.yml:" + weaker + "：duban.redis.accept-weaker 应为 true 或 false")
                .contains("- application.yml:" + largest + "：duban.exhibits.largest-mb 应为 1–20 的整数（MB），现在是“200”")
                .contains("- holidays.json:" + holiday + "：“05-32”不是 2024 年的日期")
                .contains("- xiqing-2024/roster.yml:" + contact + "：")
                .contains("- xiqing-2024/roster.yml:" + year + "：")
                .contains("- xiqing-2024/schedule.yml:" + time + "：")
                .contains("服务没有启动")
                .doesNotContain("\tat cn.duban");
    }

    @Test
    void tellsWhichStepsContradictTheRestOfTheSchedule(CapturedOutput output) throws IOException {
        replace("xiqing-2024/schedule.yml", "name: last-reminder", "name: reminder");
        var twice = replace("xiqing-2024/schedule.yml", "- name: reminder\n    kind: reminder\n    day: 0",
                "- name: reminder\n    kind: reminder\n    day: 0");
        replace("xiqing-2024/schedule.yml", "at: \"09:40\"", "at: \"19:40\"");
        var night = replace("xiqing-2024/schedule.yml", "- name: digest", "- name: digest");

        refuses();

        assertThat(output).contains("- xiqing-2024/schedule.yml:" + twice + "：步骤名称重复：reminder")
                .contains("- xiqing-2024/schedule.yml:" + night + "：步骤 digest 不在上班时间内：19:40");
    }

    @Test
    void tellsWhichGracesCannotBe(CapturedOutput output) throws IOException {
        replace("xiqing-2024/schedule.yml", "press-note: 2", "press-note: 0");
        var line = replace("xiqing-2024/schedule.yml", "at: \"09:40\"", "at: \"25:40\"");

        refuses();

        assertThat(output).contains("期限 press-note 应为 1 到 20 个工作日：0")
                .contains("- xiqing-2024/schedule.yml:" + line + "：");
    }

    @Test
    void saysInWhichLineItsSettingsAreNoYaml(CapturedOutput output) throws IOException {
        var line = replace("application.yml", "data: data", "data: [data");

        refuses();

        assertThat(output).containsPattern("- application\\.yml:(" + line + "|" + (line + 1) + "|" + (line + 2)
                + "|" + (line + 3) + ")：不是正确的 YAML").doesNotContain("\tat cn.duban");
    }

    @Test
    void namesEachFolderThatIsMissing(CapturedOutput output) throws IOException {
        var line = replace("application.yml", "registries: xiqing-2024", "registries: xiqing-2024, xiqing-2025");
        refuses();
        assertThat(output).contains("- application.yml:" + line + "：没有台账文件夹 " + config.resolve("xiqing-2025"));
    }

    @Test
    void refusesHalfSetCredentialsAndKeepsThemToItself(CapturedOutput output) {
        refuses("--duban.dingtalk.client-secret=" + SECRET, "--duban.wecom.robot-aes-key=" + AES_KEY,
                "--duban.redis.url=redis://:" + SECRET + "@");
        assertThat(output).contains("duban.wecom.corp-id 没有设置")
                .contains("duban.wecom.robot-token 没有设置")
                .contains("duban.dingtalk.client-id 没有设置")
                .contains("duban.redis.url：REDIS_URL 不对")
                .doesNotContain(SECRET)
                .doesNotContain(AES_KEY);
    }

    @Test
    void refusesCredentialsOfTheWrongFormAndKeepsThemToItself(CapturedOutput output) {
        refuses("--duban.dingtalk.client-id=id", "--duban.dingtalk.client-secret=" + SECRET,
                "--duban.wecom.agent-id=one", "--duban.wecom.file-hosts=https://evil.example/",
                "--duban.wecom.robot-token=token", "--duban.wecom.robot-aes-key="
                        + SECRET);
        assertThat(output).contains("duban.wecom.robot-aes-key：企业微信回调的 EncodingAESKey 应为 43 位字母和数字")
                .contains("duban.wecom.agent-id 应为 数字", "duban.wecom.file-hosts 应为 主机名")
                .contains("duban.wecom.corp-id 没有设置")
                .doesNotContain(SECRET);
    }

    @Test
    void refusesARedisThatMayForgetAndSaysWhatToSet(CapturedOutput output) {
        try (var redis = RedisProcess.start(folder.resolve("redis"))) {
            var address = redis.address();
            var password = String.valueOf(address.password());
            try (var jedis = new Jedis(address.host(), address.port())) {
                jedis.auth(password);
                jedis.configSet("appendonly", "no");
            }
            refuses("--duban.redis.url=redis://:" + password + "@" + address.host() + ":" + address.port());
            assertThat(output).contains("Redis 不能使用，服务没有启动")
                    .contains("appendonly 现为 no，应设为 yes")
                    .contains("duban.redis.accept-weaker=true")
                    .doesNotContain(password)
                    .doesNotContain("\tat cn.duban");
        }
    }

    @Test
    void saysWhichPortOfTheSandboxIsTaken(CapturedOutput output) throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refuses("--duban.sandbox.port=" + other.getLocalPort());
            assertThat(output).contains("沙箱端口 " + other.getLocalPort() + " 无法启动，可能已被占用")
                    .contains("--duban.sandbox.port")
                    .doesNotContain("\tat cn.duban");
        }
    }

    private void refuses(String... more) {
        var settings = new ArrayList<>(List.of("--server.port=0", "--duban.data=" + folder.resolve("data"),
                "--duban.config=" + config));
        settings.addAll(List.of(more));
        assertThatThrownBy(() -> DubanApplication.application().run(settings.toArray(String[]::new)).close())
                .isInstanceOf(RuntimeException.class);
    }

    /// Changes the first place of a file where something stands, and tells its line.
    private int replace(String file, String what, String by) throws IOException {
        var path = config.resolve(file);
        var text = Files.readString(path);
        var place = text.indexOf(what);
        assertThat(place).as("%s in %s", what, file).isNotNegative();
        Files.writeString(path, text.substring(0, place) + by + text.substring(place + what.length()));
        return Math.toIntExact(text.substring(0, place).lines().count()) + (text.charAt(place - 1) == '\n' ? 1 : 0);
    }
}
