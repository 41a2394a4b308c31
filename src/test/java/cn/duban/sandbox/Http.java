package cn.duban.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/// A plain HTTP client for tests, independent of the platforms' SDKs.
final class Http {

    static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Http() {}

    static JsonNode get(URI base, String path) throws IOException, InterruptedException {
        return Json.MAPPER.readTree(CLIENT.send(request(base, path).GET().build(), BodyHandlers.ofString()).body());
    }

    static JsonNode post(URI base, String path, String body) throws IOException, InterruptedException {
        return Json.MAPPER.readTree(response(base, path, body).body());
    }

    static HttpResponse<String> response(URI base, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = request(base, path).POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    static HttpRequest.Builder request(URI base, String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(10));
    }
}
