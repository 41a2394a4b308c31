package cn.duban.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/// Where the smart robot fetches what it was sent: encrypted, at an address of their own, for five minutes.
final class RobotFiles {

    static final String PATH = "/aibot/file";

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Media media;
    private final CallbackCrypt crypt;
    private final URI base;
    private final InstantSource clock;

    RobotFiles(Media media, Credentials.Wecom wecom, InstantSource clock) {
        this.media = media;
        this.clock = clock;
        base = wecom.base();
        crypt = new CallbackCrypt(wecom.robot(), "");
    }

    String address(Sent file) {
        return base + PATH + "?key=" + file.id();
    }

    Answer download(Call call) {
        var kept = media.find(call.query("key"));
        if (kept.at().plus(LIFE).isBefore(clock.instant())) {
            return new Answer.Body(403,
                    Json.object().put("Code", "AccessDenied").put("Message", "Request has expired"));
        }
        return new Answer.Download(kept.name(), sealed(kept));
    }

    private Path sealed(Media.Kept kept) {
        var content = media.content(kept.id());
        var sealed = content.resolveSibling(kept.id() + ".sealed");
        try {
            Files.write(sealed, crypt.sealFile(Files.readAllBytes(content)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot encrypt a file of the sandbox in " + sealed, e);
        }
        return sealed;
    }
}
