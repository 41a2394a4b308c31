package cn.duban.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.ledger.Evidence;
import cn.duban.ledger.Evidence.Field;
import cn.duban.ledger.Report;
import cn.duban.registry.Period;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Everything read can be shown in the words it was read from.
class EvidenceTest {

    private static final Path FOLDER = Path.of("src/test/resources/understanding");
    private static final Understanding UNDERSTANDING = new Understanding(Corpus.registry());
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cf}]+");

    private static Stream<Corpus.Example> examples() throws IOException {
        return Stream.concat(Corpus.read(FOLDER.resolve("sample.jsonl")).examples().stream(),
                Corpus.read(FOLDER.resolve("corpus.jsonl")).examples().stream());
    }

    @Test
    void hasWordsOfTheMessageForEverythingRead() throws IOException {
        examples().filter(example -> !isFilledIn(example.reply().held())).forEach(example -> {
            var typed = BLANKS.matcher(example.reply().text() + example.reply().held()).replaceAll("");
            for (var item : UNDERSTANDING.read(example.reply()).items()) {
                assertThat(item.evidence()).as(example.id()).allSatisfy(one -> assertThat(typed).contains(bare(one)));
                assertThat(fields(item.evidence())).as(example.id()).containsAll(told(item.report()));
                assertThat(item.evidence().stream().filter(Evidence::tellsTask)).as(example.id()).hasSize(1);
            }
        });
    }

    /// Whether an answer takes the place of a figure that was left out, so that what is read stands in neither text.
    private static boolean isFilledIn(@Nullable String held) {
        return held != null && Placeholders.missingShares(held) > 0;
    }

    private static String bare(Evidence evidence) {
        return BLANKS.matcher(evidence.words().replaceFirst("…$", "")).replaceAll("");
    }

    private static Set<Field> fields(List<Evidence> evidence) {
        var fields = evidence.stream().map(Evidence::field).collect(Collectors.toSet());
        // Completed and 100% go together: either shows both.
        if (fields.contains(Field.PERCENT) || fields.contains(Field.STATUS)) {
            fields.addAll(List.of(Field.PERCENT, Field.STATUS));
        }
        return fields;
    }

    private static Set<Field> told(Report report) {
        var told = EnumSet.noneOf(Field.class);
        Stream.of(report.percent() == null ? null : Field.PERCENT, report.status() == null ? null : Field.STATUS,
                report.values().isEmpty() ? null : Field.VALUE, report.problems() == null ? null : Field.PROBLEMS,
                report.next() == null ? null : Field.NEXT).filter(Objects::nonNull).forEach(told::add);
        return told;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "13号正常推进，完成４０％ | 13号 | 完成４０％ | 13号正常推进",
            "第十三项 完成年度任务的四成五；问题：资金没有到位。下一步：加快推进 | 第十三项 | 完成年度任务的四成五 | ",
            "第68项由30%提高到45% | | | "})
    void showsTheWordsAsTyped(String text, @Nullable String task, @Nullable String percent, @Nullable String status) {
        var evidence = UNDERSTANDING.read(reply(text, null, null)).items().getFirst().evidence();

        if (task != null) {
            assertThat(words(evidence, Field.TASK_BY_NUMBER)).isEqualTo(task);
            assertThat(words(evidence, Field.PERCENT)).isEqualTo(percent);
        }
        if (status != null) {
            assertThat(words(evidence, Field.STATUS)).isEqualTo(status);
        }
    }

    @Test
    void showsTheHeadingOfProblemsAndNextSteps() {
        var evidence = UNDERSTANDING.read(reply("13号完成40%，存在问题：资金没有到位。下一步：加快推进", null, null))
                .items()
                .getFirst()
                .evidence();

        assertThat(words(evidence, Field.PROBLEMS)).isEqualTo("存在问题：资金没有到位。");
        assertThat(words(evidence, Field.NEXT)).isEqualTo("下一步：加快推进");
    }

    @Test
    void showsTheAnswerThatToldTheTaskOrTheFigure() {
        var asked = new Asked("？", List.of(13, 68), "which-task");
        var items = UNDERSTANDING.read(reply("第二个", asked, "完成40%")).items();
        assertThat(words(items.getFirst().evidence(), Field.TASK_BY_ANSWER)).isEqualTo("第二个");

        var figure = new Asked("？", List.of(13), "which-percent");
        items = UNDERSTANDING.read(reply("后者", figure, "13号完成30%，完成40%")).items();
        assertThat(words(items.getFirst().evidence(), Field.PERCENT)).isEqualTo("后者");
    }

    @Test
    void tellsWhyItAsks() {
        assertThat(UNDERSTANDING.read(reply("99号完成40%", null, null)).reasons())
                .containsExactly(new Reason.Foreign("99号"));
        assertThat(UNDERSTANDING.read(reply("13号完成30%，完成40%", null, null)).reasons())
                .containsExactly(new Reason.Unsure(13, List.of("13号完成30%", "完成40%")));
        assertThat(UNDERSTANDING.read(reply("13号固定资产投资增长5.3%，达到序时进度", null, null)).reasons())
                .containsExactly(new Reason.Contradiction("13号", "固定资产投资增长", 3));
    }

    private static String words(List<Evidence> evidence, Field field) {
        return evidence.stream().filter(one -> one.field() == field).map(Evidence::words).findFirst().orElse("");
    }

    private static Reply reply(String text, @Nullable Asked asked, @Nullable String held) {
        return new Reply("区水务局", Period.parse("2024Q2"), List.of(13, 68, 83, 87, 90), asked, held, text);
    }
}
