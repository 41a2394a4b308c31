package cn.duban.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Calls the service as WeCom does: first checks the address, then delivers, with a deadline and three more tries.
final class CallbackDriver implements AutoCloseable {

    private static final int TRIES = 4;

    private final InstantSource clock;
    private final Duration deadline;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<URI> verified = ConcurrentHashMap.newKeySet();

    CallbackDriver(InstantSource clock, Duration deadline) {
        this.clock = clock;
        this.deadline = deadline;
    }

    /// Delivers what was said and returns what the service shows as its answer; empty for an empty answer.
    ///
    /// @throws Rejected when the service does not answer as WeCom wants
    Optional<String> deliver(URI service, CallbackForm form, Said said) {
        var address = service.resolve(form.path());
        verify(address, form);
        var sealed = form.crypt().seal(form.plain(said), clock.instant().getEpochSecond());
        var request = request(address, sealed, "").header("Content-Type", form.contentType())
                .POST(BodyPublishers.ofString(form.wrapped(sealed)));
        return shown(form, tried(request.build()));
    }

    /// WeCom asks an address to decrypt a random text before it accepts it.
    private void verify(URI address, CallbackForm form) {
        if (verified.contains(address)) {
            return;
        }
        var echo = Long.toString(clock.instant().toEpochMilli());
        var sealed = form.crypt().seal(echo, clock.instant().getEpochSecond());
        var query = "&echostr=" + URLEncoder.encode(sealed.encrypt(), StandardCharsets.UTF_8);
        if (!tried(request(address, sealed, query).GET().build()).equals(echo)) {
            throw new Rejected(502, "回调地址 " + address + " 没有通过验证：没有原样返回解密后的 echostr。");
        }
        verified.add(address);
    }

    private HttpRequest.Builder request(URI address, CallbackCrypt.Sealed sealed, String more) {
        var query = "?msg_signature=%s&timestamp=%s&nonce=%s%s"
                .formatted(sealed.signature(), sealed.timestamp(), sealed.nonce(), more);
        return HttpRequest.newBuilder(URI.create(address + query)).timeout(deadline);
    }

    private String tried(HttpRequest request) {
        var trouble = "";
        for (var attempt = 0; attempt < TRIES; attempt++) {
            try {
                var response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (response.statusCode() == 200) {
                    return response.body();
                }
                trouble = "HTTP " + response.statusCode();
            } catch (IOException e) {
                trouble = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Rejected(503, "沙箱正在停止。");
            }
        }
        throw new Rejected(502, "机器人在 " + TRIES + " 次投递中都没有按时应答（" + trouble + "）。");
    }

    private static Optional<String> shown(CallbackForm form, String answer) {
        if (answer.isBlank() || answer.equals("success")) {
            return Optional.empty();
        }
        try {
            return form.shown(form.crypt().open(form.unwrapped(answer)));
        } catch (CallbackCrypt.Forged e) {
            throw new Rejected(502, "机器人的应答企业微信不会接受：" + e.getMessage() + "。");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
