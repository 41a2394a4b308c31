package cn.duban.sandbox;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// Files uploaded to the WeCom stand-in; each lives for three days by the sandbox's clock.
final class Media {

    private static final Duration LIFE = Duration.ofDays(3);
    private static final long SMALLEST = 5;
    private static final long LARGEST = 20L << 20;

    private final Path folder;
    private final InstantSource clock;

    Media(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// A kept file.
    ///
    /// @param id the platform's media_id
    /// @param name as the sender called it
    record Kept(String id, String name, Instant at) {}

    Kept keep(Part part) {
        if (part.getSize() < SMALLEST || part.getSize() > LARGEST) {
            throw Refusal.wecom(40006, "invalid file size");
        }
        try (var content = part.getInputStream()) {
            return keep(Optional.ofNullable(part.getSubmittedFileName()).orElse("file"), content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read an uploaded file", e);
        }
    }

    /// Keeps what a person sends, of any size.
    Kept keep(String name, byte[] content) {
        return keep(name, new ByteArrayInputStream(content));
    }

    private Kept keep(String name, InputStream content) {
        var kept = new Kept(UUID.randomUUID().toString().replace("-", ""), name, clock.instant());
        try {
            Files.createDirectories(folder);
            Files.copy(content, content(kept.id()));
            Files.writeString(note(kept.id()), Json.MAPPER.writeValueAsString(kept));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep an uploaded file in " + folder, e);
        }
        return kept;
    }

    /// The file of that id; refused as WeCom does where there is none or it has expired.
    Kept find(String id) {
        try {
            if (!id.matches("[0-9a-f]{32}") || !Files.exists(note(id))) {
                throw Refusal.wecom(40007, "invalid media_id");
            }
            var kept = Json.MAPPER.readValue(Files.readString(note(id)), Kept.class);
            if (kept.at().plus(LIFE).isBefore(clock.instant())) {
                throw Refusal.wecom(40007, "invalid media_id");
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read an uploaded file in " + folder, e);
        }
    }

    /// Whether it was ever kept, however long ago.
    boolean has(String id) {
        return id.matches("[0-9a-f]{32}") && Files.exists(note(id));
    }

    Path content(String id) {
        return folder.resolve(id);
    }

    private Path note(String id) {
        return folder.resolve(id + ".json");
    }
}
