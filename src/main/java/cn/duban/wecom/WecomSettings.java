package cn.duban.wecom;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How to reach WeCom and how WeCom proves itself to us. Tells no secret in its text.
///
/// @param api base address without a trailing slash, e.g. `https://qyapi.weixin.qq.com`
/// @param secret of the app; empty where no app is used
/// @param app what the app's callbacks are signed and encrypted with; null where it has none
/// @param robot what the smart robot's callbacks are signed and encrypted with; null where it has none
/// @param robotName as people see it after the @ in a group
/// @param responseHosts hosts a late answer may be posted to, with port where it is not the usual one
/// @param fileHosts hosts that what the smart robot is sent may be fetched from, in lower case, with port where it is
/// not the usual one
/// @param connectTimeout how long to wait for a connection, also for one from the pool
/// @param readTimeout how long to wait for an answer
public record WecomSettings(
        URI api,
        String corpId,
        int agentId,
        String secret,
        @Nullable CallbackKeys app,
        @Nullable CallbackKeys robot,
        String robotName,
        Set<String> responseHosts,
        Set<String> fileHosts,
        Duration connectTimeout,
        Duration readTimeout) {

    /// Where the public platform keeps what the smart robot is sent.
    public static final String FILE_HOST = "ww-aibot-img-1258476243.cos.ap-guangzhou.myqcloud.com";

    private static final Pattern HOST = Pattern.compile("[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?(?::[0-9]{1,5})?");

    /// The timeouts that suit the public platform.
    public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    public static final Duration READ_TIMEOUT = Duration.ofSeconds(5);

    public WecomSettings {
        var address = api.toString();
        if (!api.isAbsolute() || api.getHost() == null || address.endsWith("/") || address.contains("%")) {
            throw new IllegalArgumentException("企业微信接口地址不对：" + address + "，应形如 https://qyapi.weixin.qq.com");
        }
        if (app != null && corpId.isBlank()) {
            throw new IllegalArgumentException("配置了企业微信应用回调，就必须填写企业 ID（corpId）");
        }
        if (!connectTimeout.isPositive() || !readTimeout.isPositive()) {
            throw new IllegalArgumentException("企业微信的超时时间必须大于零");
        }
        responseHosts = Set.copyOf(responseHosts);
        fileHosts = Set.copyOf(fileHosts);
    }

    /// Reads the names of hosts from a text with commas between.
    ///
    /// @throws IllegalArgumentException where there is something else in it
    public static Set<String> hosts(String text) {
        var hosts = Arrays.stream(text.toLowerCase(Locale.ROOT).split(",")).map(String::strip).toList();
        if (!hosts.stream().allMatch(host -> HOST.matcher(host).matches())) {
            throw new IllegalArgumentException("主机名不对");
        }
        return Set.copyOf(hosts);
    }

    /// With the public platform's place of files.
    public WecomSettings(
            URI api,
            String corpId,
            int agentId,
            String secret,
            @Nullable CallbackKeys app,
            @Nullable CallbackKeys robot,
            String robotName,
            Set<String> responseHosts,
            Duration connectTimeout,
            Duration readTimeout) {
        this(api, corpId, agentId, secret, app, robot, robotName, responseHosts, Set.of(FILE_HOST), connectTimeout,
                readTimeout);
    }

    /// With the usual timeouts.
    public WecomSettings(
            URI api,
            String corpId,
            int agentId,
            String secret,
            @Nullable CallbackKeys app,
            @Nullable CallbackKeys robot,
            String robotName,
            Set<String> responseHosts) {
        this(api, corpId, agentId, secret, app, robot, robotName, responseHosts, CONNECT_TIMEOUT, READ_TIMEOUT);
    }

    @Override
    public String toString() {
        return "WecomSettings[" + api + ", corpId=" + corpId + ", agentId=" + agentId + "]";
    }

    /// What one kind of callback is signed and encrypted with, as set on WeCom's page for it.
    ///
    /// @param aesKey the 43 letters and digits of EncodingAESKey
    public record CallbackKeys(String token, String aesKey) {

        private static final Pattern KEY = Pattern.compile("[a-zA-Z0-9]{43}");

        public CallbackKeys {
            if (token.isBlank()) {
                throw new IllegalArgumentException("企业微信回调的 Token 不能为空");
            }
            if (!KEY.matcher(aesKey).matches()) {
                throw new IllegalArgumentException("企业微信回调的 EncodingAESKey 应为 43 位字母和数字，现有 " + aesKey.length() + " 位");
            }
        }

        @Override
        public String toString() {
            return "CallbackKeys[***]";
        }
    }
}
