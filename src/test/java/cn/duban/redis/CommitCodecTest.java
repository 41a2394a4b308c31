package cn.duban.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.ledger.Event;
import cn.duban.ledger.Evidence;
import cn.duban.ledger.Platform;
import cn.duban.ledger.Recipient;
import cn.duban.ledger.Status;
import cn.duban.registry.Amendment;
import cn.duban.registry.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Old forms are read for ever: a golden file is added when a form changes, and never edited.
class CommitCodecTest {

    private static final Path EVENTS = Path.of("src/test/resources/redis/events");

    static List<Path> goldenFiles() throws IOException {
        try (var files = Files.list(EVENTS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void readsAGoldenFormAndWritesItBack(Path file) throws IOException {
        var golden = Files.readString(file).strip();
        var event = CommitCodec.readEvent(golden);
        assertThat(CommitCodec.write(event)).isEqualTo(golden);
        assertThat(CommitCodec.readEvent(CommitCodec.write(event))).isEqualTo(event);
    }

    @Test
    void hasAGoldenFileForEveryEvent() throws IOException {
        var held = goldenFiles().stream().map(CommitCodecTest::read).map(CommitCodec::readEvent).map(Object::getClass);
        assertThat(held.collect(Collectors.toSet())).isEqualTo(forms(Event.class).collect(Collectors.toSet()));
    }

    private static Stream<Class<?>> forms(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CommitCodecTest::forms)
                : Stream.of(type);
    }

    @Test
    void hasAGoldenFileForEveryRecipientStatusAndPlatform() throws IOException {
        var all = goldenFiles().stream().map(CommitCodecTest::read).map(CommitCodec::readEvent).toList();
        var text = all.toString();
        assertThat(text).contains(Arrays.stream(Recipient.class.getPermittedSubclasses())
                .map(type -> type.getSimpleName() + "[")
                .toList());
        assertThat(text).contains(Arrays.stream(Status.values()).map(status -> "status=" + status).toList());
        assertThat(text).contains(Arrays.stream(Evidence.Field.values()).map(field -> "field=" + field + ",").toList());
        assertThat(all.stream().map(CommitCodec::write)).anySatisfy(json -> assertThat(json).contains("\"wecom\""))
                .anySatisfy(json -> assertThat(json).contains("\"dingtalk\""));
        assertThat(Platform.values()).hasSize(2);
    }

    @Test
    void hasAGoldenFileForEveryAmendment() throws IOException {
        var amended = goldenFiles().stream()
                .map(CommitCodecTest::read)
                .map(CommitCodec::readEvent)
                .filter(Event.RegistryAmended.class::isInstance)
                .map(event -> ((Event.RegistryAmended) event).amendment())
                .toList();
        assertThat(amended.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(forms(Amendment.class).collect(Collectors.toSet()));
        assertThat(amended.toString())
                .contains(Arrays.stream(Target.Kind.values()).map(kind -> "kind=" + kind).toList())
                .contains(Arrays.stream(Target.Comparator.values()).map(sign -> "comparator=" + sign).toList());
    }

    @Test
    void keepsNoJavaNames() throws IOException {
        assertThat(goldenFiles()).allSatisfy(file -> assertThat(Files.readString(file))
                .doesNotContain("cn.duban", "Event", "ON_TRACK", "WECOM"));
    }

    @Test
    void readsACommitWrittenLongAgo() {
        var json = """
            {"writer":"a1","at":"2024-03-14T01:00:00.500Z","entries":[{"cause":"tick:2024Q1/opening","actor":"tick",\
            "answer":"","events":[{"event":"step-taken","step":{"period":{"year":2024,"quarter":1},\
            "name":"opening"},"late":false}]}]}""";
        assertThat(CommitCodec.write(CommitCodec.read(7, json))).isEqualTo(json);
        assertThat(CommitCodec.read(7, json).number()).isEqualTo(7);
    }

    @Test
    void passesOverFieldsItDoesNotKnow() {
        assertThat(CommitCodec.readEvent("{\"event\":\"proposal-closed\",\"mood\":{\"x\":[1]},\"code\":\"1234\"}"))
                .isEqualTo(new Event.ProposalClosed("1234"));
    }

    @Test
    void readsTheNameOfTheFormWhereverItStands() {
        assertThat(CommitCodec.readEvent("{\"code\":\"1234\",\"event\":\"proposal-closed\"}"))
                .isEqualTo(new Event.ProposalClosed("1234"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"event\":\"from-the-future\"}", "{\"code\":\"1\"}",
            "{\"event\":\"proposal-closed\"}", "{\"event\":\"proposal-closed\",\"code\":null}",
            "{\"event\":\"message-failed\",\"reason\":\"x\"}", "", "[]", "null",
            "{\"event\":\"stranger-met\",\"person\":{\"platform\":\"telegraph\",\"userId\":\"x\"}}"})
    void refusesWhatItCannotReadWhole(String json) {
        assertThatThrownBy(() -> CommitCodec.readEvent(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"writer\":\"a\",\"at\":\"2024-03-14T01:00:00Z\",\"entries\":null}",
            "{\"writer\":\"a\",\"at\":\"yesterday\",\"entries\":[]}"})
    void refusesHalfACommit(String json) {
        assertThatThrownBy(() -> CommitCodec.read(1, json)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
