package cn.duban.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The sandbox of the small town, for tests of other packages that want a platform at the other end.
public final class LiveTown implements AutoCloseable {

    private final Sandbox sandbox;

    private LiveTown(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /// With waits so short that a client must be quick; a slow answer takes two seconds.
    public static LiveTown in(Path folder) {
        return new LiveTown(Town.sandbox(folder));
    }

    public Credentials credentials() {
        return sandbox.credentials();
    }

    public InstantSource clock() {
        return sandbox.clock();
    }

    /// Moves the clock forward.
    public void pass(Duration time) {
        sandbox.movableClock().advanceTo(sandbox.clock().instant().plus(time));
    }

    public void deliverTo(URI base) {
        sandbox.deliverTo(base);
    }

    /// Says something and returns what the bot answers there.
    ///
    /// @param chat the group; null for the single chat
    public List<String> say(Platform platform, String user, @Nullable String chat, String text, String msgid) {
        return sandbox.say(new Said(platform, user, chat, text, msgid, Said.Via.ROBOT));
    }

    /// Switches a fault on.
    ///
    /// @param word as the control API calls it
    public void fault(Platform platform, String word, int count) {
        sandbox.arm(platform, Fault.of(word).orElseThrow(), count);
    }

    /// Switches all faults off.
    public void calmDown() {
        sandbox.faults().clear();
    }

    /// The number of the last message.
    public long last() {
        return sandbox.log().after(0, any -> true).stream().mapToLong(Message::seq).max().orElse(0);
    }

    /// What the bot has sent there after a message, in order.
    public List<String> arrived(Platform platform, long after) {
        return sandbox.log()
                .after(after, message -> message.platform() == platform && message.kind() != Message.Kind.SAID)
                .stream()
                .map(Message::text)
                .toList();
    }

    /// The files that the bot has sent there after a message, as `name` to content, in order.
    public Map<String, byte[]> files(Platform platform, long after) {
        var files = new LinkedHashMap<String, byte[]>();
        for (var message : sandbox.log().after(after, any -> any.platform() == platform)) {
            var file = message.file();
            if (file != null) {
                files.put(file.name(), content(platform, file));
            }
        }
        return files;
    }

    private byte[] content(Platform platform, Sent file) {
        try {
            return Files.readAllBytes(sandbox.media(platform).content(file.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
