package cn.duban.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the packages whose sentences are all templates to that.
class SpokenTextTest {

    private static final Path SOURCES = Path.of("src/main/java/cn/duban");

    /// Files of them that read what people write, or tell a programmer what is wrong.
    private static final Set<String> EXEMPT = Set.of("plan/HolidayFaults.java", "plan/HolidayFile.java",
            "contact/Aims.java", "contact/DoubtReader.java");

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$");
    private static final Pattern FAULT = Pattern
            .compile(
                    "new (?:ExhibitsUnavailable|IllegalArgumentException|JournalDamaged|NotRecorded)\\([^;]*;|\\.log\\(\"[^\"]*\"\\)"
                            + "|LOG\\.\\w+\\(\"[^\"]*\"");
    /// The example of an order stands with the pattern that reads it, so that neither is changed without the other.
    private static final Pattern ORDER = Pattern.compile("(?:new Verb|Verb\\.of\\w+)\\([^;]*;");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*+\"");
    private static final Pattern SENTENCE = Pattern
            .compile("(?s)(?=.*\\p{IsHan})(?!.*(?:\\(\\?|\\[[\\^\\\\]|\\]\\{)).*[。，：？！；].*");

    /// The packages that have no sentence of their own left.
    static List<String> finished() {
        return List.of("bulletin", "command", "comment", "contact", "delivery", "digest", "duty", "exhibit", "filing",
                "importing", "ledger", "order", "people", "plan", "problem", "reception", "review", "talk", "trail");
    }

    @ParameterizedTest
    @MethodSource("finished")
    void speaksOnlyInTemplates(String name) throws IOException {
        try (var files = Files.walk(SOURCES.resolve(name))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).flatMap(SpokenTextTest::sentences))
                    .as("sentences to be moved to src/main/resources/cn/duban/wording")
                    .isEmpty();
        }
    }

    @Test
    void everyExemptionIsNeeded() {
        assertThat(EXEMPT).allMatch(file -> !sentences(file).isEmpty());
    }

    private static Stream<String> sentences(Path source) {
        var file = SOURCES.relativize(source).toString();
        return EXEMPT.contains(file) ? Stream.of() : sentences(file).stream().map(text -> file + ": " + text);
    }

    private static List<String> sentences(String file) {
        try {
            var code = COMMENT.matcher(Files.readString(SOURCES.resolve(file))).replaceAll("");
            return LITERAL.matcher(ORDER.matcher(FAULT.matcher(code).replaceAll("")).replaceAll(""))
                    .results()
                    .map(MatchResult::group)
                    .filter(SENTENCE.asMatchPredicate())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
