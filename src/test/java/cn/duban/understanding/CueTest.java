package cn.duban.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CueTest {

    private static final int LENGTH = 2_000;
    private static final List<String> TEXTS = texts();

    static Stream<Field> grammar() {
        return fields(Cue.class);
    }

    @ParameterizedTest
    @MethodSource("grammar")
    void findsAllThatThePatternFinds(Field field) {
        var cue = (Cue) value(field);

        assertThat(TEXTS).isNotEmpty().allSatisfy(text -> {
            assertThat(found(cue, text)).isEqualTo(found(cue.pattern(), text));
            assertThat(cue.isIn(text)).isEqualTo(cue.pattern().matcher(text).find());
            assertThat(cue.removedFrom(text)).isEqualTo(cue.pattern().matcher(text).replaceAll(""));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        一|二 ~ 一二三四 ~ true
        (?:第 ?)?\\d+[号项](?!召) ~ 说第6号 ~ true
        (?:第 ?)?\\d+[号项](?!召) ~ 6号召 ~ false
        [^,]{0,3}错 ~ 报错了 ~ true
        [^,]{0,3}错 ~ 报对了 ~ false
        (?<=第)六 ~ 第六 ~ true
        (?<=第)六 ~ 六第 ~ false
        [\\u4e00-\\u9fa5]{2}x? ~ 甲乙 ~ true
        [a-c-]{1,2}+好 ~ -好 ~ true
        ^完成$ ~ 完成 ~ true
        ^完成$ ~ 未完成 ~ false
        (?<name>\\.|\\s)甲 ~ .甲 ~ true
        甲* ~ 乙 ~ true
        (?<=^|^甲)乙 ~ 甲乙 ~ true
        """)
    void knowsWhereAMatchCanBegin(String regex, String text, boolean isIn) {
        var cue = Cue.of(regex);

        assertThat(cue.isIn(text)).isEqualTo(isIn);
        assertThat(found(cue, text)).isEqualTo(found(cue.pattern(), text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?i)ok", "[a&&[^b]]", "(?>a|b)"})
    void refusesWhatItDoesNotKnow(String regex) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cue.of(regex)).withMessageContaining(regex);
    }

    @Test
    void looksBehindAndAheadOfTheStretchItSearches() {
        var cue = Cue.of("(?<=第)\\d(?=号)");

        assertThat(cue.matcher("第6号", 1, 2).find()).isTrue();
        assertThat(cue.matcher("第6号", 2, 3).find()).isFalse();
        assertThat(cue.isAt("第6号", 1)).isFalse();
    }

    /// `Pattern` goes one call deeper with each turn of such a group, until the stack overflows.
    @Test
    void repeatsNoGroupWithoutBound() {
        var unbounded = Pattern.compile("(?<!\\\\)\\)(?:[*+]|\\{\\d+,})(?!\\+)");

        assertThat(expressions().filter(expression -> unbounded.matcher(expression.pattern()).find())).isEmpty();
    }

    private static Stream<Pattern> expressions() {
        return fields(Pattern.class, Cue.class).map(CueTest::value)
                .map(value -> value instanceof Cue cue ? cue.pattern() : (Pattern) value);
    }

    private static Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Field> fields(Class<?>... types) {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("cn.duban.understanding", "cn.duban.talk", "cn.duban.contact")
                .stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> Arrays.stream(types).anyMatch(field.getRawType()::isEquivalentTo))
                .map(JavaField::reflect)
                .filter(field -> Modifier.isStatic(field.getModifiers()));
    }

    private static List<String> found(Cue cue, String text) {
        var all = new ArrayList<String>();
        var search = cue.matcher(text);
        while (search.find()) {
            all.add(search.start() + "-" + search.end());
        }
        return all;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.start() + "-" + match.end()).toList();
    }

    private static List<String> texts() {
        var folder = Path.of("src/test/resources/understanding");
        var replies = Stream.of("corpus.jsonl", "sample.jsonl")
                .flatMap(file -> read(folder.resolve(file)).examples().stream())
                .map(example -> StatementReader.plain(example.reply().text()).text());
        var kinds = Arrays.stream(LongText.values()).map(kind -> kind.of(LENGTH));
        return Stream.concat(replies, kinds).toList();
    }

    private static Corpus read(Path file) {
        try {
            return Corpus.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
