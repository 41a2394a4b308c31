package cn.duban.sandbox;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// All conversations of both stand-ins, in order; kept in a file of one JSON object a line.
final class MessageLog implements AutoCloseable {

    private final InstantSource clock;
    private final RandomAccessFile file;
    private final List<Message> messages = new ArrayList<>();
    private final List<Consumer<Message>> listeners = new CopyOnWriteArrayList<>();

    /// Opens the log, reading what is already there. A last line torn by a killed process is cut off.
    MessageLog(Path path, InstantSource clock) {
        this.clock = clock;
        try {
            var whole = wholeLines(path);
            whole.lines().forEach(line -> messages.add(Json.MAPPER.readValue(line, Message.class)));
            file = new RandomAccessFile(path.toFile(), "rw");
            var end = whole.getBytes(StandardCharsets.UTF_8).length;
            file.setLength(end);
            file.seek(end);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the sandbox's messages in " + path, e);
        }
    }

    private static String wholeLines(Path path) throws IOException {
        if (!Files.exists(path)) {
            return "";
        }
        var text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    /// Writes a message down under the next number.
    Message append(Platform platform, @Nullable String chat, @Nullable String user, Message.Kind kind, String text,
            @Nullable String msgid) {
        return append(platform, chat, user, kind, text, msgid, null);
    }

    /// Writes down what somebody said.
    Message append(Said said) {
        return append(said.platform(), said.chat(), said.user(), Message.Kind.SAID, said.shown(), said.msgid(),
                said.file());
    }

    /// Writes a message with a file down under the next number.
    Message append(Platform platform, @Nullable String chat, @Nullable String user, Message.Kind kind, String text,
            @Nullable String msgid, @Nullable Sent sent) {
        Message message;
        synchronized (this) {
            var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            message = new Message(messages.size() + 1L, at, platform, chat, user, kind, text, msgid, sent);
            write(message);
            messages.add(message);
        }
        listeners.forEach(listener -> listener.accept(message));
        return message;
    }

    private void write(Message message) {
        try {
            file.write((Json.MAPPER.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write down a message of the sandbox", e);
        }
    }

    /// The messages after that number which meet the condition, in order.
    synchronized List<Message> after(long seq, Predicate<Message> condition) {
        var from = Math.clamp(seq, 0, messages.size());
        return messages.subList(from, messages.size()).stream().filter(condition).toList();
    }

    /// Calls the listener with every later message, on the thread that writes it down.
    void listen(Consumer<Message> listener) {
        listeners.add(listener);
    }

    void forget(Consumer<Message> listener) {
        listeners.remove(listener);
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the sandbox's messages", e);
        }
    }
}
