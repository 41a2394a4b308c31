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

    @Test
    void readsTargetsFromTheColumnOfTheYearsGoalToo() throws IOException {
        var notice = read("""
            2024年重点项目
            序号\t项目\t年度目标\t上半年目标\t责任单位
            1\t城北水厂扩建\t新增供水能力5万吨/日。\t新增供水能力2万吨/日。\t市水务局
            2\t农贸市场改造4家\t改造4家农贸市场。\t\t市商务局
            """);

        assertThat(notice.tasks().getFirst().targets()).extracting(SentencesTest::describe)
                .containsExactly("新增供水能力 = 5 万吨/日 annual_flow");
        assertThat(notice.tasks().getLast().targets()).hasSize(1);
    }

    @Test
    void readsAnIndicatorAndHowMuchOfItAsOneTask() throws IOException {
        var notice = read("""
            2024年主要指标
            序号\t指标名称\t2024年目标\t责任单位
            1\t城镇登记失业率\t控制在4%以内\t区人社局
            2\t一般公共预算收入\t增长5%以上\t区财政局
            """);

        assertThat(notice.tasks().stream().flatMap(task -> task.targets().stream()).map(SentencesTest::describe))
                .containsExactly("城镇登记失业率 <= 4 % stock_level", "一般公共预算收入增长 >= 5 % growth_rate");
    }

    private FoundNotice notice(List<String> dues) throws IOException {
        var text = new StringBuilder("2024年重点任务分解表\n序号\t工作任务\t责任单位\t完成时限\n");
        for (var i = 1; i <= dues.size(); i++) {
            text.append(i + "\t推进重点工作落实。\t区发展改革局\t" + dues.get(i - 1) + "\n");
        }
        return read(text.toString());
    }

    private FoundNotice read(String text) throws IOException {
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
