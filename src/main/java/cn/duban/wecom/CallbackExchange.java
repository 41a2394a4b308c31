package cn.duban.wecom;

import cn.duban.wecom.CallbackRefused.Reason;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.http.MediaType;

/// From a callback's request to its response: verifies, decrypts, reads, has it answered, encrypts.
///
/// Nothing but the encrypted field is read of a request before its signature is found right.
final class CallbackExchange {

    /// The largest body read, in bytes.
    static final int LARGEST = 256 * 1024;

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Dialect dialect;
    private final CallbackCipher cipher;
    private final Desk desk;
    private final InstantSource clock;

    CallbackExchange(Dialect dialect, CallbackCipher cipher, Desk desk, InstantSource clock) {
        this.dialect = dialect;
        this.cipher = cipher;
        this.desk = desk;
        this.clock = clock;
    }

    MediaType type() {
        return dialect.type();
    }

    /// Proves to WeCom that the address is ours: what to send back as it is.
    ///
    /// @throws CallbackRefused when the request is not WeCom's
    String verify(Stamp stamp, String echo) {
        check(stamp, echo);
        return cipher.open(echo);
    }

    /// The body of the answer; empty when there is nothing to say.
    ///
    /// @throws CallbackRefused when the request is not WeCom's, or not for us
    Optional<String> answer(Stamp stamp, byte[] body) {
        if (body.length > LARGEST) {
            throw new CallbackRefused(Reason.TOO_LARGE);
        }
        var encrypted = dialect.encrypted(body);
        check(stamp, encrypted);
        var incoming = dialect.read(cipher.open(encrypted));
        return desk.answer(incoming).map(markdown -> {
            var now = clock.instant();
            return dialect.wrap(cipher.seal(dialect.answer(incoming, markdown, now), now));
        });
    }

    private void check(Stamp stamp, String encrypted) {
        if (!cipher.signed(stamp.signature(), stamp.timestamp(), stamp.nonce(), encrypted)) {
            throw new CallbackRefused(Reason.FORGED);
        }
        if (age(stamp.timestamp()).compareTo(WINDOW) > 0) {
            throw new CallbackRefused(Reason.STALE);
        }
    }

    private Duration age(String timestamp) {
        if (!timestamp.matches("[0-9]{1,11}")) {
            throw new CallbackRefused(Reason.MALFORMED);
        }
        return Duration.ofSeconds(clock.instant().getEpochSecond() - Long.parseLong(timestamp)).abs();
    }

    /// What a request's address says of its body.
    record Stamp(String signature, String timestamp, String nonce) {}
}
