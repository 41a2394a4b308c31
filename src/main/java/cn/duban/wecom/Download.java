package cn.duban.wecom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import cn.duban.talk.AttachmentSource.Fetched;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.http.HttpResponse;
import org.apache.http.client.HttpResponseException;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.jspecify.annotations.Nullable;

/// What came of one GET, read no further than allowed, in size and time, whatever its header says of its length.
record Download(Fetched fetched, boolean isJson) {

    /// For a whole file; each single wait is bounded by the client.
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int SMALL = 64 * 1024;
    private static final Pattern EXTENDED = Pattern.compile("(?i)filename\\*\\s*=\\s*UTF-8''([^;\\s]{1,2000})");
    private static final Pattern PLAIN = Pattern
            .compile("(?i)filename\\s*=\\s*(?:\"([^\"]{1,2000})\"|([^;\\s]{1,2000}))");

    /// Gets it.
    ///
    /// @param largest size in bytes
    /// @throws IOException when it does not come whole, or not in time
    static Download of(CloseableHttpClient client, HttpGet request, int largest) throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        try (var response = client.execute(request)) {
            var status = response.getStatusLine().getStatusCode();
            if (status != 200) {
                throw new HttpResponseException(status, "HTTP " + status);
            }
            var fetched = body(request, response, largest, end);
            return new Download(fetched, header(response, "Content-Type").contains("json"));
        }
    }

    private static Fetched body(HttpGet request, HttpResponse response, int largest, long end) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return new Fetched.Content(new byte[0], null);
        }
        if (entity.getContentLength() > largest) {
            request.abort();
            return new Fetched.TooLarge();
        }
        var bytes = new ByteArrayOutputStream((int) Math.max(SMALL, entity.getContentLength()));
        var buffer = new byte[SMALL];
        var content = entity.getContent();
        for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            bytes.write(buffer, 0, read);
            if (bytes.size() > largest) {
                // Closing it would read the rest.
                request.abort();
                return new Fetched.TooLarge();
            }
            if (System.nanoTime() > end) {
                request.abort();
                throw new SocketTimeoutException("下载超时");
            }
        }
        return new Fetched.Content(bytes.toByteArray(), name(header(response, "Content-Disposition")));
    }

    private static String header(HttpResponse response, String name) {
        var header = response.getFirstHeader(name);
        return header == null || header.getValue() == null ? "" : header.getValue();
    }

    /// The name in a header, however it was encoded; null where there is none.
    static @Nullable String name(String disposition) {
        var extended = EXTENDED.matcher(disposition);
        if (extended.find()) {
            return decoded(extended.group(1));
        }
        var plain = PLAIN.matcher(disposition);
        if (!plain.find()) {
            return null;
        }
        var quoted = plain.group(1) == null ? plain.group(2) : plain.group(1);
        // The platform sends its UTF-8 as it is, and the client takes each byte for a sign.
        var raw = new String(quoted.getBytes(ISO_8859_1), UTF_8);
        return decoded(raw.contains("\uFFFD") ? quoted : raw);
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
