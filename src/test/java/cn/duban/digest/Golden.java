package cn.duban.digest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Message;
import cn.duban.ledger.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Holds outgoing texts against their golden files; `-Dgolden.write=true` writes them anew, to be read critically.
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources");

    private Golden() {}

    /// Compares what a message says with a file.
    public static void check(Message message, String name) {
        check(message.text(), name);
    }

    /// Compares a text with a file.
    ///
    /// @param name of the file below `src/test/resources`
    public static void check(Text text, String name) {
        var file = FOLDER.resolve(name);
        var said = text.whole() + "\n";
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, said);
            }
            assertThat(said).isEqualTo(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
