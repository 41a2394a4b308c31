package cn.duban.redis;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where a Redis is and how one signs in to it; `toString` leaves the password out.
///
/// @param user null for Redis's default user
/// @param password null where none is asked for
/// @param database 0 unless the URL ends with another number
/// @param encrypted whether to speak TLS
public record RedisAddress(
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        int database,
        boolean encrypted) {

    private static final int DEFAULT_PORT = 6379;

    public RedisAddress {
        if (host.isBlank() || port < 1 || port > 65535 || database < 0) {
            throw new RedisFault("Redis 地址不对：主机 " + host + "，端口 " + port + "，库号 " + database);
        }
    }

    /// Reads `redis://user:password@host:port/database`, or `rediss://` for TLS; user and password percent-encoded.
    ///
    /// @throws RedisFault if it is not of that form; the message does not repeat the URL, which may hold a password
    public static RedisAddress parse(String url) {
        var uri = uri(url);
        var encrypted = switch (String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)) {
            case "redis" -> false;
            case "rediss" -> true;
            default -> throw malformed("应以 redis:// 或 rediss:// 开头");
        };
        if (uri.getHost() == null) {
            throw malformed("缺主机名，或主机名、口令里有未转义的字符（口令要做百分号转义）");
        }
        var port = uri.getPort() == -1 ? DEFAULT_PORT : uri.getPort();
        var login = Login.parse(uri.getRawUserInfo());
        return new RedisAddress(uri.getHost(), port, login.user(), login.password(), database(uri.getPath()),
                encrypted);
    }

    private static URI uri(String url) {
        try {
            return URI.create(url.strip());
        } catch (IllegalArgumentException e) {
            // The cause would repeat the URL with its password.
            throw malformed("不是合法的网址（用户和口令要做百分号转义）");
        }
    }

    private static int database(String path) {
        if (path.isEmpty() || path.equals("/")) {
            return 0;
        }
        if (!path.matches("/\\d{1,4}")) {
            throw malformed("末尾应为库号，如 /0");
        }
        return Integer.parseInt(path.substring(1));
    }

    private static RedisFault malformed(String reason) {
        return new RedisFault("REDIS_URL 不对：" + reason + "。应形如 redis://用户:口令@主机:6379/0");
    }

    /// The address without user and password, e.g. `redis://127.0.0.1:6379`.
    @Override
    public String toString() {
        return (encrypted ? "rediss://" : "redis://") + host + ":" + port + (database == 0 ? "" : "/" + database);
    }

    private record Login(@Nullable String user, @Nullable String password) {

        static Login parse(@Nullable String userInfo) {
            if (userInfo == null || userInfo.isEmpty()) {
                return new Login(null, null);
            }
            var colon = userInfo.indexOf(':');
            if (colon == -1) {
                throw malformed("用户后面缺冒号和口令；只有口令时写作 redis://:口令@主机");
            }
            var user = decode(userInfo.substring(0, colon));
            return new Login(user.isEmpty() ? null : user, decode(userInfo.substring(colon + 1)));
        }

        private static String decode(String text) {
            // A plus sign is itself in the user part of a URL; URLDecoder would make it a blank.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return "Login";
        }
    }
}
