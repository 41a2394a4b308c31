package cn.duban.dingtalk;

import cn.duban.talk.Attachment;
import cn.duban.talk.AttachmentSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches the files that people send to the robot one to one. Safe for many threads.
public final class DingtalkFiles implements AttachmentSource {

    private static final Logger LOG = LoggerFactory.getLogger(DingtalkFiles.class);
    private static final String MARK = "dingtalk:";
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofSeconds(60);

    private final RobotApi api;
    private final AccessTokens tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public DingtalkFiles(DingtalkSettings settings, InstantSource clock) {
        api = new RobotApi(settings, CONNECT, READ);
        tokens = new AccessTokens(api::token, clock);
    }

    static Attachment of(@Nullable String name, String downloadCode) {
        return new Attachment(Attachment.Kind.FILE, name, MARK + downloadCode);
    }

    /// Whether a file came by DingTalk.
    public static boolean isOurs(Attachment attachment) {
        return attachment.handle().startsWith(MARK);
    }

    @Override
    public Fetched fetch(Attachment attachment, int largest) {
        try {
            return download(address(attachment.handle().substring(MARK.length())), largest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Fetched.Failed(true);
        } catch (Exception e) {
            // The SDK declares nothing narrower, and its words may hold the address, which is a secret.
            LOG.warn("钉钉文件没有取到（{}）", e.getClass().getName());
            return new Fetched.Failed(true);
        }
    }

    private URI address(String code) throws Exception {
        for (var last = false;; last = true) {
            var token = tokens.current();
            try {
                return URI.create(api.download(token, code));
            } catch (Exception failed) {
                if (last || !Faults.tokenRejected(failed)) {
                    throw failed;
                }
                tokens.discard(token);
            }
        }
    }

    private Fetched download(URI address, int largest) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(WHOLE).GET().build();
        var response = http.send(request, BodyHandlers.ofInputStream());
        try (var body = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException("HTTP " + response.statusCode());
            }
            var bytes = body.readNBytes(largest + 1);
            return bytes.length > largest ? new Fetched.TooLarge() : new Fetched.Content(bytes, null);
        }
    }
}
