package cn.duban.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What goes out, as agreed. After a change of words that is meant, `-Dgolden.update=true` writes the files anew.
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/reception/golden");

    private Golden() {}

    static void check(String name, String text) {
        var file = FOLDER.resolve(name + ".md");
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, text + "\n");
            }
            assertThat(text + "\n").as(name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
