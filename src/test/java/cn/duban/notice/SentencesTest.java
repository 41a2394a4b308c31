package cn.duban.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.notice.Anomaly.Kind;
import cn.duban.registry.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Sentences of tasks and deadlines as offices word them, one a line, each with its reading.
class SentencesTest {

    private static final Path SENTENCES = Path.of("src/test/resources/notice/sentences");

    @TempDir
    private Path folder;

    private static Stream<String> targets() throws IOException {
        return lines("targets.tsv");
    }

    @ParameterizedTest
    @MethodSource
    void targets(String line) {
        var sentence = line.substring(0, line.indexOf('\t'));

        assertThat(sentence + "\t" + describe(TargetReader.read(sentence))).isEqualTo(line);
    }

    @Test
    void dues() throws IOException {
        var lines = lines("dues.tsv").toList();
        var notice = notice(lines.stream().map(line -> line.substring(0, line.indexOf('\t'))).toList());

        var read = new ArrayList<String>();
        for (var task : notice.tasks()) {
            var asked = notice.anomalies()
                    .stream()
                    .anyMatch(anomaly -> anomaly.task() == task.number() && anomaly.kind() == Kind.UNREADABLE_DUE);
            var due = task.due() == null ? asked ? "?" : "-" : task.due().toString();
            read.add(lines.get(task.number() - 1).replaceFirst("\t.*", "\t") + due);
        }
        assertThat(read).containsExactlyElementsOf(lines);
    }

    private FoundNotice notice(List<String> dues) throws IOException {
        var text = new StringBuilder("2024年重点任务分解表\n序号\t工作任务\t责任单位\t完成时限\n");
        for (var i = 1; i <= dues.size(); i++) {
            text.append(i + "\t推进重点工作落实。\t区发展改革局\t" + dues.get(i - 1) + "\n");
        }
        var file = Files.writeString(folder.resolve("notice.txt"), text);
        return ((NoticeReading.Read) NoticeFile.read(file, NoticeSettings.none())).notice();
    }

    private static Stream<String> lines(String file) throws IOException {
        return Files.readAllLines(SENTENCES.resolve(file)).stream().filter(line -> !line.startsWith("#"));
    }

    private static String describe(TargetReader.Reading reading) {
        var said = Stream.concat(reading.targets().stream().map(SentencesTest::describe),
                reading.doubts().stream().limit(1).map(_ -> "?"));
        var words = said.collect(Collectors.joining("；"));
        return words.isEmpty() ? "-" : words;
    }

    private static String describe(Target target) {
        return String.join(" ", target.metric(), target.comparator().sign(), target.value().toPlainString(),
                target.unit(), target.kind().name().toLowerCase(Locale.ROOT));
    }
}
