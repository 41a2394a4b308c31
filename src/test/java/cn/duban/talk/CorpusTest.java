package cn.duban.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {

    private static final Path FOLDER = Path.of("src/test/resources/talk");

    private static final Understanding understanding = new Understanding(Corpus.registry());

    static Stream<Corpus.Outcome> sample() throws IOException {
        return Corpus.read(FOLDER.resolve("sample.jsonl")).outcomes(understanding).stream();
    }

    @ParameterizedTest
    @MethodSource("sample")
    void readsTheSampleExactly(Corpus.Outcome outcome) {
        assertThat(outcome.got()).isEqualTo(outcome.example().expected());
    }
}
