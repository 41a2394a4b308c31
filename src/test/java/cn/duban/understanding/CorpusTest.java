package cn.duban.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {

    private static final Path FOLDER = Path.of("src/test/resources/understanding");
    private static final Understanding UNDERSTANDING = new Understanding(Corpus.registry());
    private static final double NEARLY_ALL = 0.98;

    static Stream<Corpus.Outcome> sample() throws IOException {
        return outcomes("sample.jsonl").stream();
    }

    @ParameterizedTest
    @MethodSource("sample")
    void readsTheSampleExactly(Corpus.Outcome outcome) {
        assertThat(outcome.got()).isEqualTo(outcome.example().expected());
    }

    @Test
    void readsNearlyAllOfOurOwnRepliesExactly(TestReporter reporter) throws IOException {
        var outcomes = outcomes("corpus.jsonl");
        Corpus.score(outcomes).forEach(reporter::publishEntry);

        var wrong = outcomes.stream().filter(outcome -> !outcome.isExact()).toList();

        assertThat(wrong).hasSizeLessThan((int) Math.ceil(outcomes.size() * (1 - NEARLY_ALL)));
    }

    @Test
    void filesNothingWrongInSilence() throws IOException {
        var outcomes = Stream.concat(outcomes("sample.jsonl").stream(), outcomes("corpus.jsonl").stream());

        assertThat(outcomes.filter(Corpus.Outcome::isSilentMisfile)).isEmpty();
    }

    private static List<Corpus.Outcome> outcomes(String file) throws IOException {
        return Corpus.read(FOLDER.resolve(file)).outcomes(UNDERSTANDING);
    }
}
