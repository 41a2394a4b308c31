package cn.duban.wecom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What goes out, as agreed.
final class Golden {

    private Golden() {}

    static String text(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/wecom", name)).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
