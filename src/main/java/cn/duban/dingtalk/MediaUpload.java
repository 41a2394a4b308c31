package cn.duban.dingtalk;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.duban.delivery.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Hands a file to DingTalk for sending. Only the old interface takes files, and its SDK would bring log4j 1.2 along,
/// so this one call is made by hand.
final class MediaUpload {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofSeconds(60);
    private static final Set<Integer> TOKEN_REJECTED = Set.of(40001, 40014, 42001);
    private static final Set<Integer> BUSY = Set.of(-1, 88, 90002, 90005, 90006, 90018);

    private final URI api;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    MediaUpload(URI api) {
        this.api = api;
    }

    /// Uploads it and returns its media_id. Nothing has been sent to anybody by then.
    ///
    /// @throws NotTaken when it has none
    String upload(String token, Packing file) throws NotTaken {
        var boundary = "duban-" + UUID.randomUUID();
        var request = HttpRequest.newBuilder(URI.create(api + "/media/upload?type=" + file.kind() + "&access_token="
                + URLEncoder.encode(token, UTF_8)))
                .timeout(WHOLE)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body(boundary, file))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString(UTF_8));
            return mediaId(response.statusCode(), response.body());
        } catch (IOException e) {
            // Its words hold the address, and with it the token.
            throw new NotTaken(new Outcome.Later(Duration.ofSeconds(30), "文件没有传到钉钉，稍后再试"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotTaken(new Outcome.Later(Duration.ofSeconds(30), "文件没有传完，稍后再试"));
        }
    }

    private static HttpRequest.BodyPublisher body(String boundary, Packing file) {
        var head = "--%s\r\nContent-Disposition: form-data; name=\"media\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                .formatted(boundary, file.name(), "application/octet-stream");
        return BodyPublishers.ofByteArrays(
                List.of(head.getBytes(UTF_8), file.bytes(), ("\r\n--" + boundary + "--\r\n").getBytes(UTF_8)));
    }

    private static String mediaId(int status, String body) throws NotTaken {
        if (status != 200) {
            throw new NotTaken(new Outcome.Later(Duration.ofMinutes(1), "钉钉暂时不收文件（HTTP " + status + "）"));
        }
        try {
            var answer = JsonMapper.shared().readTree(body);
            var code = answer.path("errcode").asInt(0);
            var id = answer.path("media_id").asString("");
            if (code == 0 && !id.isEmpty()) {
                return id;
            }
            throw refused(code);
        } catch (JacksonException e) {
            throw new NotTaken(new Outcome.Later(RobotApi.BAN, "钉钉的应答无法识别，可能是出口 IP 调用过于频繁"));
        }
    }

    private static NotTaken refused(int code) {
        if (TOKEN_REJECTED.contains(code)) {
            return new NotTaken(new Outcome.Later(Duration.ofMinutes(1), "钉钉：访问凭证失效（" + code + "）"), true);
        }
        return new NotTaken(BUSY.contains(code) || code == 0
                ? new Outcome.Later(Duration.ofMinutes(1), "钉钉暂时不收文件（" + code + "）")
                : new Outcome.Refused("钉钉不收这个文件（" + code + "）"));
    }

    /// The platform did not take the file.
    static final class NotTaken extends Exception {

        private final transient Outcome outcome;
        private final boolean tokenRejected;

        NotTaken(Outcome outcome) {
            this(outcome, false);
        }

        NotTaken(Outcome outcome, boolean tokenRejected) {
            super("文件没有传到钉钉");
            this.outcome = outcome;
            this.tokenRejected = tokenRejected;
        }

        Outcome outcome() {
            return outcome;
        }

        boolean tokenRejected() {
            return tokenRejected;
        }
    }
}
