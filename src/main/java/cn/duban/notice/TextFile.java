package cn.duban.notice;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Reads a UTF-8 file, or says what keeps it from being read.
sealed interface TextFile {

    static TextFile read(Path path) {
        var name = String.valueOf(path.getFileName());
        try {
            return new Content(name, Files.readString(path));
        } catch (NoSuchFileException e) {
            return new Unreadable(new Fault(name, 1, "找不到文件 " + path));
        } catch (CharacterCodingException e) {
            return new Unreadable(new Fault(name, 1, "不是 UTF-8 编码，请另存为 UTF-8"));
        } catch (IOException e) {
            return new Unreadable(new Fault(name, 1, "无法读取 " + path + "：" + e));
        }
    }

    record Content(String name, String text) implements TextFile {

        @Override
        public String toString() {
            return name;
        }
    }

    record Unreadable(Fault fault) implements TextFile {}
}
