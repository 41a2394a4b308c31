package cn.duban.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageLogTest {

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("messages.jsonl");
    }

    @Test
    void goesOnCountingAfterAReopening() {
        try (var log = open()) {
            append(log, "一");
            append(log, "二\n三");
        }
        try (var log = open()) {
            append(log, "四");
            assertThat(log.after(1, any -> true)).extracting(Message::seq).containsExactly(2L, 3L);
            assertThat(log.after(0, any -> true)).extracting(Message::text).containsExactly("一", "二\n三", "四");
        }
    }

    @Test
    void cutsOffALineTornByAKilledProcess() throws IOException {
        try (var log = open()) {
            append(log, "一");
        }
        Files.writeString(file, "{\"seq\":2,\"at\":\"2024", StandardOpenOption.APPEND);
        try (var log = open()) {
            append(log, "二");
        }
        try (var log = open()) {
            assertThat(log.after(0, any -> true)).extracting(Message::text).containsExactly("一", "二");
        }
    }

    private MessageLog open() {
        return new MessageLog(file, () -> Town.FIRST_MOMENT);
    }

    private static void append(MessageLog log, String text) {
        log.append(Platform.WECOM, "chat-cz", null, Message.Kind.PUSH, text, null);
    }
}
