package cn.duban.notice;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/// A YAML file of settings. What is wrong in it is collected with its line while it is read, never thrown, so that
/// all faults can be shown at once: read everything from `root`, then ask for `faults`.
public final class YamlFile {

    private final String name;
    private final Placeholders placeholders;
    private final List<Fault> faults = new ArrayList<>();
    private final YamlNode root;

    private YamlFile(String name, @Nullable String text, Function<String, @Nullable String> environment) {
        this.name = name;
        this.placeholders = new Placeholders(environment);
        this.root = new YamlNode(this, text == null ? null : compose(text), 1);
    }

    /// Reads a file.
    ///
    /// @param environment gives the value of a variable, null where it is not set
    public static YamlFile read(Path path, Function<String, @Nullable String> environment) {
        return switch (TextFile.read(path)) {
            case TextFile.Content(var name, var text) -> parse(name, text, environment);
            case TextFile.Unreadable(var fault) -> {
                var file = new YamlFile(fault.file(), null, environment);
                file.faults.add(fault);
                yield file;
            }
        };
    }

    /// Reads the content of a file.
    ///
    /// @param name what faults call the file
    /// @param environment gives the value of a variable, null where it is not set
    public static YamlFile parse(String name, String text, Function<String, @Nullable String> environment) {
        return new YamlFile(name, text, environment);
    }

    private @Nullable Node compose(String text) {
        try {
            return Optional.ofNullable(new Yaml(new LoaderOptions()).compose(new StringReader(text))).orElseGet(() -> {
                fault(1, "文件是空的");
                return null;
            });
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            fault(mark == null ? 1 : mark.getLine() + 1, "不是正确的 YAML：" + e.getProblem());
        } catch (YAMLException e) {
            fault(1, "不是正确的 YAML：" + e.getMessage());
        }
        return null;
    }

    /// The whole file; stands for an empty mapping if the file could not be read.
    public YamlNode root() {
        return root;
    }

    /// Everything found wrong so far, by line.
    public List<Fault> faults() {
        return faults.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
    }

    void fault(int line, String message) {
        faults.add(new Fault(name, line, message));
    }

    Optional<String> resolve(String text, int line) {
        return placeholders.resolve(text, message -> fault(line, message));
    }
}
