package cn.duban.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the built-in texts to the code that fills them in and to the copies that offices edit.
class BuiltInWordingTest {

    private static final Path REGISTRY = Path.of("bot-config/xiqing-2024");
    private static final Path COPIES = REGISTRY.resolve("wording");
    private static final Pattern CALL = Pattern.compile("\\.text\\(\\s*\"([^\"]+)\",\\s*Map\\.of\\(");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*+)\"");

    static List<String> files() {
        return Catalogue.FILES;
    }

    /// Copies them with `-Dgolden.write=true`.
    @ParameterizedTest
    @MethodSource("files")
    void officesStartFromTheBuiltInTexts(String file) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(COPIES.resolve(file), Catalogue.content(file));
        }
        assertThat(COPIES.resolve(file)).hasContent(Catalogue.content(file));
        assertThat(COPIES.resolve("README.md")).content().contains(file);
    }

    @Test
    void officesCopiesHaveNoFaults() {
        assertThat(WordingFolder.read(REGISTRY).faults()).isEmpty();
    }

    @Test
    void everyTemplateIsUsed() throws IOException {
        var sources = sources();
        assertThat(Catalogue.BUILT_IN.templates().keySet()).allMatch(name -> sources.contains("\"" + name + "\""));
    }

    @Test
    void codeGivesEachTemplateItsFields() throws IOException {
        var sources = sources();
        var calls = CALL.matcher(sources);
        var fields = Catalogue.BUILT_IN.templates()
                .values()
                .stream()
                .collect(Collectors.toMap(Template::name, Template::fields));
        var checked = new HashSet<String>();
        while (calls.find()) {
            assertThat(fields).containsEntry(calls.group(1), keys(sources, calls.end()));
            checked.add(calls.group(1));
        }
        assertThat(checked).isNotEmpty();
    }

    private static String sources() throws IOException {
        try (var found = Files.walk(Path.of("src/main/java"))) {
            var texts = new ArrayList<String>();
            for (var path : found.filter(file -> file.toString().endsWith(".java")).toList()) {
                texts.add(Files.readString(path));
            }
            return String.join("\n", texts);
        }
    }

    /// The keys of a `Map.of` whose arguments begin at a place.
    private static Set<String> keys(String sources, int start) {
        var arguments = new ArrayList<StringBuilder>(List.of(new StringBuilder()));
        var depth = 1;
        for (var index = start; depth > 0; index++) {
            var sign = sources.charAt(index);
            if (sign == '"') {
                var text = TEXT.matcher(sources);
                assertThat(text.find(index)).isTrue();
                arguments.getLast().append(text.group(1));
                index = text.end() - 1;
                continue;
            }
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (sign == ',' && depth == 1) {
                arguments.add(new StringBuilder());
            } else {
                arguments.getLast().append(sign);
            }
        }
        var keys = new HashSet<String>();
        for (var index = 0; index < arguments.size(); index += 2) {
            keys.add(arguments.get(index).toString().strip());
        }
        return keys;
    }
}
